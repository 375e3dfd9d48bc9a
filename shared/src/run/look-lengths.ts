import { type Exit, walksOf } from '../documents/lineup/exits'
import { stretchesOf } from '../documents/lineup/order'
import type { Lineup, Look } from '../documents/lineup/schema'
import { exitEveryOf } from '../documents/lineup/walk-times'
import type { DurationMs } from '../time'

/** A look with the time it has in a run of show. */
export interface TimedLook {
  readonly look: Look
  readonly section: string | null
  /** Who walks in it; `null`: held, cut, or nobody found yet. */
  readonly model: string | null
  readonly walks: boolean
  /** Silence before it: of the first look of a section that walks. */
  readonly pause: DurationMs
  readonly length: DurationMs
}

/** The finale as one more look behind the last. */
export interface TimedFinale {
  readonly models: number
  readonly gap: DurationMs
  readonly length: DurationMs
}

/**
 * R39: the lengths of looks are those of the lineup's own rules (L4, L5, L7):
 * a look lasts until the next one enters, without the silence before that one.
 * The last look of a whole lineup lasts until everybody is back stage, the
 * last one of a section until another section could begin. Looks that do not
 * walk take no time. All of them, in the lineup's order.
 */
export const timedLooksOf = (
  lineup: Lineup,
  of: { readonly section: string | null },
): { looks: readonly TimedLook[]; finale: TimedFinale | null } => {
  const { exits, finale } = walksOf(lineup)
  const walked = new Map(exits.map((exit, i) => [exit.look, timed(exits, i, lineup)]))
  const backStage = latest(exits)
  const last = exits.at(-1)
  const looks = stretchesOf(lineup).flatMap(({ section, looks }) =>
    looks.map((look): TimedLook => {
      const { model = null, pause = 0, length = exitEveryOf({ look, section }, lineup) } = walked.get(look) ?? {}
      const toTheEnd = of.section === null && last?.look === look ? backStage - last.entrance : length
      return { look, section: section?.id ?? null, model, walks: walked.has(look), pause, length: toTheEnd }
    }),
  )
  const own = of.section === null ? looks : looks.filter(({ section }) => section === of.section)
  return { looks: own, finale: of.section === null ? timedFinale(finale, backStage) : null }
}

const timed = (exits: readonly Exit[], i: number, lineup: Lineup): Pick<TimedLook, 'model' | 'pause' | 'length'> | undefined => {
  const exit = exits[i]
  return exit && { model: exit.model, pause: pauseBefore(exits, i), length: exitEveryOf(exit, lineup) }
}

const pauseBefore = (exits: readonly Exit[], i: number): DurationMs => {
  const section = exits[i]?.section ?? null
  return section && exits[i - 1]?.section !== section ? section.pause : 0
}

const timedFinale = (finale: readonly Exit[], backStage: number): TimedFinale | null => {
  const [first] = finale
  return first ? { models: finale.length, gap: first.entrance - backStage, length: latest(finale) - first.entrance } : null
}

const latest = (exits: readonly Exit[]): number => exits.reduce((most, { backStage }) => Math.max(most, backStage), 0)
