import type { Instant } from '../time'
import type { Entry } from './entry'
import type { Instance } from './frozen-item'

/** What of a running item the plan can change (R12). */
export type Changeable = Pick<Instance, 'title' | 'cue' | 'group' | 'colour' | 'duration' | 'endsAt' | 'calls'>

/** A change of the running item that its caller accepted. */
export interface AcceptedChange {
  readonly item: string
  /** As it was called before. */
  readonly title: string
  readonly at: Instant
  readonly by: string
  readonly from: Changeable
  readonly to: Changeable
}

/** In the order accepted. O(log). */
export const acceptedChangesOf = (log: readonly Entry[]): readonly AcceptedChange[] => {
  const changes: AcceptedChange[] = []
  let running: Instance | null = null
  for (const { effect, at, actor } of log) {
    if (effect.kind === 'accepted' && running) {
      const { item, title } = running
      changes.push({ item, title, at, by: actor?.name ?? '', from: changeableOf(running), to: changeableOf(effect.current) })
    }
    if (effect.kind === 'started' || effect.kind === 'accepted') running = effect.current
  }
  return changes
}

const changeableOf = ({ title, cue, group, colour, duration, endsAt, calls }: Instance): Changeable => ({
  ...{ title, cue, group, colour, duration, endsAt, calls },
})
