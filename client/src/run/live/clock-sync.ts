import { boundAt, type ClockQuality, clockAfter, clockQuality, newClock, type SyncedClock, syncedAt } from '@fashionos/shared/run/clock'
import { type DurationMs, type Instant, second } from '@fashionos/shared/time'

export interface ClockSyncDeps {
  readonly monotonic: () => DurationMs
  readonly wall: () => Instant
  readonly random: () => number
  /** Returns how to stop waiting. */
  readonly wait: (ms: number, done: () => void) => () => void
  /** Asks the server for the time; false: nobody is there to ask. */
  readonly ask: (sent: number) => boolean
  /** What the clock shows was corrected. */
  readonly onCorrected: () => void
}

/** At the start the round trips are measured in a row: the quickest is the truest. */
const burstSize = 5
const burstGapMs = 60
/** Wall and monotonic clock are compared this often. */
const lookMs = second

/**
 * The device's synced clock, measured again and again. Asks `everyMs` apart,
 * a fifth more or less, so that a hall of phones does not ask at once; the
 * questions are also how a dead connection is noticed.
 */
export const createClockSync = ({ monotonic, wall, random, wait, ask, onCorrected }: ClockSyncDeps, everyMs: DurationMs) => {
  /** Of a device whose clock was measured before: how far its wall clock was off. */
  let off = 0
  let clock: SyncedClock = newClock({ monotonic: monotonic(), wall: wall() })
  let left = 0
  let asked = false
  let stopAsking: (() => void) | null = null
  let stopLooking: (() => void) | null = null

  const become = (next: SyncedClock) => {
    const before = clock
    clock = next
    if (before.estimate !== next.estimate) onCorrected()
  }
  const askIn = (ms: number) => {
    stopAsking?.()
    stopAsking = wait(ms, askNow)
  }
  const askNow = () => {
    stopAsking?.()
    asked = ask(monotonic())
    stopAsking = null
  }
  const burst = () => {
    left = burstSize
    askNow()
  }
  const look = () => {
    stopLooking?.()
    become(clockAfter(clock, { kind: 'looked', monotonic: monotonic(), wall: wall() + off }))
    if (clock.needsSample && clock.estimate && !asked && left === 0) burst()
    stopLooking = wait(lookMs, look)
  }
  stopLooking = wait(lookMs, look)

  return {
    synced: (): Instant => syncedAt(clock, monotonic()),
    quality: (): { readonly quality: ClockQuality; readonly bound: DurationMs | null } => {
      const at = monotonic()
      return { quality: clockQuality(clock, at), bound: boundAt(clock, at) }
    },
    /** Synced − wall clock, to be remembered; `null` before the first measurement. */
    wallOff: (): DurationMs | null => (clock.estimate ? syncedAt(clock, monotonic()) - wall() : null),
    /** What was remembered, until something is measured. */
    trust: (wallOff: DurationMs) => {
      if (clock.estimate) return
      off = wallOff
      clock = newClock({ monotonic: monotonic(), wall: wall() + off })
      onCorrected()
    },
    /** A connection is there: what is known of the clock is checked on it. */
    connected: () => {
      become(clockAfter(clock, { kind: 'reconnected' }))
      burst()
    },
    disconnected: () => {
      stopAsking?.()
      stopAsking = null
      asked = false
      left = 0
    },
    /** R26. `sent` as it was asked; server's synced instants. */
    answered: (sent: number, received: Instant, answeredAt: Instant) => {
      asked = false
      become(clockAfter(clock, { kind: 'round-trip', sent, received: monotonic(), serverReceived: received, serverSent: answeredAt }))
      left = Math.max(0, left - 1)
      askIn(left > 0 ? burstGapMs : everyMs * (0.8 + 0.4 * random()))
    },
    /** The device was away from the page: asks at once. */
    woken: () => {
      look()
      if (!asked) burst()
    },
    stop: () => {
      stopAsking?.()
      stopLooking?.()
    },
  }
}

export type ClockSync = ReturnType<typeof createClockSync>
