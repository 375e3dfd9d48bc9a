import { type Instant, minute, second } from '../time'
import { runInstant } from './pace'
import type { Pace } from './run'

/** A synced clock may be this far ahead of the server's. */
export const maxAhead = 2 * second
/** What is said online is said now; what took longer than this was said by a clock that is wrong. */
export const maxBehind = minute / 2

/**
 * R36: an entry's instant is the one its device said, as long as it can be
 * true: not ahead of the server's clock, and not long past. Else it is the
 * server's own. It is never before the last call's, so that no item ends
 * before it began.
 *
 * `said`, `last` and the answer are of the run's clock; `now` is synced.
 */
export const saidAt = (of: {
  readonly said: Instant
  readonly now: Instant
  readonly last: Instant | null
  readonly pace: Pace | null
}): Instant => {
  const { said, now, last, pace } = of
  const isTrue = said <= runInstant(pace, now + maxAhead) && said >= runInstant(pace, now - maxBehind)
  return Math.max(isTrue ? said : runInstant(pace, now), last ?? Number.NEGATIVE_INFINITY)
}

/**
 * R36 for calls made offline: long past is what they are, so only what lies
 * ahead of the server's clock, or before the call before it, is put right.
 */
export const saidOfflineAt = (of: Parameters<typeof saidAt>[0]): Instant => {
  const { said, now, last, pace } = of
  const latest = said <= runInstant(pace, now + maxAhead) ? said : runInstant(pace, now)
  return Math.max(latest, last ?? Number.NEGATIVE_INFINITY)
}
