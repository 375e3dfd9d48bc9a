import type { Change } from '@fashionos/shared/documents/lineup/quick-changes'
import type { Lineup } from '@fashionos/shared/documents/lineup/schema'
import { isWalking } from '@fashionos/shared/documents/lineup/walk-times'
import { formatDuration } from '@fashionos/shared/time-text'
import type { Timing } from './use-timing'

/** The figures people came for, in the head. */
export interface LineupFacts {
  readonly looks: string
  readonly models: string
  readonly pace: string
  readonly length: string
}

export const factsOf = ({ snapshot, timing }: { snapshot: Lineup; timing: Timing }): LineupFacts => {
  const walking = snapshot.looks.filter(isWalking).length
  const out = snapshot.looks.length - walking
  const models = new Set(timing.walks.exits.flatMap(({ model }) => model ?? [])).size
  return {
    looks: `${counted(walking, 'look')}${out > 0 ? `, ${out} not walking` : ''}`,
    models: counted(models, 'model'),
    pace: `one every ${secondsWords(snapshot.pace.exitEvery)}`,
    length: formatDuration(timing.walks.end - timing.walks.start),
  }
}

/** `18 s`, from two minutes on `2:30`. */
export const secondsWords = (ms: number): string => (ms < 120_000 && ms % 1_000 === 0 ? `${ms / 1_000} s` : formatDuration(ms))

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

/** What can still be mended, the impossible first. */
export const openChanges = ({ changes }: Pick<Timing, 'changes'>): readonly Change[] => [
  ...changes.all.filter(({ tone, over }) => tone === 'impossible' && !over),
  ...changes.all.filter(({ tone, over }) => tone === 'tight' && !over),
]

/** Where to go from the look one is at: the next look with something wrong, round the end. */
export const nextInTrouble = (
  order: readonly string[],
  { changes, from, direction }: { changes: readonly Change[]; from: string | null; direction: 1 | -1 },
): string | null => {
  const wrong = new Set(changes.map(({ to }) => to.look.id))
  const stops = order.filter((id) => wrong.has(id))
  if (stops.length === 0) return null
  const at = from === null ? -1 : order.indexOf(from)
  const ahead = direction === 1 ? stops.find((id) => order.indexOf(id) > at) : stops.findLast((id) => order.indexOf(id) < at)
  return ahead ?? (direction === 1 ? stops[0] : stops.at(-1)) ?? null
}
