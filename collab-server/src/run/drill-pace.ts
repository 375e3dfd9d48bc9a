import { baseOf, isPlayable, type RunPlan } from '@fashionos/shared/run/plan-items'
import type { Pace } from '@fashionos/shared/run/run'
import { type Instant, minute } from '@fashionos/shared/time'

/** The clock of a drill that is opened now: a minute before the planned start of the first item; of a plan without times, now (R35). */
export const drillPace = (plan: RunPlan, { speed, now }: { readonly speed: number; readonly now: Instant }): Pace => {
  const first = plan.items.find((item) => isPlayable(item, []))
  const start = first && plan.schedule.rows.get(first.row.id)?.start
  const base = baseOf(plan, null)
  return { speed, from: start == null || base === null ? now : base + start - minute, since: now }
}
