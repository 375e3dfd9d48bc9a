import type { DurationMs } from '../../time'
import { changeAllowances } from './change-allowances'
import { type Exit, type Walks, walksOf } from './exits'
import type { Lineup } from './schema'

/** What changes hands or clothes: a model, a dresser, or a piece that two looks share. */
export const changeKinds = ['model', 'dresser', 'piece'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** L9: slack below 0 is impossible, below the lineup's margin tight, otherwise fine. */
export type ChangeTone = 'impossible' | 'tight' | 'fine'

/** What one change needs, step by step, in ms. They add up to `required`. */
export interface Needs {
  /** From back stage to the rail. */
  readonly toRail: DurationMs
  /** Handing over the piece, or the dresser going from one model to another. */
  readonly handOver: DurationMs
  /** Getting into the look. */
  readonly change: DurationMs
  /** Hair and make-up. */
  readonly touchUp: DurationMs
  /** In the queue before the entrance. */
  readonly queueLead: DurationMs
}

/** The time between two exits of one model, two looks of one dresser, or two uses of one piece. */
export interface Change {
  /** The same for the same two looks however the lineup is ordered: `model/<id>/<from>/<to>`, and `/finale` for the finale. */
  readonly key: string
  readonly kind: ChangeKind
  /** The model, dresser or piece, by id. */
  readonly id: string
  readonly from: Exit
  /** The exit that has to be reached; what is wrong is shown at its look. */
  readonly to: Exit
  /** When the time available begins: back stage for models and pieces, free from the look before for dressers. As the exits' times. */
  readonly start: number
  /** From `start` to the entrance, ms. Negative when they overlap. */
  readonly available: DurationMs
  readonly needs: Needs
  /** The sum of `needs`, ms. */
  readonly required: DurationMs
  /** `available − required`, ms. */
  readonly slack: DurationMs
  readonly tone: ChangeTone
  /** Whether `to` has gone out already: nothing can be done any more, and it is in no count. */
  readonly over: boolean
}

export interface Changes {
  /** In the order of the entrances that have to be reached. */
  readonly all: readonly Change[]
  /** Changes by the look that has to be reached, those of the finale among them. */
  readonly byLook: ReadonlyMap<string, readonly Change[]>
  /** How many are impossible, those that are over left out. */
  readonly impossible: number
  /** How many are tight, those that are over left out. */
  readonly tight: number
}

/**
 * All changes of a lineup: of its plan, or of `walks` as `liveWalksOf` gives
 * them. O(n log n) over looks and the looks of pieces, 0.2 ms for 60 looks: recompute freely.
 */
export const changesOf = (lineup: Lineup, walks: Walks = walksOf(lineup)): Changes => {
  const all = changeAllowances(lineup, [...walks.exits, ...walks.finale]).sort((a, b) => a.to.entrance - b.to.entrance)
  const byLook = new Map<string, Change[]>()
  for (const change of all) {
    const list = byLook.get(change.to.look.id)
    if (list) list.push(change)
    else byLook.set(change.to.look.id, [change])
  }
  const count = (tone: ChangeTone): number => all.filter((change) => change.tone === tone && !change.over).length
  return { all, byLook, impossible: count('impossible'), tight: count('tight') }
}
