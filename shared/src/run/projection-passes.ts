import type { Row } from '../documents/run-of-show/schema'
import { fixedEndOf, hardStartOf, layItems } from '../documents/run-of-show/timing-passes'
import type { DurationMs, Instant } from '../time'
import type { RunPlan } from './plan-items'

export interface ProjectedItem {
  readonly row: Row
  readonly start: Instant
  readonly end: Instant
  /** Behind its hard start; `null` without one. */
  readonly late: DurationMs | null
  /** The latest start that still meets every hard start and the hard out (T7). */
  readonly latestStart: Instant | null
  /** Latest start − projected start (T9). */
  readonly slack: DurationMs | null
}

interface Ahead {
  readonly rows: readonly Row[]
  readonly plan: RunPlan
  /** Projected end of the running item; `null` before the first GO. */
  readonly from: Instant | null
  readonly t: Instant
}

/**
 * R18: later items. One that follows starts when the one before it ends, plus
 * its turnaround; a hard start at the later of that and its time, and how much
 * later is its lateness; a not-before item at the later of that and its time.
 * Before the first GO the first item starts as planned, and not before now.
 */
export const layAhead = ({ rows, plan, from, t }: Ahead): readonly ProjectedItem[] => {
  const latest = layItems(rows, plan.plan)
  let previousEnd = from
  return rows.map((row, i) => {
    const earliest = previousEnd === null ? firstStart(row, plan, t) : previousEnd + row.turnaround
    const hard = hardStartOf(row, plan.plan)
    const start = Math.max(earliest, hard ?? notBefore(row, plan))
    const end = Math.max(start, fixedEndOf(row, plan.plan) ?? start + row.duration)
    previousEnd = end
    const limit = latest[i]?.latest ?? Number.POSITIVE_INFINITY
    const pressed = Number.isFinite(limit)
    const late = hard === null ? null : start - hard
    return { row, start, end, late, latestStart: pressed ? limit : null, slack: pressed ? limit - start : null }
  })
}

const firstStart = (row: Row, { plan, schedule }: RunPlan, t: Instant): Instant =>
  plan.anchor === 'floating' ? t : Math.max(t, schedule.rows.get(row.id)?.start ?? plan.begin)

const notBefore = (row: Row, { plan }: RunPlan): Instant =>
  row.start.kind === 'not-before' ? (plan.at(row.start.at) ?? Number.NEGATIVE_INFINITY) : Number.NEGATIVE_INFINITY
