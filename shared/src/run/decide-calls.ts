import { ok } from '../errors'
import type { CommandOf } from './commands'
import type { Context, Decision } from './decide'
import { refusal } from './refusal'
import type { Run } from './run'
import { timersOf } from './timers'

/**
 * R7: a hold stops the current instance's time and nothing else; it ends with
 * resume or GO. Its reason may be said, or another one, while it is held: there
 * is no time for that before.
 */
export const decideHold = (run: Run, { reason }: CommandOf<'hold'>): Decision => {
  const isNew = reason !== '' && reason !== run.holdReason
  if (run.state === 'hold') return isNew ? ok({ kind: 'held', reason }) : refusal('unchanged', 'The run is held already.')
  return run.state === 'running' ? ok({ kind: 'held', reason }) : refusal('not-now', 'Nothing is running that could be held.')
}

export const decideResume = (run: Run): Decision =>
  run.state === 'hold' ? ok({ kind: 'resumed' }) : refusal('unchanged', 'The run is not held.')

/**
 * R6: time added or cut counts for the instance the caller saw. A cut beyond
 * what remains leaves zero: what is logged is what was left to cut, so neither
 * what remains nor what has passed can go below nothing by it.
 */
export const decideTime = (run: Run, { instance, by }: CommandOf<'add-time'>, { at }: Context): Decision => {
  if (!run.current || run.current.id !== instance) return refusal('stale', 'Another item is running since; nothing was added.')
  const { remaining } = timersOf(run, at)
  const given = by < 0 ? Math.max(by, -Math.max(0, remaining ?? 0)) : by
  if (given === 0) return refusal('unchanged', by === 0 ? 'No time to add.' : 'There is no time left to cut.')
  return ok({ kind: 'added', by: given })
}

export const decideMessage = (run: Run, { text, to }: CommandOf<'message'>): Decision => {
  const shown = run.message ?? { text: '', to }
  return shown.text === text && shown.to === to ? refusal('unchanged', 'That message is shown already.') : ok({ kind: 'said' })
}
