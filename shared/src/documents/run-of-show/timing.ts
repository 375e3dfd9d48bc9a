import { type DurationMs, type Instant, wallTimeResolver } from '../../time'
import { flatRows } from './rows'
import type { Row, RunOfShow } from './schema'
import { type Conflict, conflictsOf } from './timing-conflicts'
import { groupTimesOf } from './timing-groups'
import { milestoneTimesOf } from './timing-milestones'
import { type LaidItem, layItems, type Plan } from './timing-passes'

export type { Conflict } from './timing-conflicts'

/**
 * When everything happens, derived from a snapshot and stored nowhere. The
 * rules are numbered here and beside the code that holds them:
 *
 * T1, T2 wall times (time.ts) · T3 what counts (here) · T4–T9 the passes
 * (timing-passes.ts) · T10 groups · T11 milestones · T12–T19 conflicts.
 *
 * In a `floating` plan every instant is an offset from 0 and wall times say
 * nothing: hard starts and times to wait for count as following, no hard out.
 */
export interface Schedule {
  /** By row id: every row of the snapshot has an entry. */
  readonly rows: ReadonlyMap<string, RowTimes>
  /** The first start and the last end of what counts; `null` when nothing counts. */
  readonly start: Instant | null
  readonly end: Instant | null
  readonly hardOut: Instant | null
  /** Hard out − end: what is left to give, negative when the show runs over. */
  readonly toGive: DurationMs | null
  /** The lengths of the items that count, without gaps and turnarounds. */
  readonly total: DurationMs
  /** In the order of the rows. */
  readonly conflicts: readonly Conflict[]
}

export interface RowTimes {
  /** `null` when the row has no place in time: floating, a milestone without its target, an empty group. */
  readonly start: Instant | null
  readonly end: Instant | null
  /** Of an item that ends at a time: what its start leaves it. Of a group: its span. */
  readonly duration: DurationMs
  /** Start − latest end of anything before it: negative when they overlap. `null` for the first item, groups and milestones. */
  readonly gap: DurationMs | null
  /** The latest start that still meets every hard start after it and the hard out; `null` when nothing presses. */
  readonly latestStart: Instant | null
  /** Latest start − start: negative when it is too late already. Of a group: its smallest. */
  readonly slack: DurationMs | null
  /** Items of a group that count; 0 for other rows. */
  readonly count: number
  readonly conflicts: readonly Conflict[]
}

/**
 * The schedule of a snapshot: one pass each way, O(rows). Rows whose times
 * did not change keep their object from `previous`, so that a view repaints
 * only what moved.
 */
export const scheduleOf = (snapshot: RunOfShow, previous?: Schedule): Schedule => {
  const flat = flatRows(snapshot)
  const plan = planOf(snapshot)
  const counting = new Set<Row>()
  for (const { row, group } of flat) if (counts(row, group)) counting.add(row)
  const ordered = flat.map(({ row }) => row)
  const items = layItems(
    ordered.filter((row) => row.kind === 'item' && counting.has(row)),
    plan,
  )
  const groups = groupTimesOf(items)
  const milestones = milestoneTimesOf({ ordered, counting, items, groups, plan })
  const conflicts = conflictsOf({ ordered, counting, items, milestones, plan })
  const times = new Map<string, RowTimes>()
  const laid = new Map(items.map((item) => [item.row, item]))
  let reached = plan.begin
  for (const row of ordered) {
    const item = laid.get(row)
    if (item) reached = item.end
    const next = timesOf({ row, item, reached, groups, milestones, conflicts })
    times.set(row.id, kept(previous?.rows.get(row.id), next))
  }
  const start = earliest(items)
  const end = latestEnd(items)
  return {
    rows: times,
    start,
    end,
    hardOut: plan.hardOut,
    toGive: plan.hardOut === null || end === null ? null : plan.hardOut - end,
    total: items.reduce((sum, item) => sum + item.duration, 0),
    conflicts: ordered.flatMap((row) => times.get(row.id)?.conflicts ?? []),
  }
}

/** T3: a skipped or floating row is left out of every pass, and so is each row of a skipped or floating group. */
export const counts = (row: Row, group: Row | null): boolean => !row.skip && !row.float && !group?.skip && !group?.float

/** The show's settings as instants, for the passes. */
export const planOf = ({ show }: RunOfShow): Plan => {
  const clock = { date: show.date, timeZone: show.timeZone }
  if (show.anchor === 'floating') return { anchor: 'floating', begin: 0, hardOut: null, at: () => null, clock }
  const resolve = wallTimeResolver(clock)
  const hardOut = show.hardOut === null ? null : resolve(show.hardOut)
  return { anchor: show.anchor, begin: resolve(show.start), hardOut, at: resolve, clock }
}

interface RowContext {
  readonly row: Row
  readonly item: LaidItem | undefined
  /** Where the plan has come to at this row. */
  readonly reached: Instant
  readonly groups: ReturnType<typeof groupTimesOf>
  readonly milestones: ReturnType<typeof milestoneTimesOf>
  readonly conflicts: ReadonlyMap<string, readonly Conflict[]>
}

const nothing: readonly Conflict[] = []
const noTimes: Omit<RowTimes, 'conflicts'> = { start: null, end: null, duration: 0, gap: null, latestStart: null, slack: null, count: 0 }

const timesOf = ({ row, item, reached, groups, milestones, conflicts }: RowContext): RowTimes => {
  const own = conflicts.get(row.id) ?? nothing
  if (item) {
    const { start, end, duration, gap } = item
    const latestStart = Number.isFinite(item.latest) ? item.latest : null
    return { start, end, duration, gap, latestStart, slack: latestStart === null ? null : latestStart - start, count: 0, conflicts: own }
  }
  if (row.kind === 'group') return { ...noTimes, ...groups.get(row.id), conflicts: own }
  if (row.kind === 'milestone') {
    const start = milestones.get(row.id)?.start ?? null
    return { ...noTimes, start, end: start, conflicts: own }
  }
  // A skipped item shows where it would start; it takes no time there.
  if (row.skip && !row.float) return { ...noTimes, start: reached, duration: row.duration, conflicts: own }
  return { ...noTimes, duration: row.duration, conflicts: own }
}

const earliest = (items: readonly LaidItem[]): Instant | null =>
  items.length === 0 ? null : items.reduce((least, item) => Math.min(least, item.start), Number.POSITIVE_INFINITY)

const latestEnd = (items: readonly LaidItem[]): Instant | null =>
  items.length === 0 ? null : items.reduce((most, item) => Math.max(most, item.end), Number.NEGATIVE_INFINITY)

const kept = (before: RowTimes | undefined, now: RowTimes): RowTimes => (before && same(before, now) ? before : now)

const same = (a: RowTimes, b: RowTimes): boolean =>
  a.start === b.start &&
  a.end === b.end &&
  a.duration === b.duration &&
  a.gap === b.gap &&
  a.latestStart === b.latestStart &&
  a.slack === b.slack &&
  a.count === b.count &&
  a.conflicts.length === b.conflicts.length &&
  a.conflicts.every((conflict, i) => conflict.message === b.conflicts[i]?.message && conflict.kind === b.conflicts[i]?.kind)
