import { ok } from '../errors'
import type { CommandOf } from './commands'
import type { Context, Decision } from './decide'
import { type Refusal, refusal } from './refusal'
import type { Run } from './run'

type Said = Pick<Context, 'actor' | 'device'>

/** R8: a call counts only under the lease that is now: its holder, its device and its epoch. Whoever was paused while it changed hands is refused. */
export const whyNotCaller = (run: Run, epoch: number, { actor, device }: Said): { ok: false; reason: Refusal } | null => {
  const { lease } = run
  if (!lease) return refusal('not-caller', 'Nobody calls this run yet: take over to call it.')
  if (epoch !== lease.epoch) return refusal('fenced', `${lease.name} calls since; take over to call again.`)
  if (actor?.user !== lease.holder) return refusal('not-caller', `${lease.name} calls this run.`)
  if (device !== lease.device)
    return refusal('not-caller', `${lease.name} calls this run from another device: take over to call from here.`)
  return null
}

/** R9: handing over names one person at one device; the epoch goes up with it. */
export const decideHandOver = (run: Run, { to }: CommandOf<'hand-over'>): Decision => {
  const { lease } = run
  if (lease?.holder === to.user && lease.device === to.device) return refusal('unchanged', `${to.name} calls already.`)
  return ok(leased(run, to, false))
}

/**
 * R9: anyone who may call can take over, without being let: the caller may be
 * gone. Of two who take over at once the second is refused, because the lease
 * is no longer the one on their screen.
 */
export const decideTakeOver = (run: Run, { seen }: CommandOf<'take-over'>, { actor, device }: Said): Decision => {
  const { lease } = run
  if (!actor) return refusal('not-caller', 'Only a person can call a run.')
  if (seen !== (lease?.epoch ?? 0)) return refusal('stale', `${lease?.name ?? 'Nobody'} calls since; look again before taking over.`)
  if (lease?.holder === actor.user && lease.device === device) return refusal('unchanged', 'You call this run already.')
  return ok(leased(run, { ...actor, device }, lease !== null))
}

const leased = (run: Run, to: { user: string; name: string; device: string }, forced: boolean) => ({
  kind: 'leased' as const,
  lease: { holder: to.user, name: to.name, device: to.device, epoch: (run.lease?.epoch ?? 0) + 1 },
  from: run.lease,
  forced,
})
