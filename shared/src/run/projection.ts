import type { Row } from '../documents/run-of-show/schema'
import { groupTimesOf } from '../documents/run-of-show/timing-groups'
import { milestoneTimesOf } from '../documents/run-of-show/timing-milestones'
import { hardStartOf, type LaidItem } from '../documents/run-of-show/timing-passes'
import type { DurationMs, Instant } from '../time'
import { baseOf, planItem, playableAfter, type RunPlan } from './plan-items'
import { layAhead, type ProjectedItem } from './projection-passes'
import type { Run } from './run'
import { type Timers, timersOf } from './timers'

/** Where a run is going, at one instant. Positive = late. Each screen works it out from run, plan and synced clock. */
export interface Projection {
  readonly timers: Timers
  /** In the order they will be performed; the running one is not among them. */
  readonly ahead: readonly ProjectedItem[]
  /** Playable items a called standby leaves behind the playhead's back, in order. */
  readonly passedOver: readonly string[]
  readonly start: Instant
  readonly end: Instant
  /** R19; `null` without a plan to compare with. */
  readonly over: { readonly projected: DurationMs | null; readonly soFar: DurationMs | null }
  /** R20. */
  readonly toHardOut: DurationMs | null
  readonly toGive: DurationMs | null
  readonly slack: DurationMs | null
  readonly nextHardStart: { readonly item: string; readonly at: Instant; readonly in: DurationMs; readonly late: DurationMs } | null
  /** R21: by row id. */
  readonly milestones: ReadonlyMap<string, Instant | null>
  readonly groups: ReadonlyMap<string, { readonly start: Instant; readonly end: Instant }>
}

/** O(rows). In a floating plan instants count from the first GO. */
export const projectionOf = (run: Run, plan: RunPlan, t: Instant): Projection => {
  const timers = timersOf(run, t)
  const { rows, passedOver } = rowsAhead(run, plan)
  const ahead = layAhead({ rows, plan, from: run.current ? timers.end : null, t })
  const end = ahead.at(-1)?.end ?? (run.state === 'ended' ? (run.endedAt ?? t) : timers.end)
  const { hardOut } = plan.plan
  return {
    timers,
    ahead,
    passedOver,
    start: run.beganAt ?? ahead[0]?.start ?? t,
    end,
    over: { projected: overProjected(run, plan, { end, start: ahead[0]?.start ?? t }), soFar: overSoFar(run, t) },
    toHardOut: hardOut === null ? null : hardOut - t,
    toGive: hardOut === null ? null : hardOut - end,
    slack: ahead[0] ? ahead[0].slack : hardOut === null ? null : hardOut - end,
    nextHardStart: nextHardStartOf(ahead, plan, t),
    ...aroundThem({ run, plan, ahead, end: timers.end }),
  }
}

/** The standby that is called first, then what follows it; a float leaves the plan where it was. */
const rowsAhead = (run: Run, plan: RunPlan): { rows: readonly Row[]; passedOver: string[] } => {
  const { state, next, standby, skipped } = run
  if (state === 'ended') return { rows: [], passedOver: [] }
  const inOrder = playableAfter(plan, run).map(({ row }) => row)
  const called = standby && next?.item === standby.item ? (planItem(plan, standby.item)?.row ?? null) : null
  if (!called) return { rows: inOrder, passedOver: [] }
  if (called.float) return { rows: [called, ...inOrder], passedOver: [] }
  const at = inOrder.indexOf(called)
  if (at >= 0) return { rows: inOrder.slice(at), passedOver: inOrder.slice(0, at).map(({ id }) => id) }
  const back = plan.items.slice(plan.positions.get(called.id) ?? 0)
  return { rows: back.filter(({ row, counts }) => counts && !skipped.includes(row.id)).map(({ row }) => row), passedOver: [] }
}

/**
 * R19: over/under projected = projected end of the show − its planned end. A
 * floating plan ends as long after its first GO as it is long.
 */
const overProjected = (run: Run, plan: RunPlan, { start, end }: { start: Instant; end: Instant }): DurationMs | null => {
  const planned = plan.schedule.end
  const base = baseOf(plan, run.beganAt ?? start)
  return planned === null || base === null ? null : end - (base + planned)
}

/**
 * R19: over/under so far = how late the running item began + how far it has
 * gone beyond its length by now, holds among it. What is still to be used
 * or made up is not in it.
 */
const overSoFar = ({ current, startedAt }: Run, t: Instant): DurationMs | null => {
  if (!current || startedAt === null || current.plannedStart === null) return null
  const late = startedAt - current.plannedStart
  if (current.endsAt !== null) return current.plannedEnd === null ? late : Math.max(0, t - current.plannedEnd)
  return late + Math.max(0, t - startedAt - current.duration)
}

const nextHardStartOf = (ahead: readonly ProjectedItem[], plan: RunPlan, t: Instant): Projection['nextHardStart'] => {
  for (const { row, late } of ahead) {
    const at = hardStartOf(row, plan.plan)
    if (at !== null) return { item: row.id, at, in: at - t, late: late ?? 0 }
  }
  return null
}

interface Around {
  readonly run: Run
  readonly plan: RunPlan
  readonly ahead: readonly ProjectedItem[]
  readonly end: Instant
}

/** R21: milestones and groups stand by what was performed, what runs and what is projected, under the plan's own rules T10 and T11. */
const aroundThem = ({ run, plan, ahead, end }: Around): Pick<Projection, 'milestones' | 'groups'> => {
  const times = new Map<string, { start: Instant; end: Instant }>()
  for (const { item, start, end } of run.played) times.set(item, { start, end })
  if (run.current && run.startedAt !== null) times.set(run.current.item, { start: run.startedAt, end })
  for (const { row, start, end } of ahead) times.set(row.id, { start, end })
  const items = plan.items.flatMap(({ row }): LaidItem[] => {
    const time = times.get(row.id)
    return time ? [{ ...time, row, duration: time.end - time.start, gap: null, before: null, latest: Number.POSITIVE_INFINITY }] : []
  })
  const groups = groupTimesOf(items)
  const milestones = milestoneTimesOf({ ordered: plan.ordered, counting: plan.counting, items, groups, plan: plan.plan })
  return { groups, milestones: new Map([...milestones].map(([id, { start }]) => [id, start])) }
}
