import type { Result } from '../../../errors'
import { type Cell, isBlank, textOf } from '../../../import-files/workbook'
import { type DurationMs, hour, type Instant, minute, type WallTime, wallTimeAt, wallTimeResolver } from '../../../time'
import { parseDuration, parseWallTime } from '../../../time-text'
import { type CellTime, cellDuration, cellTime, type DurationReading } from './cell-times'
import type { DraftStart, ImportProblem } from './draft'
import { isTimecode, type Target, unitIn, yesOrNo } from './meaning'
import { cellFor, placeOf, type Table, type TableRow } from './table-rows'
import type { TimeContext } from './table-times'

/** The times one row of a table gives, before they are set against its neighbours. */
export interface ReadTimes {
  readonly start: Moment | null
  /** A rule spelt out: "not before 20:10", "2:00:00 before the start of row 3". */
  readonly rule: DraftStart | null
  readonly end: Moment | null
  /** Whether it ends then, whenever it starts (count to end). */
  readonly endsThen: boolean
  readonly duration: DurationMs | null
  readonly turnaround: DurationMs
  readonly linked: boolean
  readonly problems: readonly ImportProblem[]
  readonly kept: readonly string[]
}

interface Moment {
  readonly at: Instant
  readonly wall: WallTime
}

/** A step back of more than this in a column of times is midnight passing, not an item out of order. */
const nightfall = 6 * hour

/** Reads rows from first to last: the day goes on over midnight. */
export const createTimeReader = (table: Table, rows: readonly TableRow[], { clock, base }: TimeContext): ((row: TableRow) => ReadTimes) => {
  const resolve = wallTimeResolver(clock)
  const lengths = durationReadingOf(table, rows)
  const timecodes = isTimecode(table.mapping.find(({ target }) => target === 'start')?.title ?? '')
  let latest: Moment | null = null

  const moment = ({ wall, dated }: CellTime, after: Moment | null, slack: DurationMs): Moment => {
    const here = { day: dated ? wall.day : Math.max(wall.day, after?.wall.day ?? 0), time: wall.time }
    const next = { ...here, day: here.day + 1 }
    const passes = !dated && after !== null && resolve(here) < after.at - slack && next.day <= 31
    return passes ? { wall: next, at: resolve(next) } : { wall: here, at: resolve(here) }
  }

  const startOf = (cell: Cell): Result<Moment> => {
    if (timecodes) {
      const offset = cellDuration(cell, lengths)
      if (!offset.ok) return offset
      const at = resolve(base) + offset.value
      return { ok: true, value: { at, wall: wallTimeAt(at, clock) } }
    }
    const time = cellTime(cell, clock.date)
    return time.ok ? { ok: true, value: moment(time.value, latest, nightfall) } : time
  }

  return (row) => {
    const problems: ImportProblem[] = []
    const kept: string[] = []
    const readCell = <T>(target: Target, parse: (cell: Cell) => Result<T>): T | null => {
      const cell = cellFor(table, row.cells, target)
      if (isBlank(cell)) return null
      const read = parse(cell)
      if (read.ok) return read.value
      problems.push({ at: placeOf(table, row.line, target), message: read.reason })
      kept.push(`${target === 'duration' ? 'Length' : target === 'start' ? 'Start' : 'End'}: ${textOf(cell)}`)
      return null
    }
    const rule = ruleIn(textOf(cellFor(table, row.cells, 'start')))
    const start = rule ? null : readCell('start', startOf)
    if (start && row.kind === 'item') latest = start
    const after = start ?? latest
    const endOf = (cell: Cell): Result<Moment> => {
      const time = cellTime(cell, clock.date)
      return time.ok ? { ok: true, value: moment(time.value, after, 0) } : time
    }
    const endsAt = readCell('ends-at', endOf)
    const end = endsAt ?? readCell('end', endOf)
    return {
      start,
      rule,
      end,
      endsThen: endsAt !== null || yesOrNo(textOf(cellFor(table, row.cells, 'count-to-end'))) === true,
      duration: readCell('duration', (cell) => cellDuration(cell, lengths)),
      turnaround: readCell('turnaround', (cell) => cellDuration(cell, lengths)) ?? 0,
      linked: yesOrNo(textOf(cellFor(table, row.cells, 'link'))) === true,
      problems,
      kept,
    }
  }
}

/** How our own export writes rules that are not a hard start. */
const ruleIn = (text: string): DraftStart | null => {
  const waits = /^not before (.+)$/.exec(text)
  const at = waits ? parseWallTime(waits[1] ?? '') : null
  if (at?.ok) return { kind: 'not-before', at: at.value }
  const relative = /^(.{1,20}) (before|after) the (start|end) of row (\d{1,6})$/.exec(text)
  const offset = relative ? parseDuration(relative[1] ?? '') : null
  if (!relative || !offset?.ok) return null
  return {
    kind: 'relative',
    to: relative[4] ?? '',
    edge: relative[3] === 'end' ? 'end' : 'start',
    offset: relative[2] === 'before' ? -offset.value : offset.value,
  }
}

const durationReadingOf = (table: Table, rows: readonly TableRow[]): DurationReading => {
  const heading = table.mapping.find(({ target }) => target === 'duration')?.title ?? ''
  const unit = unitIn(heading)
  const unitNamed = /\b(min|mins|minutes|sec|secs|seconds|s|h|hrs|hours)\b/i.test(heading)
  return { unit, unitNamed, hoursFirst: /\bh{1,2}:mm\b(?!:)/i.test(heading) || countsInHours(table, rows) }
}

/** Whether `1:30` means hours: it does where that is what lies between a row's start and end, or the next start. */
const countsInHours = (table: Table, rows: readonly TableRow[]): boolean => {
  let hours = 0
  let minutes = 0
  for (const [i, row] of rows.entries()) {
    const twoParts = /^(\d{1,3}):([0-5]\d)$/.exec(textOf(cellFor(table, row.cells, 'duration')))
    const from = minutesOf(cellFor(table, row.cells, 'start'))
    const to = minutesOf(cellFor(table, row.cells, 'end')) ?? minutesOf(cellFor(table, rows[i + 1]?.cells ?? [], 'start'))
    if (!twoParts || from === null || to === null) continue
    const long = Number(twoParts[1]) * 60 + Number(twoParts[2])
    if (to - from === long) hours += 1
    else if (Math.abs(to - from - long / 60) < 1) minutes += 1
  }
  return hours > minutes
}

const minutesOf = (cell: Cell): number | null => {
  if (isBlank(cell)) return null
  const time = cellTime(cell, '2000-01-01')
  return time.ok ? (Number(time.value.wall.time.slice(0, 2)) * hour) / minute + Number(time.value.wall.time.slice(3, 5)) : null
}
