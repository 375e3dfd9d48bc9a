import { flatRows } from '../documents/run-of-show/rows'
import type { Column, Row, RunOfShow } from '../documents/run-of-show/schema'
import { counts, planOf, type Schedule, scheduleOf } from '../documents/run-of-show/timing'
import { fixedEndOf, hardStartOf, type Plan } from '../documents/run-of-show/timing-passes'
import type { Instant } from '../time'
import { callsOf } from './calls'
import type { FrozenItem } from './frozen-item'
import { isLookRow } from './look-row-id'
import { positionAfter } from './place'
import type { Run } from './run'

export interface PlanItem {
  readonly row: Row
  readonly group: Row | null
  /** Neither skipped nor floating, nor in a group that is (T3). */
  readonly counts: boolean
}

/** What a run reads of a run of show: one per snapshot, kept while the snapshot stays. */
export interface RunPlan {
  /** Every item, also skipped and floating ones, as shown from top to bottom. */
  readonly items: readonly PlanItem[]
  readonly positions: ReadonlyMap<string, number>
  /** All rows as shown, groups and milestones among them. */
  readonly ordered: readonly Row[]
  readonly counting: ReadonlySet<Row>
  readonly columns: readonly Column[]
  readonly plan: Plan
  readonly schedule: Schedule
}

/** O(rows). */
export const runPlanOf = (snapshot: RunOfShow, previous?: RunPlan): RunPlan => {
  const flat = flatRows(snapshot)
  const items = flat.flatMap(({ row, group }): PlanItem[] => (row.kind === 'item' ? [{ row, group, counts: counts(row, group) }] : []))
  return {
    items,
    positions: new Map(items.map(({ row }, i) => [row.id, i])),
    ordered: flat.map(({ row }) => row),
    counting: new Set(flat.flatMap(({ row, group }) => (counts(row, group) ? [row] : []))),
    columns: snapshot.columns,
    plan: planOf(snapshot),
    schedule: scheduleOf(snapshot, previous?.schedule),
  }
}

export const planItem = ({ items, positions }: RunPlan, id: string): PlanItem | null => items[positions.get(id) ?? -1] ?? null

/** Whether GO can come to it by itself: it counts, and this performance does not leave it out (R15). */
export const isPlayable = ({ row, counts }: PlanItem, skipped: readonly string[]): boolean => counts && !skipped.includes(row.id)

/**
 * The playable items behind the place a run has come to, in order.
 *
 * R40: looks that walked do not come again by themselves, wherever in the
 * lineup they are moved to; going back to one does bring those behind it again.
 */
export const playableAfter = (
  plan: RunPlan,
  { place, skipped, played }: Pick<Run, 'place' | 'skipped' | 'played'>,
): readonly PlanItem[] => {
  const { since = Number.NEGATIVE_INFINITY } = place
  const walked = new Set(played.flatMap(({ item, start }) => (isLookRow(item) && start >= since ? [item] : [])))
  const isAhead = ({ row: { id } }: PlanItem) => id !== place.item && !walked.has(id)
  return plan.items.slice(positionAfter(plan, place)).filter((item) => isAhead(item) && isPlayable(item, skipped))
}

/** What the plan's instants are counted from: 0, or in a floating plan the first GO; `null` before it. */
export const baseOf = ({ plan }: RunPlan, beganAt: Instant | null): Instant | null => (plan.anchor === 'floating' ? beganAt : 0)

/** The item as it is now, for the log. */
export const freeze = (plan: RunPlan, { row, group, counts }: PlanItem, base: Instant | null): FrozenItem => {
  const times = counts ? plan.schedule.rows.get(row.id) : undefined
  const from = (offset: Instant | null | undefined): Instant | null => (base === null || offset == null ? null : base + offset)
  return {
    item: row.id,
    cue: row.cue,
    title: row.title,
    group: group && { id: group.id, title: group.title },
    colour: row.colour,
    duration: row.duration,
    turnaround: row.turnaround,
    hardStart: hardStartOf(row, plan.plan),
    endsAt: fixedEndOf(row, plan.plan),
    plannedStart: from(times?.start),
    plannedEnd: from(times?.end),
    float: row.float,
    calls: callsOf(row, plan.columns),
  }
}
