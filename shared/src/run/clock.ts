import type { DurationMs, Instant } from '../time'

/**
 * The synced clock of a device: server time read from the device's monotonic
 * clock, whatever its wall clock says. A pure reducer: sending, timers and
 * storing are the caller's.
 */
export interface SyncedClock {
  /** The accepted measurement; `null` before the first. */
  readonly estimate: Estimate | null
  /** Wall − monotonic when last looked, to see the two part; what is shown until the first measurement. */
  readonly apart: number
  /** A measurement is wanted now: at the start, after a reconnect, after a jump. */
  readonly needsSample: boolean
}

interface Estimate {
  /** Synced instant − monotonic ms. */
  readonly offset: number
  /** Half the round trip: the true offset is no further away. */
  readonly bound: DurationMs
  /** Monotonic ms of the measurement. */
  readonly at: number
  /** By how much a clock of the device has jumped since: the monotonic one, which makes this wrong, or the wall clock, which does not. */
  readonly doubt: DurationMs
  /** If it was the monotonic one, it stood still for so long at least. */
  readonly leastStop: DurationMs
}

export type ClockEvent =
  /** Device's monotonic ms at sending and receiving; server's synced instants when it received and answered. */
  | {
      readonly kind: 'round-trip'
      readonly sent: number
      readonly received: number
      readonly serverReceived: Instant
      readonly serverSent: Instant
    }
  /** The device looks at both its clocks, each second or so. */
  | { readonly kind: 'looked'; readonly monotonic: number; readonly wall: Instant }
  | { readonly kind: 'reconnected' }

/** How far two quartz clocks part, as a share: 100 ppm is 6 ms a minute. */
const drift = 100e-6
/** Wall and monotonic clock part more than this only when one jumped: a wake-up, or somebody set the time. */
const jump = 50

export const newClock = ({ monotonic, wall }: { readonly monotonic: number; readonly wall: Instant }): SyncedClock => ({
  estimate: null,
  apart: wall - monotonic,
  needsSample: true,
})

/** The clock after what happened. */
export const clockAfter = (clock: SyncedClock, event: ClockEvent): SyncedClock => {
  switch (event.kind) {
    case 'round-trip':
      return afterRoundTrip(clock, event)
    case 'looked':
      return afterLook(clock, event.wall - event.monotonic)
    case 'reconnected':
      return { ...clock, needsSample: true }
  }
}

/**
 * R26: the offset is server's mid-point − device's mid-point; its error bound
 * is half of what the round trip took beside the server's own time.
 * R27: a measurement is accepted when its bound beats the one there is,
 * widened by drift since then. One that runs backwards is no measurement.
 * R28: one that shows that only the wall clock was set takes the doubt away.
 */
const afterRoundTrip = (clock: SyncedClock, trip: Extract<ClockEvent, { kind: 'round-trip' }>): SyncedClock => {
  const { sent, received, serverReceived, serverSent } = trip
  const travel = received - sent - (serverSent - serverReceived)
  if (!(travel >= 0) || serverSent < serverReceived) return clock
  const offset = (serverReceived + serverSent) / 2 - (sent + received) / 2
  const found = { offset, bound: travel / 2, at: received, ...undoubted }
  const known = clock.estimate && withoutDoubt(clock.estimate, found)
  const bound = boundAt({ estimate: known }, received)
  return { ...clock, needsSample: false, estimate: bound === null || found.bound < bound ? found : known }
}

const undoubted = { doubt: 0, leastStop: Number.POSITIVE_INFINITY }

/** The measurement before a jump, when the one after it agrees with it and with no stop of the monotonic clock. */
const withoutDoubt = (known: Estimate, found: Estimate): Estimate => {
  const moved = found.offset - known.offset
  const within = found.bound + known.bound + (found.at - known.at) * drift
  return Math.abs(moved) <= within && moved < known.leastStop - within ? { ...known, ...undoubted } : known
}

/**
 * R28: when wall and monotonic clock part, one of them jumped. If it was the
 * monotonic one (it stands still while some devices sleep) the estimate is
 * wrong by as much, so its bound says so until the next measurement. It never
 * runs ahead: what parts the other way was the wall clock.
 */
const afterLook = (clock: SyncedClock, apart: number): SyncedClock => {
  const by = apart - clock.apart
  if (Math.abs(by) <= jump) return { ...clock, apart }
  return { apart, needsSample: true, estimate: clock.estimate && doubted(clock.estimate, by) }
}

const doubted = (estimate: Estimate, by: number): Estimate => ({
  ...estimate,
  doubt: estimate.doubt + Math.abs(by),
  leastStop: by > 0 ? Math.min(estimate.leastStop, by) : estimate.leastStop,
})

/** Error bound of the synced time, ms; `null` before the first measurement. */
export const boundAt = ({ estimate }: Pick<SyncedClock, 'estimate'>, monotonic: number): DurationMs | null =>
  estimate && estimate.bound + estimate.doubt + Math.max(0, monotonic - estimate.at) * drift

/** Synced instant, whole ms; before the first measurement what the device's wall clock says. */
export const syncedAt = ({ estimate, apart }: SyncedClock, monotonic: number): Instant =>
  Math.round(monotonic + (estimate ? estimate.offset : apart))

export type ClockQuality = 'unknown' | 'good' | 'fair' | 'poor'

/** Good: screens agree within a frame or so (20 ms); fair: within what an eye sees (100 ms). */
export const clockQuality = (clock: SyncedClock, monotonic: number): ClockQuality => {
  const bound = boundAt(clock, monotonic)
  if (bound === null) return 'unknown'
  if (bound <= 20) return 'good'
  return bound <= 100 ? 'fair' : 'poor'
}
