import type { Fix } from '@fashionos/shared/documents/lineup/fixes'
import type { Change } from '@fashionos/shared/documents/lineup/quick-changes'
import type { Lineup } from '@fashionos/shared/documents/lineup/schema'
import { formatDuration } from '@fashionos/shared/time-text'

/** What stands on a card whose change does not hold. */
export interface LookFlag {
  readonly tone: 'short' | 'tight'
  readonly text: string
}

const kinds: Readonly<Record<Change['kind'], string>> = { model: 'change', dresser: 'dresser', piece: 'piece' }

/** `change 0:36 of 0:45`: time there is of time it takes. `null` when nothing is wrong. */
export const changeFlag = ({ kind, tone, to, available, required }: Change): LookFlag | null => {
  if (tone === 'fine') return null
  const what = to.finale ? `finale ${kinds[kind]}` : kinds[kind]
  const times = `${formatDuration(Math.max(0, available))} of ${formatDuration(required)}`
  return tone === 'impossible' ? { tone: 'short', text: `${what} ${times}` } : { tone: 'tight', text: `tight ${what} ${times}` }
}

/** Who or what has to be ready again. */
export const changeSubject = ({ kind, id }: Pick<Change, 'kind' | 'id'>, { models, dressers, pieces }: Lineup): string => {
  if (kind === 'model') return models.find((model) => model.id === id)?.name || 'A model'
  if (kind === 'dresser') return dressers.find((dresser) => dresser.id === id)?.name || 'A dresser'
  return pieces.find((piece) => piece.id === id)?.title || 'A shared piece'
}

/** One change as a sentence: “Adaeze, look 1 to look 5: 0:36 for a change of 0:45, 0:09 too short.” */
export const changeSentence = (change: Change, lineup: Lineup): string => {
  const { from, to, available, required, slack, tone } = change
  const when = to.finale ? 'the finale' : `look ${to.look.number || '–'}`
  const ends =
    tone === 'fine'
      ? `${formatDuration(slack)} to spare`
      : tone === 'tight'
        ? `only ${formatDuration(slack)} to spare`
        : `${formatDuration(-slack)} too short`
  return `${changeSubject(change, lineup)}, look ${from.look.number || '–'} to ${when}: ${formatDuration(Math.max(0, available))} for ${formatDuration(required)}, ${ends}.`
}

const steps: readonly [keyof Change['needs'], string][] = [
  ['toRail', 'to the rail'],
  ['handOver', 'hand-over'],
  ['change', 'change'],
  ['touchUp', 'touch-up'],
  ['queueLead', 'in the queue'],
]

/** What the time is needed for: “0:10 to the rail, 0:45 change”. */
export const needsWords = ({ needs }: Pick<Change, 'needs'>): string =>
  steps.flatMap(([step, words]) => (needs[step] > 0 ? [`${formatDuration(needs[step])} ${words}`] : [])).join(', ')

/** What a fix leaves of what does not fit: `too short 1 → 0, tight 3 → 3, 0:09 longer`. */
export const fixOutcome = ({ before, after, adds }: Pick<Fix, 'before' | 'after' | 'adds'>): string => {
  const longer = adds === 0 ? '' : `, ${formatDuration(Math.abs(adds))} ${adds > 0 ? 'longer' : 'shorter'}`
  return `too short ${before.impossible} → ${after.impossible}, tight ${before.tight} → ${after.tight}${longer}`
}
