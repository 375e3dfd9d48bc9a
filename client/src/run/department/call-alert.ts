import type { CallState } from '@fashionos/shared/run/standby'
import type { MyCall } from './my-calls'

/** What of my cues is worth a sound, a buzz and a word to those who listen. */
export interface CallAlert {
  readonly kind: 'warning' | 'standby' | 'go'
  readonly said: string
}

type Known = Pick<MyCall, 'item' | 'state' | 'text'>

const ranks: Readonly<Record<CallState, number>> = { later: 0, warning: 1, standby: 2, ready: 2, go: 3 }

/** The most urgent step any of my cues took; `null`: none did. Taking ready back is no step, and a cue seen for the first time took none. */
export const alertBetween = (before: readonly Known[], after: readonly Known[]): CallAlert | null => {
  const known = new Map(before.map(({ item, state }) => [item, state]))
  const stepped = after.filter(({ item, state }) => {
    const was = known.get(item)
    return was !== undefined && ranks[state] > ranks[was]
  })
  const urgent = stepped.toSorted((a, b) => ranks[b.state] - ranks[a.state])[0]
  if (!urgent || urgent.state === 'later' || urgent.state === 'ready') return null
  return { kind: urgent.state, said: saidOf(urgent.state, urgent.text) }
}

const saidOf = (kind: CallAlert['kind'], text: string): string => {
  if (kind === 'go') return `GO ${text}`
  return kind === 'standby' ? `Standby ${text}` : `Coming up: ${text}`
}
