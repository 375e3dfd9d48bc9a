import { z } from 'zod'
import type { Instant } from '../time'

/** A drill's clock: at the synced instant `since` it shows `from`, and from there runs `speed` times as fast. */
export const pace = z.object({ speed: z.number().min(1).max(60), from: z.int(), since: z.int() })
export type Pace = z.infer<typeof pace>

/** R35: every instant of a drill (calls, timers, projection, log) is of the drill's clock; of other runs the synced instant itself. Whole ms. */
export const runInstant = (pace: Pace | null, synced: Instant): Instant =>
  pace === null ? synced : Math.round(pace.from + pace.speed * (synced - pace.since))

/** The synced instant at which the run's clock shows `t`. */
export const syncedInstant = (pace: Pace | null, t: Instant): Instant =>
  pace === null ? t : Math.round(pace.since + (t - pace.from) / pace.speed)
