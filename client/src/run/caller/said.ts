import type { Run } from '@fashionos/shared/run/run'
import type { DurationMs } from '@fashionos/shared/time'
import type { Said } from '../live/live-session'
import { fromOf } from './go'

/** Calls as the buttons and keys of the desk say them, from what was seen; `null`: there is nothing to say it of. */

export const standbySaid = ({ next }: Run): Said | null => next && { kind: 'set-standby', item: next.item }

/** Hold, or resume what is held. */
export const holdSaid = ({ state, current }: Run): Said | null => {
  if (state === 'hold') return { kind: 'resume' }
  return current && { kind: 'hold', reason: '' }
}

export const skipSaid = ({ next }: Run): Said | null => next && { kind: 'skip', item: next.item, skip: true }

/** Negative: cut. */
export const timeSaid = ({ current }: Run, by: DurationMs): Said | null => current && { kind: 'add-time', instance: current.id, by }

export const acceptSaid = ({ current, pending }: Run): Said | null => current && pending && { kind: 'accept-change', instance: current.id }

/** `null`: nothing has begun that could end. */
export const endSaid = (run: Run): Said | null => run.current && { kind: 'end', from: fromOf(run) }
