import { plainTextOf } from '../../rich-text/plain-text'
import type { Instant } from '../../time'
import { formatDuration, formatPlanned, formatWallTime } from '../../time-text'
import { flatRows } from './rows'
import type { CellValue, Column, Row, RunOfShow } from './schema'
import { type Schedule, scheduleOf } from './timing'

/**
 * A run of show as a table that imports back to the same document. What a
 * table cannot carry: the settings of the plan, the formatting of notes,
 * pictures (their names stay, as text), which member a person is (the name
 * stays), lead times that are an item's own, options of a choice column that contain " | ", spaces and line
 * breaks around a text.
 */
export interface ExportTable {
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const fixed = [
  'Row',
  'Kind',
  'Cue',
  'Title',
  'Start',
  'Length',
  'Turnaround',
  'Ends at',
  'Planned start',
  'Planned end',
  'Gap',
  'Skip',
  'Float',
  'Colour',
  'Notes',
] as const

export const tableOf = (snapshot: RunOfShow): ExportTable => {
  const schedule = scheduleOf(snapshot)
  const flat = flatRows(snapshot)
  const numbers = new Map(flat.map(({ row }, i) => [row.id, i + 1]))
  const context = { snapshot, schedule, numbers }
  let group: string | null = null
  const rows: (readonly string[])[] = []
  for (const { row, group: own } of flat) {
    const next = row.kind === 'group' ? row.id : (own?.id ?? null)
    if (group !== null && next === null) rows.push(groupEnd(snapshot.columns.length))
    group = next
    rows.push(cellsOf(row, context))
  }
  return { headings: [...fixed, ...snapshot.columns.map(headingOf)], rows }
}

const groupEnd = (columns: number): readonly string[] => ['', 'group end', ...Array.from({ length: fixed.length - 2 + columns }, () => '')]

/** `Follow spot [lx choice: 1 | 2]`: title, department, kind and options in one cell. */
const headingOf = ({ title, kind, department, options }: Column): string => {
  const what = department === null ? kind : `${department} ${kind}`
  return `${title} [${what}${options.length > 0 ? `: ${options.join(' | ')}` : ''}]`
}

interface RowContext {
  readonly snapshot: RunOfShow
  readonly schedule: Schedule
  readonly numbers: ReadonlyMap<string, number>
}

const cellsOf = (row: Row, { snapshot, schedule, numbers }: RowContext): readonly string[] => {
  const times = schedule.rows.get(row.id)
  const planned = (instant: Instant | null | undefined): string => {
    if (instant === null || instant === undefined) return ''
    return snapshot.show.anchor === 'floating' ? formatDuration(instant) : formatPlanned(instant, snapshot.show)
  }
  return [
    String(numbers.get(row.id) ?? ''),
    row.kind,
    row.cue,
    row.title,
    startText(row, numbers),
    row.duration === 0 ? '' : formatDuration(row.duration),
    row.turnaround === 0 ? '' : formatDuration(row.turnaround),
    row.end.kind === 'at' ? formatWallTime(row.end.at) : '',
    planned(times?.start),
    planned(times?.end),
    times?.gap ? formatDuration(times.gap) : '',
    row.skip ? 'yes' : '',
    row.float ? 'yes' : '',
    row.colour ?? '',
    plainTextOf(row.notes),
    ...snapshot.columns.map((column) => columnText(row, column)),
  ]
}

const startText = ({ start }: Row, numbers: ReadonlyMap<string, number>): string => {
  if (start.kind === 'hard') return formatWallTime(start.at)
  if (start.kind === 'not-before') return `not before ${formatWallTime(start.at)}`
  const target = start.kind === 'relative' ? numbers.get(start.to) : undefined
  if (start.kind !== 'relative' || target === undefined) return ''
  return `${formatDuration(Math.abs(start.offset))} ${start.offset < 0 ? 'before' : 'after'} the ${start.edge} of row ${target}`
}

export const columnText = (row: Row, column: Column): string =>
  column.kind === 'text' ? (own(row.cells, column.id) ?? '') : valueText(own(row.values, column.id) ?? null)

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(record, key) ? record[key] : undefined)

const valueText = (value: CellValue): string => {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? value : value.name
}
