import type { RunPlan } from '@fashionos/shared/run/plan-items'
import type { Run } from '@fashionos/shared/run/run'
import { type DurationMs, hour, type Instant, minute, wallTimeAt, wallTimeResolver } from '@fashionos/shared/time'

/** Nobody begins a show so late, or so early. */
const showWithin = 6 * hour
/** Before its first GO a rehearsal so near its planned start waits for that. */
const waitsWithin = 3 * hour
/** A rehearsal begun so near the planned hour, on whichever day, is at the hour of the show. */
const sameHour = 30 * minute

/**
 * How far a run by the clock on the wall is from its plan, when that is so far
 * that it is a rehearsal on another day or at another hour. At the hour of the
 * show it is whole days, and the times of the plan hold; else the plan begins
 * with the first GO, and before that with the current minute. 0: it is
 * performed when it was planned.
 */
export const movedBy = (run: Run, plan: RunPlan, t: Instant): DurationMs => {
  const start = plan.schedule.start
  if (start === null || plan.plan.anchor === 'floating' || run.pace !== null) return 0
  if (run.beganAt === null) return isWaiting(run, start, t) ? 0 : Math.floor(t / minute) * minute - start
  if (Math.abs(run.beganAt - start) <= (run.kind === 'show' ? showWithin : sameHour)) return 0
  const nearest = sameHourOf(plan, start, run.beganAt)
  return (Math.abs(run.beganAt - nearest) <= sameHour ? nearest : run.beganAt) - start
}

const isWaiting = ({ kind, state }: Run, start: Instant, t: Instant): boolean =>
  kind === 'show' || state === 'ended' || Math.abs(t - start) <= waitsWithin

/** The planned start on the day where it is nearest to an instant. */
const sameHourOf = ({ plan }: RunPlan, start: Instant, near: Instant): Instant => {
  const resolve = wallTimeResolver(plan.clock)
  const { time } = wallTimeAt(start, plan.clock)
  const { day } = wallTimeAt(near, plan.clock)
  const candidates = [day - 1, day, day + 1].map((on) => resolve({ day: on, time }))
  return candidates.reduce((best, one) => (Math.abs(one - near) < Math.abs(best - near) ? one : best))
}
