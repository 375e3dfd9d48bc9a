import type { DurationMs, Instant } from '../../time'
import type { Lineup, Look, Section } from './schema'
import { walksAt } from './walk-times'

/** One walk on the runway. In a plan its times are ms from the start of what was asked for, live they are instants. */
export interface Exit {
  readonly look: Look
  readonly section: Section | null
  /** Who walks, of `models`; `null`: nobody has been found, or who was is gone. */
  readonly model: string | null
  /** When the model goes out. */
  readonly entrance: number
  /** When the model is back stage. */
  readonly backStage: number
  /** Whether the entrance is what happened; in a plan never. */
  readonly happened: boolean
  /** Whether it is the model's walk in the finale, in the look that is shown there. */
  readonly finale: boolean
}

/** When a section, or the looks in none, has the runway. Sections without a look that walks have none. */
export interface SectionTimes {
  readonly section: Section | null
  /** Its pause begins. */
  readonly start: number
  /** The next section may begin: the last entrance and the time until the one after it. */
  readonly end: number
}

/** Everything that walks, with its times. */
export interface Walks {
  /** In the order they go out, without the finale. */
  readonly exits: readonly Exit[]
  readonly sections: readonly SectionTimes[]
  /** The finale, one exit per model; empty when there is none. */
  readonly finale: readonly Exit[]
  readonly start: number
  /** Everybody is back stage. */
  readonly end: number
  /** Looks that a live show went past without them going out; in a plan empty. */
  readonly passedOver: readonly Look[]
}

/** Looks that go out really, and when. */
export interface LiveTimes {
  /** Real entrances by look, epoch ms; looks the lineup no longer has may be among them. */
  readonly entrances: ReadonlyMap<string, Instant>
  /** Synced time, epoch ms. */
  readonly now: Instant
  /** When the lineup is to begin while nothing has gone out, epoch ms; left out: now. */
  readonly start?: Instant
}

/** Who goes out when, in ms from the start of the lineup. O(looks). */
export const walksOf = (lineup: Lineup): Walks => {
  return walksAt(lineup, { at: 0, entrances: new Map(), now: Number.NEGATIVE_INFINITY })
}

/**
 * L6: live, the past is as it was and the rest follows it, never earlier than
 * now: the next look at the last entrance and the time until the next one, or
 * now if that is over. A look that stands before the last one that went out,
 * and has not gone out itself, was passed over and does not walk. What went out
 * did, even if it was held or cut since.
 */
export const liveWalksOf = (lineup: Lineup, { entrances, now, start = now }: LiveTimes): Walks => {
  const at = entrances.size === 0 ? Math.max(start, now) : Math.min(...entrances.values())
  return walksAt(lineup, { at, entrances, now })
}

/** Who walks, in order, with times in ms from the start of the lineup; of one section (`null`: looks in none), from its start. */
export const exitsOf = (lineup: Lineup, options: { readonly section?: string | null } = {}): readonly Exit[] => {
  const { exits, sections } = walksOf(lineup)
  if (options.section === undefined) return exits
  const { section } = options
  const from = sections.find((times) => (times.section?.id ?? null) === section)?.start ?? 0
  return exits
    .filter((exit) => (exit.section?.id ?? null) === section)
    .map((exit) => ({ ...exit, entrance: exit.entrance - from, backStage: exit.backStage - from }))
}

/** As `exitsOf`, live: epoch ms. */
export const liveExitsOf = (lineup: Lineup, live: LiveTimes): readonly Exit[] => liveWalksOf(lineup, live).exits

/**
 * L5: a section lasts from its pause until the next section may begin, so that
 * lengths of sections add up; the lineup lasts until everybody is back stage,
 * after the finale if there is one. Nothing that walks: 0.
 */
export const sectionLength = (lineup: Lineup, section: string | null): DurationMs => {
  const times = walksOf(lineup).sections.find((one) => (one.section?.id ?? null) === section)
  return times ? times.end - times.start : 0
}

/** Ms, see `sectionLength`. */
export const lineupLength = (lineup: Lineup): DurationMs => {
  const { start, end } = walksOf(lineup)
  return end - start
}
