import { hour, minute, second } from '../../time'
import type { ChangesOf, RichTextJson } from '../../ydoc/schema'
import { demoLooks } from '../demo-looks'
import type { Column, schema } from './schema'

/**
 * The demo show: doors at 19:15, 48 looks from 20:00, a finale, out at 20:20. It
 * has one of everything, a wait for a guest that runs into the collection
 * among it, so that what the product says about it can be seen.
 */
type Changes = ChangesOf<typeof schema.items.parts>
type NewRow = Changes & { readonly id: string }
type NewColumn = ChangesOf<typeof schema.columns.parts> & { readonly id: string }

export const demoShow = {
  anchor: 'forward',
  start: { day: 0, time: '19:15:00' },
  hardOut: { day: 0, time: '20:20:00' },
} as const

export const demoColumns = (newId: () => string): NewColumn[] => [
  { id: newId(), title: 'Dresser', kind: 'person', department: 'dress' },
  { id: newId(), title: 'Rehearsed', kind: 'checkbox', department: null },
]

interface Demo {
  readonly newId: () => string
  /** The columns as seeded, found by title. */
  readonly columns: readonly Column[]
}

/** Cells by column title. */
type Cells = Readonly<Partial<Record<'LX' | 'SND' | 'VID' | 'Talent', string>>>

export const demoRows = (demo: Demo): NewRow[] => {
  const row = (changes: Changes, cells: Cells = {}): NewRow => ({ id: demo.newId(), ...changes, cells: cellsOf(demo, cells) })
  const group = (title: string, rows: readonly NewRow[]): NewRow[] => {
    const id = demo.newId()
    return [{ id, kind: 'group', title }, ...rows.map((one) => ({ ...one, group: id }))]
  }
  const house = houseRows(row)
  const doors = house[0]?.id ?? ''
  return [
    ...callRows(row, doors),
    ...group('House open', house),
    ...group('Collection', collectionRows(demo, row)),
    ...group('Finale', finaleRows(row)),
  ]
}

type MakeRow = (changes: Changes, cells?: Cells) => NewRow

const callRows = (row: MakeRow, doors: string): NewRow[] => {
  const call = (title: string, offset: number, cells?: Cells): NewRow =>
    row({ kind: 'milestone', title, start: { kind: 'relative', to: doors, edge: 'start', offset } }, cells)
  return [
    call('Crew call', -9 * hour - 15 * minute),
    call('Models, hair and make-up call', -5 * hour - 15 * minute, { Talent: '16 chairs, nails first' }),
    call('Run-through in looks', -2 * hour - 15 * minute, { LX: 'Show state', SND: 'Show level' }),
    call('First looks dressed', -15 * minute, { Talent: 'Line at the rail by 19:50' }),
  ]
}

const houseRows = (row: MakeRow): NewRow[] => [
  row(
    { title: 'Doors, welcome drinks', cue: 'H1', duration: 30 * minute, start: { kind: 'hard', at: { day: 0, time: '19:15:00' } } },
    { LX: 'Preset 30%', SND: 'Playlist A', VID: 'Title card', Talent: 'Ushers placed' },
  ),
  row({ title: 'Front row seated', cue: 'H2', duration: 10 * minute }, { LX: 'House 60%', SND: 'Playlist A', Talent: 'Escorts ×6' }),
  row({
    title: 'Hold for VIP arrival',
    cue: 'H3',
    duration: 8 * minute,
    colour: 'amber',
    notes: paragraphs('The car is tracked from the hotel.', 'Caller decides at 19:57 whether we go without.'),
  }),
]

const lookLength = 18 * second

const collectionRows = (demo: Demo, row: MakeRow): NewRow[] => [
  row(
    { title: 'Blackout, film title', cue: '12', duration: 30 * second, start: { kind: 'hard', at: { day: 0, time: '20:00:00' } } },
    { LX: 'LX 1 out', SND: 'SND 1 pulse', VID: 'Film title', Talent: 'In line, 1–12' },
  ),
  ...demoLooks.map(({ model, look, lx, snd, vid, talent, cut }, index) => ({
    ...row(
      {
        title: `Look ${index + 1} · ${model} · ${look}`,
        cue: `L${index + 1}`,
        // The last two walk on while the music stops.
        duration: index < demoLooks.length - 2 ? lookLength : 15 * second,
        skip: cut === true,
      },
      { ...(lx && { LX: lx }), ...(snd && { SND: snd }), ...(vid && { VID: vid }), ...(talent && { Talent: talent }) },
    ),
    values: lookValues(demo, index, cut === true),
  })),
]

const dressers = ['Hélène', 'Bruno', 'Agnieszka', 'Omar', 'Delphine', 'Kwame']

const lookValues = ({ columns }: Demo, index: number, cut: boolean): NonNullable<Changes['values']> => {
  const dresser = columns.find(({ title }) => title === 'Dresser')?.id
  const rehearsed = columns.find(({ title }) => title === 'Rehearsed')?.id
  return {
    ...(dresser && { [dresser]: { kind: 'person' as const, user: null, name: dressers[index % dressers.length] ?? '' } }),
    ...(rehearsed && !cut && index < 30 && { [rehearsed]: true }),
  }
}

const finaleRows = (row: MakeRow): NewRow[] => [
  row(
    { title: 'Finale walk, all looks', cue: 'F1', duration: 105 * second },
    { LX: 'LX 40 full', SND: 'SND 12', VID: 'Grain', Talent: 'All, in order' },
  ),
  row(
    { title: 'Bow', cue: 'F2', duration: 45 * second },
    { LX: 'LX 41 house up', SND: 'Fade under applause', Talent: 'Designer from left' },
  ),
  row({ title: 'Second walk, if called for', cue: 'F3', duration: 60 * second, float: true }, { SND: 'SND 12 again' }),
]

const cellsOf = ({ columns }: Demo, cells: Cells): Record<string, string> =>
  Object.fromEntries(
    columns.flatMap(({ id, title }) => {
      const text = Object.entries(cells).find(([name]) => name === title)?.[1]
      return text === undefined ? [] : [[id, text]]
    }),
  )

const paragraphs = (...texts: readonly string[]): RichTextJson => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})
