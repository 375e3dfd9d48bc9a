import type { Instant } from '../time'
import type { Pace } from './run'

/** R35: every instant of a drill (calls, timers, projection, log) is of the drill's clock; of other runs the synced instant itself. Whole ms. */
export const runInstant = (pace: Pace | null, synced: Instant): Instant =>
  pace === null ? synced : Math.round(pace.from + pace.speed * (synced - pace.since))

/** The synced instant at which the run's clock shows `t`. */
export const syncedInstant = (pace: Pace | null, t: Instant): Instant =>
  pace === null ? t : Math.round(pace.since + (t - pace.from) / pace.speed)
