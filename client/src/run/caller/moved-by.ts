import type { RunPlan } from '@fashionos/shared/run/plan-items'
import type { Run } from '@fashionos/shared/run/run'
import { type DurationMs, hour } from '@fashionos/shared/time'
import { plannedStartOf } from '../parts/shown'

/** Nobody begins a show so late, or so early. */
const anotherHour = 6 * hour

/**
 * How far from its planned start a run by the clock on the wall was begun, when
 * that is so far that it is a rehearsal at another hour: over and under are
 * then told as if the plan began with it, and the hard times of the show say
 * nothing. 0: it is performed when it was planned.
 */
export const movedBy = ({ beganAt }: Pick<Run, 'beganAt'>, plan: RunPlan): DurationMs => {
  const start = plannedStartOf(plan)
  if (start === null || beganAt === null) return 0
  const by = beganAt - start
  return Math.abs(by) > anotherHour ? by : 0
}
