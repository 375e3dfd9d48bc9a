import { ok } from '../errors'
import type { CommandOf } from './commands'
import type { Context, Decision } from './decide'
import { aheadOf, sameJson } from './follow-plan'
import { isPlayable, planItem } from './plan-items'
import { refusal } from './refusal'
import type { Run } from './run'

/** What changes what is ahead, not what is running. */

/** The plan changed: an entry only when something a run shows of it did. */
export const decideFollow = (run: Run, { plan }: Context): Decision => {
  const now = aheadOf(run, plan)
  const { next, place, standby, withdrawn, pending, orphan } = run
  return sameJson(now, { next, place, standby, withdrawn, pending, orphan })
    ? refusal('unchanged', 'Nothing ahead has changed.')
    : ok({ kind: 'steered', ahead: now })
}

/** R15: an item skipped in the run is left out of this performance; the plan, and other runs of it, keep it. */
export const decideSkip = (run: Run, { item: id, skip }: CommandOf<'skip'>, { plan }: Context): Decision => {
  const item = planItem(plan, id)
  if (!item?.counts) return refusal('no-such-item', 'That item is not part of the plan that counts.')
  if (run.skipped.includes(id) === skip) return refusal('unchanged', skip ? 'It is skipped already.' : 'It is not skipped.')
  const skipped = skip ? [...run.skipped, id] : run.skipped.filter((one) => one !== id)
  const standby = run.standby?.item === id ? null : run.standby
  return ok({ kind: 'skipped', item: id, skip, ahead: aheadOf({ ...run, skipped, standby, withdrawn: null }, plan) })
}

/** Calling standby for an item makes it next, wherever it stands; what lies between is shown as passed over. */
export const decideStandby = (run: Run, { item: id }: CommandOf<'set-standby'>, { plan, at }: Context): Decision => {
  const item = planItem(plan, id)
  const isTakenFloat = item?.row.float && run.next?.float && run.next.item === id
  if (!item || !(isPlayable(item, run.skipped) || isTakenFloat))
    return refusal('no-such-item', 'That item cannot be next: it is gone, skipped or floating.')
  if (run.standby?.item === id) return refusal('unchanged', 'Standby is called for it already.')
  return ok({ kind: 'steered', ahead: aheadOf({ ...run, standby: { item: id, at }, withdrawn: null }, plan) })
}

/** R12: the running item takes on what the plan changed when the caller accepts it; it stays the same instance. */
export const decideAccept = (run: Run, { instance }: CommandOf<'accept-change'>): Decision => {
  if (run.current?.id !== instance) return refusal('stale', 'Another item is running since.')
  if (!run.pending) return refusal('unchanged', 'There is no change to accept.')
  return ok({ kind: 'accepted', current: { ...run.pending, id: instance } })
}

/** Readies that wait at once. */
export const maxReadies = 2_000

/** R25: a department says ready for an item, and may take it back; said for what is running it comes too late. */
export const decideReady = (run: Run, { item: id, department, ready }: CommandOf<'ready'>, { plan }: Context): Decision => {
  const item = planItem(plan, id)
  if (!item) return refusal('no-such-item', 'That item is no longer in the plan.')
  if (ready && run.current?.item === id && run.next?.item !== id) return refusal('not-now', 'It is running already.')
  const said = run.readies.some((one) => one.item === id && one.department === department)
  if (said === ready) return refusal('unchanged', ready ? 'Ready is said already.' : 'Ready was not said.')
  if (ready && run.readies.length >= maxReadies) return refusal('too-many', `At most ${maxReadies} readies wait at once.`)
  return ok({ kind: 'readied' })
}
