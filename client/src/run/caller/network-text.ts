import type { DurationMs, Instant } from '@fashionos/shared/time'
import type { LiveView } from '../live/live-session'
import { agoText } from '../parts/time-words'

/** What the caller's desk says of a network that is not as it should be. */
export interface NetworkText {
  /** Read out once: without running figures. */
  readonly said: string
  readonly text: string
}

/** A blink is not worth a word. */
const worthSaying: DurationMs = 2_000

type Heard = Pick<LiveView, 'phase' | 'isHeard' | 'silentSince' | 'isCaller' | 'unsent'>

/** Of the connection of whoever calls; `null`: all is heard. `synced`: real, not a drill's. */
export const networkText = ({ phase, isHeard, silentSince, isCaller, unsent }: Heard, synced: Instant): NetworkText | null => {
  if (!isCaller || phase === 'refused' || phase === 'opening' || isHeard) return null
  const silent = synced - (silentSince ?? synced)
  if (silent < worthSaying && unsent === 0 && phase !== 'cached') return null
  const away = silentSince === null || silent < worthSaying ? '' : ` for ${agoText(silent)}`
  const waiting = callsWaiting(unsent)
  return {
    said: 'Server away. You call on from this device.',
    text: `Server away${away}. You call on${waiting === '' ? '' : `; ${waiting}`}.`,
  }
}

/** `3 calls wait`; '' when none does. */
export const callsWaiting = (unsent: number): string => {
  if (unsent === 0) return ''
  return unsent === 1 ? '1 call waits' : `${unsent} calls wait`
}

/** R30, of calls made offline that came too late, or that the server would not take (`refusedWhy`, a sentence): what they were. */
export const supersededText = (calls: readonly string[], refusedWhy: string | null = null): string => {
  const shown = calls.slice(0, 3).map((call) => `“${call}”`)
  const rest = calls.length - shown.length
  const list = [...shown, ...(rest > 0 ? [`${rest} more`] : [])].join(', ')
  const count = calls.length === 1 ? 'One call made offline' : `${calls.length} calls made offline`
  if (refusedWhy !== null)
    return `The server did not take ${count.replace('One', 'one')}: ${refusedWhy} ${list}. This device keeps what was called.`
  return `${count} no longer counted: somebody else called since. ${list}.`
}
