import { hour, minute, second } from '../../../time'
import type { ChangesOf } from '../../../ydoc/schema'
import type { Column, schema } from '../schema'
import { activation } from './activation'
import type { TemplateName } from './list'
import { photoShoot } from './photo-shoot'
import { popUp } from './pop-up'
import { runwayShow } from './runway-show'
import type { Table } from './table'
import { trunkShow } from './trunk-show'

type Changes = ChangesOf<typeof schema.items.parts>
type NewRow = Changes & { readonly id: string }
type Settings = ChangesOf<typeof schema.show.parts>

const tables: Readonly<Record<TemplateName, Table>> = {
  'runway-show': runwayShow,
  'trunk-show': trunkShow,
  activation,
  'pop-up': popUp,
  'photo-shoot': photoShoot,
}

/** The columns that a table's last cells are for, by title. */
const cellColumns = ['LX', 'SND', 'VID', 'Talent'] as const

/** The rows of a template, in order, and when its plan begins and has to be over. `columns`: those of the document, found by title. */
export const templatePlan = (
  name: TemplateName,
  of: { columns: readonly Column[]; newId: () => string },
): { show: Settings; rows: NewRow[] } => {
  const table = tables[name]
  const lines = table.rows.trim().split('\n').map(lineOf)
  const rows: NewRow[] = []
  let group: string | null = null
  for (const line of lines) {
    const id = of.newId()
    if (line.kind === 'group') {
      group = line.title === '' ? null : id
      if (group) rows.push({ id, kind: 'group', title: line.title })
    } else rows.push({ id, ...rowOf(line, of.columns), group })
  }
  const before = rows.find(({ cue }) => cue === table.callsBefore)?.id
  if (!before) throw new Error(`The template ${name} has no row ${table.callsBefore}.`)
  return {
    show: { anchor: 'forward', start: wallTime(table.from), hardOut: wallTime(table.hardOut) },
    rows: rows.map((row) => (row.start?.kind === 'relative' ? { ...row, start: { ...row.start, to: before } } : row)),
  }
}

type Line = { readonly kind: 'group'; readonly title: string } | { readonly kind: 'row'; readonly cells: readonly string[] }

const lineOf = (text: string): Line =>
  text.startsWith('#') ? { kind: 'group', title: text.slice(1).trim() } : { kind: 'row', cells: text.split('|').map((cell) => cell.trim()) }

const rowOf = (
  { cells: [cue = '', title = '', length = '', start = '', ...said] }: Extract<Line, { kind: 'row' }>,
  columns: readonly Column[],
): Changes => {
  const cells = Object.fromEntries(
    cellColumns.flatMap((name, at) => {
      const column = columns.find((one) => one.title === name)
      return column && said[at] ? [[column.id, said[at]]] : []
    }),
  )
  if (start.startsWith('-')) return { kind: 'milestone', title, start: callAt(start), cells }
  return { kind: 'item', cue, title, duration: lengthOf(length), start: startOf(start), cells }
}

const startOf = (start: string): NonNullable<Changes['start']> => {
  if (start === '') return { kind: 'follow' }
  return { kind: start.startsWith('=') ? 'hard' : 'not-before', at: wallTime(start.slice(1)) }
}

/** Its row is known when all rows are. */
const callAt = (start: string): NonNullable<Changes['start']> => {
  const [hours = 0, minutes = 0] = start.slice(1).split(':').map(Number)
  return { kind: 'relative', to: '', edge: 'start', offset: -(hours * hour + minutes * minute) }
}

const wallTime = (time: string) => ({ day: 0, time: `${time.padStart(5, '0')}:00` })

const lengthOf = (length: string): number => {
  const [seconds = 0, minutes = 0, hours = 0] = length.split(':').map(Number).reverse()
  return hours * hour + minutes * minute + seconds * second
}
