import type { DurationMs } from '../../time'
import { type Walks, walksOf } from './exits'
import { statedProblems } from './finale'
import { candidatesFor } from './fix-candidates'
import { type Change, changesOf } from './quick-changes'
import type { Lineup } from './schema'
import { type FixEdit, triedEdit } from './tried-edits'

export type FixKind = 'move' | 'swap' | 'model' | 'dresser' | 'hold' | 'stretch' | 'finale'

/** How many changes of the whole lineup are impossible and tight. */
export interface Figures {
  readonly impossible: number
  readonly tight: number
}

export interface Fix {
  /** The same for the same fix of the same lineup. */
  readonly key: string
  readonly kind: FixKind
  /** What to do, as a sentence without its full stop: "Move look 5 behind look 7". */
  readonly title: string
  /** Looks it touches. */
  readonly looks: readonly string[]
  /** Commands of the lineup, to be run as one step of undo (`runCommands`). */
  readonly edits: readonly FixEdit[]
  readonly before: Figures
  /** What `changesOf` says after it. */
  readonly after: Figures
  /** By how much longer everything takes, ms. */
  readonly adds: DurationMs
}

export interface FixOptions {
  /** How the times are reckoned; live: `(lineup) => liveWalksOf(lineup, live)`. Left out: as planned. */
  readonly walksOf?: (lineup: Lineup) => Walks
  /** Left out: 8. */
  readonly most?: number
}

/**
 * What can be done about a change that is impossible or tight.
 *
 * - L13: a fix is offered only when it helps that change, leaves fewer
 *   impossible changes in the whole lineup, or as many and fewer tight ones, and
 *   states nothing new for the finale that cannot be. It gives the figures it says.
 * - L14: fixes stand by what they leave (impossible, then tight), then by how
 *   much they disturb: whoever has to learn something new, and how much
 *   longer it takes. At most two of a kind, so that there is a choice.
 *
 * Tries about a hundred edits: some ms for 60 looks. Call it when asked, not on each keystroke.
 */
export const fixesFor = (lineup: Lineup, change: Change, options: FixOptions = {}): readonly Fix[] => {
  const timesOf = options.walksOf ?? walksOf
  if (change.tone === 'fine' || change.over) return []
  const walks = timesOf(lineup)
  const before = outcomeOf(lineup, walks)
  const fixes = candidatesFor(lineup, change, walks.exits).flatMap(({ disturbance, ...candidate }): (Fix & { disturbance: number })[] => {
    const tried = candidate.edits.reduce(triedEdit, lineup)
    const times = timesOf(tried)
    const after = outcomeOf(tried, times)
    if (!isBetter(before, after) || !helps(change, after.all)) return []
    const adds = times.end - times.start - (walks.end - walks.start)
    return [
      {
        ...candidate,
        key: `${candidate.kind}/${JSON.stringify(candidate.edits)}`,
        before: figuresOf(before),
        after: figuresOf(after),
        adds,
        disturbance: disturbance + Math.max(0, adds) / 10_000,
      },
    ]
  })
  return bestOf(fixes, options.most ?? 8)
}

interface Outcome extends Figures {
  readonly all: readonly Change[]
  readonly stated: number
}

const outcomeOf = (lineup: Lineup, walks: Walks): Outcome => {
  const { all, impossible, tight } = changesOf(lineup, walks)
  return { all, impossible, tight, stated: statedProblems(lineup, walks.exits).length }
}

const figuresOf = ({ impossible, tight }: Outcome): Figures => ({ impossible, tight })

const isBetter = (before: Outcome, after: Outcome): boolean =>
  after.stated <= before.stated &&
  (after.impossible < before.impossible || (after.impossible === before.impossible && after.tight < before.tight))

const toneRank = { impossible: 0, tight: 1, fine: 2 } as const

/** Whether the change itself is better off, or is no more. */
const helps = (change: Change, all: readonly Change[]): boolean => {
  const own = all.filter(
    (one) => one.kind === change.kind && one.id === change.id && one.to.look.id === change.to.look.id && one.to.finale === change.to.finale,
  )
  return own.every(({ tone }) => toneRank[tone] > toneRank[change.tone])
}

const bestOf = (fixes: readonly (Fix & { disturbance: number })[], most: number): Fix[] => {
  const ranked = [...fixes].sort(
    (a, b) => a.after.impossible - b.after.impossible || a.after.tight - b.after.tight || a.disturbance - b.disturbance,
  )
  const taken = new Map<FixKind, number>()
  const kept = ranked.filter(({ kind }) => {
    const count = taken.get(kind) ?? 0
    taken.set(kind, count + 1)
    return count < 2
  })
  return kept.slice(0, most).map(({ disturbance: _, ...fix }) => fix)
}
