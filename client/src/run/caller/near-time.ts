import type { RunPlan } from '@fashionos/shared/run/plan-items'
import { type Instant, wallTimeAt } from '@fashionos/shared/time'
import { clockText } from '../parts/time-words'

/**
 * When something is, by the clock where the show is: `20:07:10`, and with the
 * day only when that is not the day of `now`: `+1 00:15:00`. Counted from now
 * and not from the show's date, so that a rehearsal on another day reads as
 * plainly as the show.
 */
export const nearTime = (t: Instant, plan: RunPlan, now: Instant): string => {
  const days = wallTimeAt(t, plan.plan.clock).day - wallTimeAt(now, plan.plan.clock).day
  const clock = clockText(t, plan)
  if (days === 0) return clock
  return `${days > 0 ? '+' : '\u2212'}${Math.abs(days)} ${clock}`
}
