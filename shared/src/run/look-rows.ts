import type { Lineup } from '../documents/lineup/schema'
import type { Column, Department, LineupReference, Row } from '../documents/run-of-show/schema'
import type { DurationMs } from '../time'
import { type TimedFinale, type TimedLook, timedLooksOf } from './look-lengths'
import { lookRowId } from './look-row-id'

/** What a look says to a department. */
type Said = Readonly<Partial<Record<Department, string>>>

/** One row to be, without what it takes from its item. */
export interface LookRow {
  readonly id: string
  readonly cue: string
  readonly title: string
  readonly skip: boolean
  /** Silence before it, ms. */
  readonly pause: DurationMs
  readonly length: DurationMs
  readonly said: Said
  /** The account of who dresses, where there is one. */
  readonly dresser: string | null
  readonly notes: Row['notes']
}

/** The row of an item's finale. */
export const finaleRowId = (item: string): string => lookRowId(item, 'finale')

/**
 * R38: an item that is a lineup is performed look by look, in the lineup's
 * order; the finale is one more row behind all looks, and of no section. Held
 * and cut looks keep their row and number, and are skipped. A look calls
 * lighting and sound by its cues, dressing, hair and make-up and the model.
 */
export const lookRowsOf = (item: string, { section }: LineupReference, lineup: Lineup): readonly LookRow[] => {
  const { looks, finale } = timedLooksOf(lineup, { section })
  const names = namesOf(lineup)
  const rows = looks.map((timed) => lookRow(item, timed, names))
  return finale ? [...rows, finaleRow(item, finale)] : rows
}

interface Names {
  readonly models: ReadonlyMap<string, string>
  readonly dressers: ReadonlyMap<string, Lineup['dressers'][number]>
}

const namesOf = ({ models, dressers }: Lineup): Names => ({
  models: new Map(models.map(({ id, name }) => [id, name.trim()])),
  dressers: new Map(dressers.map((dresser) => [dresser.id, dresser])),
})

const lookRow = (item: string, { look, model, walks, pause, length }: TimedLook, { models, dressers }: Names): LookRow => {
  const number = look.number.trim()
  const wearer = models.get(model ?? look.model ?? '') ?? ''
  const dresser = dressers.get(look.dresser ?? '')
  const name = number === '' ? 'Look' : `Look ${number}`
  return {
    id: lookRowId(item, look.id),
    cue: number === '' ? '' : `L${number}`,
    title: joined(name, wearer, look.title),
    skip: !walks,
    pause,
    length,
    said: {
      lx: look.lightCue.trim(),
      snd: joined(look.soundCue, look.music),
      dress: dresser?.name.trim() ?? '',
      hmu: look.hairAndMakeUp.trim(),
      talent: wearer,
    },
    dresser: dresser?.person ?? null,
    notes: look.notes,
  }
}

const finaleRow = (item: string, { models, gap, length }: TimedFinale): LookRow => ({
  id: finaleRowId(item),
  cue: '',
  title: `Finale · ${models === 1 ? '1 model' : `${models} models`}`,
  skip: false,
  pause: gap,
  length,
  said: { talent: 'All models' },
  dresser: null,
  notes: null,
})

const joined = (...parts: readonly string[]): string =>
  parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' · ')

/** The column a department's word from a look stands in: the first one of it for text, for a dresser also one for people. */
export const columnFor = (columns: readonly Column[], department: Department): Column | null => {
  const own = columns.filter((column) => column.department === department)
  const person = department === 'dress' ? own.find(({ kind }) => kind === 'person') : undefined
  return person ?? own.find(({ kind }) => kind === 'text') ?? null
}

/** The cells and values of what a look says. Departments without a column say nothing here. */
export const cellsFor = ({ said, dresser }: LookRow, columns: readonly Column[]): Pick<Row, 'cells' | 'values'> => {
  const cells: Record<string, string> = {}
  const values: Record<string, Row['values'][string]> = {}
  for (const column of new Set(departmentsOf(said).map((department) => columnFor(columns, department)))) {
    const text = column?.department ? (said[column.department] ?? '') : ''
    if (!column || text === '') continue
    if (column.kind === 'person') values[column.id] = { kind: 'person', user: dresser, name: text.slice(0, 200) }
    else cells[column.id] = text
  }
  return { cells, values }
}

const departmentsOf = (said: Said): readonly Department[] => lookDepartments.filter((department) => (said[department] ?? '') !== '')

/** Whom a look calls. */
export const lookDepartments = ['lx', 'snd', 'dress', 'hmu', 'talent'] as const satisfies readonly Department[]
