import type { DurationMs, Instant } from '../time'
import type { Run } from './run'

/** The current instance's clock at an instant. */
export interface Timers {
  /** Since GO, without holds. */
  readonly elapsed: DurationMs
  /** What it has in all: its length and what was added. */
  readonly total: DurationMs
  /** Negative: that much over. `null`: untimed, there is nothing to count down. */
  readonly remaining: DurationMs | null
  readonly end: Instant
}

const idle: Timers = { elapsed: 0, total: 0, remaining: null, end: 0 }

/**
 * R16: elapsed = t − startedAt − holds, never less than nothing; remaining =
 * length + added − elapsed. An item that ends at a time has remaining = that
 * time + added − t, held or not.
 * R17: it ends at t + max(0, remaining); one that ends at a time at max(t,
 * time + added). An untimed item (no length, nothing added) ends at GO.
 */
export const timersOf = (run: Pick<Run, 'current' | 'startedAt' | 'holds' | 'heldSince' | 'addedTime'>, t: Instant): Timers => {
  const { current, startedAt, holds, heldSince, addedTime } = run
  if (!current || startedAt === null) return { ...idle, end: t }
  const elapsed = Math.max(0, (heldSince ?? t) - startedAt - holds)
  if (current.endsAt !== null) return untilTime({ elapsed, target: current.endsAt + addedTime, t })
  const total = Math.max(0, current.duration + addedTime)
  if (total === 0 && addedTime === 0) return { elapsed, total, remaining: null, end: t }
  return { elapsed, total, remaining: total - elapsed, end: t + Math.max(0, total - elapsed) }
}

const untilTime = ({ elapsed, target, t }: { elapsed: DurationMs; target: Instant; t: Instant }): Timers => ({
  elapsed,
  total: Math.max(0, elapsed + target - t),
  remaining: target - t,
  end: Math.max(t, target),
})
