import { textOf } from '../../../import-files/workbook'
import { type DurationMs, hour, type Instant, type WallClock, type WallTime } from '../../../time'
import { formatDuration } from '../../../time-text'
import type { EndRule } from '../schema'
import type { DraftStart, ImportProblem } from './draft'
import { isTimecode, yesOrNo } from './meaning'
import { createTimeReader, type ReadTimes } from './read-times'
import { cellFor, placeOf, type Table, type TableRow } from './table-rows'

export interface TimeContext {
  readonly clock: WallClock
  /** Where time codes are counted from. */
  readonly base: WallTime
}

export interface RowTiming {
  readonly start: DraftStart
  readonly end: EndRule
  readonly duration: DurationMs
  readonly turnaround: DurationMs
  readonly problems: readonly ImportProblem[]
  /** Texts that stood where a time was expected, kept for the notes. */
  readonly kept: readonly string[]
}

/**
 * Starts, ends and lengths of the rows as the plan keeps them. A list that
 * gives every row a start only spells out what follows from the lengths, so
 * there a start that is where the row before ends becomes "follows". Where
 * only some rows have one, a column says which are linked, or time codes are
 * given, each start is meant as a hard start.
 */
export const timingsOf = (table: Table, rows: readonly TableRow[], context: TimeContext): readonly RowTiming[] => {
  const read = createTimeReader(table, rows, context)
  const times = rows.map(read)
  const items = times.filter((_, i) => rows[i]?.kind === 'item')
  const explicit = table.mapping.some(
    ({ target, title }) => target === 'link' || target === 'row' || (target === 'start' && isTimecode(title)),
  )
  const listed = !explicit && items.filter(({ start }) => start !== null).length >= items.length * 0.9
  const derives = !table.mapping.some(({ target }) => target === 'duration' || target === 'end')
  let reached: Instant | null = null
  return rows.map((row, i) => {
    const own = times[i] ?? nothingRead
    if (row.kind !== 'item') return timingOf(own, ruleOf(own, false), own.duration ?? 0)
    const problems = [...own.problems]
    const duration = lengthOf({ table, row, own, from: own.start?.at ?? reached, problems }) ?? (derives ? untilNext(rows, times, i) : 0)
    const follows = own.linked || (listed && reached !== null && own.start?.at === reached)
    const from: Instant | null = own.linked ? (reached ?? own.start?.at ?? null) : (own.start?.at ?? reached)
    if (from !== null && !isLeftOut(table, row)) reached = from + duration
    return timingOf({ ...own, problems }, ruleOf(own, follows), duration)
  })
}

const nothingRead: ReadTimes = {
  start: null,
  rule: null,
  end: null,
  endsThen: false,
  duration: null,
  turnaround: 0,
  linked: false,
  problems: [],
  kept: [],
}

const timingOf = ({ end, endsThen, turnaround, problems, kept }: ReadTimes, start: DraftStart, duration: DurationMs): RowTiming => ({
  start,
  end: end && endsThen ? { kind: 'at', at: end.wall } : { kind: 'duration' },
  duration,
  turnaround,
  problems,
  kept,
})

const ruleOf = ({ rule, start }: ReadTimes, follows: boolean): DraftStart => {
  if (rule) return rule
  return start && !follows ? { kind: 'hard', at: start.wall } : { kind: 'follow' }
}

interface LengthInput {
  readonly table: Table
  readonly row: TableRow
  readonly own: ReadTimes
  readonly from: Instant | null
  readonly problems: ImportProblem[]
}

/** The length as given, else from start to end. Where both are given and differ, the length wins and it is told. */
const lengthOf = ({ table, row, own, from, problems }: LengthInput): DurationMs | null => {
  const spanned = own.end && from !== null && own.end.at >= from && !own.endsThen ? own.end.at - from : null
  if (own.duration === null) return spanned
  if (spanned !== null && own.start !== null && spanned !== own.duration) {
    const message = `Length ${formatDuration(own.duration)} does not match its start and end, ${formatDuration(spanned)} apart. The length was taken.`
    problems.push({ at: placeOf(table, row.line, 'duration'), message })
  }
  return own.duration
}

/** In a list of starts alone an item lasts until the next one; the last, or one before a long gap, has no length. */
const untilNext = (rows: readonly TableRow[], times: readonly ReadTimes[], from: number): DurationMs => {
  const start = times[from]?.start
  const next = times.find((time, i) => i > from && rows[i]?.kind === 'item' && time.start !== null)?.start
  if (!start || !next) return 0
  const length = next.at - start.at
  return length > 0 && length <= 12 * hour ? length : 0
}

const isLeftOut = (table: Table, row: TableRow): boolean =>
  yesOrNo(textOf(cellFor(table, row.cells, 'skip'))) === true || yesOrNo(textOf(cellFor(table, row.cells, 'float'))) === true
