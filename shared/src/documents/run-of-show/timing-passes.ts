import type { DurationMs, Instant, WallClock, WallTime } from '../../time'
import type { Row, RunOfShow } from './schema'

/** What the passes need of the show's settings, in instants. */
export interface Plan {
  readonly anchor: RunOfShow['show']['anchor']
  /** Where a forward plan begins. */
  readonly begin: Instant
  readonly hardOut: Instant | null
  /** A wall time as an instant; `null` in a floating plan, where wall times say nothing. */
  readonly at: (wall: WallTime) => Instant | null
  readonly clock: WallClock
}

/** An item with its place in time. */
export interface LaidItem {
  readonly row: Row
  readonly start: Instant
  readonly end: Instant
  readonly duration: DurationMs
  /** Start − latest end before it; `null` for the first. */
  readonly gap: DurationMs | null
  /** The item with that latest end. */
  readonly before: LaidItem | null
  /** Latest start; `Infinity` when nothing presses. */
  readonly latest: Instant
}

type Placed = Pick<LaidItem, 'row' | 'start' | 'end' | 'duration'>

/** Lays out the items that count, in order, by the plan's anchor. */
export const layItems = (rows: readonly Row[], plan: Plan): readonly LaidItem[] => {
  const backward = plan.anchor === 'back-time' && plan.hardOut !== null
  const placed = backward ? layBackward(rows, plan, plan.hardOut) : layForward(rows, plan)
  const latest = latestStarts(rows, plan)
  return withGaps(placed, latest)
}

/**
 * T4: an item starts at its hard start; else when the one before it ends plus
 * its turnaround; a not-before item at the later of that and its time. The
 * first item starts where the plan begins, its turnaround counting for nothing.
 */
const layForward = (rows: readonly Row[], plan: Plan): readonly Placed[] => {
  let previousEnd: Instant | null = null
  return rows.map((row) => {
    const follows: Instant = previousEnd === null ? plan.begin : previousEnd + row.turnaround
    const placed = endOf(row, hardStartOf(row, plan) ?? Math.max(follows, notBeforeOf(row, plan)), plan)
    previousEnd = placed.end
    return placed
  })
}

/**
 * T5: an item ends its length after its start. An item that ends at a time
 * (count-to-time) ends then and is as long as its start leaves it, never
 * less than nothing.
 */
const endOf = (row: Row, start: Instant, plan: Plan): Placed => {
  const at = fixedEndOf(row, plan)
  const end = at === null ? start + row.duration : Math.max(start, at)
  return { row, start, end, duration: end - start }
}

/**
 * T6: the plan of a back-time show, from its hard out H backward. An item with
 * a hard start stands there; every other one ends where the next one starts
 * minus that one's turnaround (the last one at H), and a not-before item does
 * not start before its time. What stands before a hard start is thus packed
 * against it, what stands after the last one against H. An item that ends at
 * a time ends then and is as long as its length says. Without a hard out
 * there is nothing to count back from: the plan goes forward.
 */
const layBackward = (rows: readonly Row[], plan: Plan, hardOut: Instant): readonly Placed[] => {
  let limit = hardOut
  return rows
    .toReversed()
    .map((row) => {
      const end = fixedEndOf(row, plan) ?? limit
      const start = hardStartOf(row, plan) ?? Math.max(end - row.duration, notBeforeOf(row, plan))
      limit = start - row.turnaround
      return fixedEndOf(row, plan) === null ? { row, start, end: start + row.duration, duration: row.duration } : endOf(row, start, plan)
    })
    .toReversed()
}

/**
 * T7: back-time. L_n = H − d_n; L_i = min(L_{i+1} − turnaround_{i+1} − d_i,
 * hard start_i). Without a hard out H is infinite: what comes after the last
 * hard start has all the time there is. An item that ends at a time gives
 * way: it needs no time and must have started when its time comes.
 */
const latestStarts = (rows: readonly Row[], plan: Plan): readonly Instant[] => {
  let limit = plan.hardOut ?? Number.POSITIVE_INFINITY
  return rows
    .toReversed()
    .map((row) => {
      const fixedEnd = fixedEndOf(row, plan)
      const fits = fixedEnd === null ? limit - row.duration : Math.min(limit, fixedEnd)
      const latest = Math.min(fits, hardStartOf(row, plan) ?? Number.POSITIVE_INFINITY)
      limit = latest - row.turnaround
      return latest
    })
    .toReversed()
}

/** T8: gap = start − latest planned end of any item before it. T9: slack = latest start − start. */
const withGaps = (placed: readonly Placed[], latest: readonly Instant[]): readonly LaidItem[] => {
  let before: LaidItem | null = null
  return placed.map((item, i) => {
    const laid: LaidItem = {
      ...item,
      gap: before === null ? null : item.start - before.end,
      before,
      latest: latest[i] ?? Number.POSITIVE_INFINITY,
    }
    if (before === null || laid.end >= before.end) before = laid
    return laid
  })
}

export const hardStartOf = (row: Row, plan: Plan): Instant | null => (row.start.kind === 'hard' ? plan.at(row.start.at) : null)

const notBeforeOf = (row: Row, plan: Plan): Instant =>
  row.start.kind === 'not-before' ? (plan.at(row.start.at) ?? Number.NEGATIVE_INFINITY) : Number.NEGATIVE_INFINITY

export const fixedEndOf = (row: Row, plan: Plan): Instant | null => (row.end.kind === 'at' ? plan.at(row.end.at) : null)
