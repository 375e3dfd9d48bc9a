import { type ColumnMapping, type Target, targets } from '@fashionos/shared/documents/lineup/import/headings'
import { ImportColumnList } from '../import-column-list'

const titles: Readonly<Record<Target, string>> = {
  number: 'Look number',
  title: 'Title',
  section: 'Section',
  status: 'Status',
  model: 'Model',
  standIn: 'Stand-in',
  designer: 'Designer',
  collection: 'Collection',
  dresser: 'Dresser',
  change: 'Change class',
  changeTime: 'Time of the change',
  walk: 'Walk',
  exitEvery: 'Until the next exit',
  pieces: 'Garments',
  shoes: 'Shoes',
  accessories: 'Accessories',
  jewels: 'Jewels',
  bags: 'Bags',
  hats: 'Hats',
  lightCue: 'LX cue',
  soundCue: 'SND cue',
  music: 'Music',
  hairAndMakeUp: 'Hair and make-up',
  fitting: 'Fitting',
  fittingNotes: 'Fitting notes',
  casting: 'Casting',
  photo: 'Photo file',
  notes: 'Notes',
  sectionPace: 'Pace of the section',
  sectionPause: 'Pause before the section',
  sectionMusic: 'Music of the section',
  derived: 'Leave out',
  keep: 'Keep in the notes',
}

const options = targets.map((value) => ({ value, label: titles[value] }))

export interface ImportColumnsProps {
  readonly mapping: readonly ColumnMapping[]
  readonly onChange: (mapping: readonly ColumnMapping[]) => void
}

/** What each column of the table becomes. */
export const ImportColumns = ({ mapping, onChange }: ImportColumnsProps) => (
  <ImportColumnList
    columns={mapping.map(({ target, ...column }) => ({ ...column, becomes: target, isLeftOut: target === 'derived' }))}
    options={options}
    onChange={(column, target) => onChange(withTarget(mapping, column, target))}
  />
)

/** A part of a look comes from one column: the one that had it is kept in the notes. */
export const withTarget = (mapping: readonly ColumnMapping[], column: number, target: Target): readonly ColumnMapping[] =>
  mapping.map((other) => {
    if (other.column === column) return { ...other, target }
    const shared = target === 'keep' || target === 'derived'
    return !shared && other.target === target ? { ...other, target: 'keep' } : other
  })
