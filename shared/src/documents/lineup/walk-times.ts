import type { DurationMs, Instant } from '../../time'
import type { Exit, SectionTimes, Walks } from './exits'
import { stretchesOf } from './order'
import type { Lineup, Look, Section } from './schema'

/** What times are reckoned from. */
interface Clock {
  /** When the first look may go out, apart from its section's pause. */
  readonly at: number
  /** What went out, and when. */
  readonly entrances: ReadonlyMap<string, Instant>
  /** Nothing that has not happened is earlier. */
  readonly now: number
}

interface Place {
  readonly look: Look
  readonly section: Section | null
}

/** L2: looks that are held or cut do not walk; they leave no gap and keep their number. */
export const isWalking = ({ status }: Pick<Look, 'status'>): boolean => status === 'in' || status === 'substituted'

/** L3: a substituted look walks with its stand-in. Nobody, where who should walk is not among the models. */
export const walkerOf = (look: Look, models: ReadonlySet<string>): string | null => {
  const walker = look.status === 'substituted' ? look.standIn : look.model
  return walker !== null && models.has(walker) ? walker : null
}

/** L4: from an entrance to the next one: as the look has it, else its section, else the lineup. A section's pause comes before its first look that walks. */
export const exitEveryOf = ({ look, section }: Place, { pace }: Pick<Lineup, 'pace'>): DurationMs =>
  look.exitEvery ?? section?.exitEvery ?? pace.exitEvery

/** Who goes out when; the rules stand in exits.ts. O(looks). */
export const walksAt = (lineup: Lineup, clock: Clock): Walks => {
  const places = stretchesOf(lineup).flatMap(({ section, looks }) => looks.map((look): Place => ({ look, section })))
  const { happened, toCome, passedOver } = partedBy(places, clock.entrances)
  const models = new Set(lineup.models.map(({ id }) => id))
  const exits: Exit[] = []
  const begun = new Set<Section | null>()
  let next = clock.at
  const add = (place: Place, entrance: number, isPast: boolean): void => {
    begun.add(place.section)
    const backStage = entrance + (place.look.walk ?? lineup.pace.walk)
    exits.push({ ...place, model: walkerOf(place.look, models), entrance, backStage, happened: isPast, finale: false })
    next = entrance + exitEveryOf(place, lineup)
  }
  for (const place of happened) add(place, clock.entrances.get(place.look.id) ?? clock.at, true)
  next = afterTheLast(next, { lineup, clock, known: exits.at(-1)?.entrance })
  for (const place of toCome) {
    const pause = begun.has(place.section) ? 0 : (place.section?.pause ?? 0)
    add(place, Math.max(next + pause, clock.now), false)
  }
  const finale = finaleExits(lineup, exits, clock.now)
  const end = Math.max(clock.at, ...[...exits, ...finale].map(({ backStage }) => backStage))
  return { exits, sections: sectionTimes(lineup, exits), finale, start: clock.at, end, passedOver }
}

/** The last that went out may be a look that was removed since: the rest still waits for it. */
const afterTheLast = (next: number, of: { lineup: Lineup; clock: Clock; known: number | undefined }): number => {
  const last = Math.max(...of.clock.entrances.values())
  return last > (of.known ?? Number.NEGATIVE_INFINITY) ? last + of.lineup.pace.exitEvery : next
}

/** What went out, in the order of its times; what is to come; and what was passed over. */
const partedBy = (places: readonly Place[], entrances: ReadonlyMap<string, Instant>) => {
  const at = ({ look }: Place): number => entrances.get(look.id) ?? Number.NEGATIVE_INFINITY
  const happened = places.filter(({ look }) => entrances.has(look.id)).sort((a, b) => at(a) - at(b))
  const last = happened.at(-1)
  const reached = last ? places.indexOf(last) : -1
  const waiting = places.filter(({ look }) => !entrances.has(look.id) && isWalking(look))
  const indexes = new Map(places.map((place, index) => [place, index]))
  const isToCome = (place: Place): boolean => (indexes.get(place) ?? 0) > reached
  return {
    happened,
    toCome: waiting.filter(isToCome),
    passedOver: waiting.filter((place) => !isToCome(place)).map(({ look }) => look),
  }
}

const sectionTimes = (lineup: Lineup, exits: readonly Exit[]): SectionTimes[] => {
  const times = new Map<Section | null, { start: number; end: number }>()
  for (const exit of exits) {
    const start = times.get(exit.section)?.start ?? exit.entrance - (exit.section?.pause ?? 0)
    times.set(exit.section, { start, end: exit.entrance + exitEveryOf(exit, lineup) })
  }
  return [...times].map(([section, { start, end }]) => ({ section, start, end }))
}

/**
 * L7: in the finale every model who walked goes out once more, in order of
 * their first looks or as the models are listed, each in the look stated for
 * them, if they walk it, else in the last one they walked. The first goes out
 * `gap` after the last exit is back stage.
 */
const finaleExits = (lineup: Lineup, exits: readonly Exit[], now: number): Exit[] => {
  const { included, gap, exitEvery, order } = lineup.finale
  if (!included) return []
  const own = ownExits(exits)
  const byId = new Map(lineup.models.map((model) => [model.id, model]))
  const models = order === 'first-look' ? [...own.keys()] : lineup.models.map(({ id }) => id).filter((id) => own.has(id))
  const start = Math.max(now, gap + Math.max(...exits.map(({ backStage }) => backStage)))
  return models.flatMap((model, i): Exit[] => {
    const walked = own.get(model) ?? []
    const stated = byId.get(model)?.finaleLook
    const shown = walked.find(({ look }) => look.id === stated) ?? walked.at(-1)
    const entrance = start + i * exitEvery
    return shown ? [{ ...shown, entrance, backStage: entrance + lineup.pace.walk, happened: false, finale: true }] : []
  })
}

/** Exits by model, in order; models in the order of their first exits. */
const ownExits = (exits: readonly Exit[]): Map<string, Exit[]> => {
  const own = new Map<string, Exit[]>()
  for (const exit of exits) {
    if (exit.model === null) continue
    const list = own.get(exit.model)
    if (list) list.push(exit)
    else own.set(exit.model, [exit])
  }
  return own
}
