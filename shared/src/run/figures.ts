import { type DurationMs, minute, second } from '../time'
import type { Timers } from './timers'

/** What a screen counts with, in whole seconds, ms. */
export interface Figures {
  readonly up: DurationMs
  /** `null`: untimed. */
  readonly down: DurationMs | null
  readonly over: DurationMs
}

/**
 * R22: the count-up shows whole seconds passed (floor), the countdown whole
 * seconds begun (ceil); they change in the same frame and add up to the total,
 * rounded up, until nothing is left.
 */
export const figuresOf = ({ elapsed, total, remaining }: Pick<Timers, 'elapsed' | 'total' | 'remaining'>): Figures => {
  const up = floor(elapsed)
  if (remaining === null) return { up, down: null, over: 0 }
  if (remaining <= 0) return { up, down: 0, over: floor(0 - remaining) }
  return { up, down: ceil(total) - up, over: 0 }
}

const floor = (ms: DurationMs): DurationMs => Math.floor(ms / second) * second
const ceil = (ms: DurationMs): DurationMs => Math.ceil(ms / second) * second

/** Time until something that is not an item's own end: a standby, a hard start, the hard out. Ceil ahead, floor behind. */
export const countdownTo = (ms: DurationMs): DurationMs => (ms > 0 ? ceil(ms) : 0 - floor(-ms))

export type Tone = 'calm' | 'warning' | 'danger' | 'over'

/** R23: warning from a minute before the end, danger from ten seconds; of a short item from a quarter and a tenth of its total, so that 18 s are not all danger. */
export const toneOf = ({ total, remaining }: Pick<Timers, 'total' | 'remaining'>): Tone => {
  if (remaining === null) return 'calm'
  if (remaining < 0) return 'over'
  if (remaining <= Math.min(10 * second, total / 10)) return 'danger'
  return remaining <= Math.min(minute, total / 4) ? 'warning' : 'calm'
}
