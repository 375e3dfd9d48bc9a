import { countdownTo } from '@fashionos/shared/run/figures'
import type { RunPlan } from '@fashionos/shared/run/plan-items'
import { type DurationMs, day, hour, type Instant, minute, second } from '@fashionos/shared/time'
import { formatClock, formatDuration, formatOffset, formatPlanned } from '@fashionos/shared/time-text'

/** `20:07:03` on the wall where the show is; in a floating plan where this device is. */
export const clockText = (t: Instant, { plan }: RunPlan, options: { seconds?: boolean } = {}): string =>
  formatClock(t, plan.clock.timeZone, options)

/** When something is, with the day when it is not the show's: `20:07:10`, `+1 00:15:00`. */
export const momentText = (t: Instant, { plan }: RunPlan, options: { seconds?: boolean } = {}): string =>
  plan.anchor === 'floating' ? formatClock(t, plan.clock.timeZone, options) : formatPlanned(t, plan.clock, options)

/** Time until something, whole seconds: `0:25`, `1:05:00`, from a day on `105 days`; `0:00` once it is past. */
export const countText = (ms: DurationMs): string => {
  const left = Math.max(0, countdownTo(ms))
  return left < day ? formatDuration(left) : daysText(left)
}

/** `in 4:30`, `in 2 h 05 min`, `in 3 days`, `now`: for people, not for cues. */
export const humanText = (ms: DurationMs): string => {
  const left = Math.max(0, countdownTo(ms))
  if (left === 0) return 'now'
  if (left < hour) return `in ${formatDuration(left)}`
  if (left >= day) return `in ${daysText(left)}`
  return `in ${Math.floor(left / hour)} h ${String(Math.floor(left / minute) % 60).padStart(2, '0')} min`
}

const daysText = (ms: DurationMs): string => {
  const days = Math.floor(ms / day)
  return days === 1 ? '1 day' : `${days} days`
}

/** Over or under in whole seconds, positive = late: `+0:21`, `−0:40`, `0:00`. */
export const overText = (ms: DurationMs): string => formatOffset(Math.trunc(ms / second) * second)

/** Time since something, whole seconds passed. */
export const agoText = (ms: DurationMs): string => formatDuration(Math.max(0, Math.floor(ms / second) * second))
