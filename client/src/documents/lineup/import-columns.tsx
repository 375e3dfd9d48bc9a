import { type ColumnMapping, type Target, targets } from '@fashionos/shared/documents/lineup/import/headings'
import { columnName } from '@fashionos/shared/import-files/workbook'
import { Select } from '../../ui/select'

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
  <section>
    <h3 className="label mb-1">Columns</h3>
    <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
      {mapping.map((column) => (
        <li key={column.column} className="grid grid-cols-[26px_minmax(0,1fr)_auto] items-center gap-x-3 border-b border-line py-1">
          <span className="num text-ink-3">{columnName(column.column)}</span>
          <span className={column.target === 'derived' ? 'truncate text-ink-3' : 'truncate font-medium'}>
            {column.heading || 'Without a heading'}
          </span>
          <Select
            look="bare"
            label={`${column.heading || columnName(column.column)} becomes`}
            options={options}
            value={column.target}
            onChange={(target) => onChange(withTarget(mapping, column, target))}
          />
        </li>
      ))}
    </ul>
  </section>
)

/** A part of a look comes from one column: the one that had it is kept in the notes. */
export const withTarget = (mapping: readonly ColumnMapping[], column: ColumnMapping, target: Target): readonly ColumnMapping[] =>
  mapping.map((other) => {
    if (other.column === column.column) return { ...other, target }
    const shared = target === 'keep' || target === 'derived'
    return !shared && other.target === target ? { ...other, target: 'keep' } : other
  })
