import { type DurationMs, type Instant, second } from '@fashionos/shared/time'
import type { LiveView } from '../live/live-session'
import { agoText } from './time-words'

/** What a screen says about what it does not hear. */
export interface Silence {
  readonly kind: 'kept' | 'server' | 'caller'
  /** As said once to those who listen: without the running figure. */
  readonly said: string
  /** As shown: with it. */
  readonly text: string
}

/** A blink of the network is not worth a word. */
const worthSaying: DurationMs = 2 * second

type Heard = Pick<LiveView, 'phase' | 'isHeard' | 'silentSince' | 'caller' | 'run'>

/** `null`: server and caller are heard, or there is nobody to hear. `synced`: of the clock outside the run, not a drill's. */
export const silenceOf = (view: Heard, synced: Instant): Silence | null => {
  if (view.phase === 'refused' || view.phase === 'opening') return null
  if (view.phase === 'cached') return said('kept', 'No server heard since this page opened. Shown is what this device kept', tailOf(view))
  if (!view.isHeard) return serverSilence(view, synced)
  return callerSilence(view, synced)
}

const serverSilence = (view: Heard, synced: Instant): Silence | null => {
  const silent = synced - (view.silentSince ?? synced)
  if (silent < worthSaying) return null
  return said('server', 'Server not heard', tailOf(view), ` for ${agoText(silent)}`)
}

const callerSilence = (view: Heard, synced: Instant): Silence | null => {
  const { run, caller } = view
  if (!run?.lease || run.state === 'ended' || caller.connected) return null
  if (caller.heardAt === null) return said('caller', 'Caller not heard', tailOf(view))
  const silent = synced - caller.heardAt
  return silent < worthSaying ? null : said('caller', 'Caller not heard', tailOf(view), '', `Caller last heard ${agoText(silent)} ago`)
}

const tailOf = ({ run }: Heard): string => (run && (run.state === 'running' || run.state === 'hold') ? ' Times are projected.' : '')

const said = (kind: Silence['kind'], what: string, tail: string, figure = '', text = `${what}${figure}`): Silence => ({
  kind,
  said: `${what}.${tail}`,
  text: `${text}.${tail}`,
})
