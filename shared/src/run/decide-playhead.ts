import { ok } from '../errors'
import type { Instant } from '../time'
import type { CommandOf } from './commands'
import type { Context, Decision } from './decide'
import type { EffectOf } from './entry'
import { aheadOf, nextAfter } from './follow-plan'
import { placeNow, placeOf } from './place'
import { baseOf, freeze, isPlayable, type PlanItem, planItem } from './plan-items'
import { type Refusal, refusal } from './refusal'
import type { Run } from './run'

/** What moves the playhead. Nothing else does. */

/**
 * R2: GO is from instance X at seq n. A double tap, a second caller and a late
 * packet find another instance running and are refused; no cue is skipped.
 */
const whyStale = (run: Run, from: CommandOf<'go'>['from']): { ok: false; reason: Refusal } | null => {
  if (from.instance === (run.current?.id ?? null) && from.seq >= run.turn && from.seq <= run.seq) return null
  const running = run.current ? `“${run.current.cue || run.current.title}” is running` : 'Nothing is running'
  return refusal('stale', `${running} already; this was called from an earlier moment.`)
}

/**
 * R3: GO on the last item ends the run; it never wraps.
 * R4: GO goes to the item the caller saw as next, not to one that took its
 * place in the plan meanwhile. When that item is gone GO is refused, and what
 * is next now can be seen before the next GO.
 */
export const decideGo = (run: Run, { from, to }: CommandOf<'go'>, context: Context): Decision => {
  const stale = whyStale(run, from)
  if (stale) return stale
  return to === null ? decideLast(run, context) : decideTo(run, to, context)
}

const decideLast = (run: Run, { plan }: Context): Decision => {
  const { next } = aheadOf(run, plan)
  if (next) return refusal('stale', `“${next.cue || next.title}” is next now; GO goes there.`)
  return run.current ? ok({ kind: 'ended' }) : refusal('not-now', 'There is nothing to run: every item is skipped or floating.')
}

const decideTo = (run: Run, to: string, context: Context): Decision => {
  const item = planItem(context.plan, to)
  const isTakenFloat = item?.row.float && !item.row.skip && run.next?.float && run.next.item === to
  if (item && (isPlayable(item, run.skipped) || isTakenFloat)) return ok(started(run, item, context))
  const { next } = aheadOf(run, context.plan)
  return refusal('withdrawn', `That item was taken out meanwhile; next is ${next ? `“${next.cue || next.title}”` : 'the end'}.`)
}

/** R5: a jump, also back to what was performed before, starts a new instance of the item; next is what follows it in the plan. */
export const decideJump = (run: Run, { from, to }: CommandOf<'jump'>, context: Context): Decision => {
  const stale = whyStale(run, from)
  if (stale) return stale
  const item = planItem(context.plan, to)
  if (!item) return refusal('no-such-item', 'That item is no longer in the plan.')
  if (!item.counts) return refusal('not-now', `“${item.row.title}” is skipped or floating: take a float with “take float”.`)
  return ok(started(run, item, context))
}

/** R14: a float taken now interrupts, a float taken as next waits for GO; either way the plan goes on where it was left. */
export const decideFloat = (run: Run, { from, item: id, when }: CommandOf<'take-float'>, context: Context): Decision => {
  const stale = whyStale(run, from)
  if (stale) return stale
  const item = planItem(context.plan, id)
  if (!item) return refusal('no-such-item', 'That item is no longer in the plan.')
  if (!item.row.float || item.row.skip) return refusal('not-now', `“${item.row.title}” is no float: jump to it instead.`)
  if (when === 'now') return ok(started(run, item, context))
  const now = aheadOf({ ...run, withdrawn: null, standby: null }, context.plan)
  const next = freeze(context.plan, item, baseOf(context.plan, run.beganAt))
  return ok({ kind: 'steered', ahead: { ...now, next, standby: { item: id, at: context.at } } })
}

/** Ends before the last item too; the screen asks first. */
export const decideEnd = (run: Run, { from }: CommandOf<'end'>): Decision => {
  const stale = whyStale(run, from)
  if (stale) return stale
  return run.current ? ok({ kind: 'ended' }) : refusal('not-now', 'This run has not begun.')
}

const started = (run: Run, item: PlanItem, { id, plan, at }: Context): EffectOf<'started'> => {
  const base = baseOf(plan, run.beganAt ?? at)
  const place = item.row.float ? placeNow(plan, run.place) : placeOf(plan, item.row.id, { from: run.place, now: at })
  const skipped = run.skipped.filter((one) => one !== item.row.id)
  const next = nextAfter({ place, skipped, played: playedBy(run, at) }, plan)
  const current = { ...freeze(plan, item, base), id }
  return { kind: 'started', current, next: next && freeze(plan, next, base), place, missed: missedIn(run, current) }
}

/** R25: GO with a ready missing is allowed; who was missing is in the log. */
const missedIn = ({ readies }: Run, { item, calls }: EffectOf<'started'>['current']): EffectOf<'started'>['missed'] =>
  calls.flatMap(({ department }) => (readies.some((ready) => ready.item === item && ready.department === department) ? [] : [department]))

/** What has been performed when the next item starts. */
const playedBy = ({ played, current, startedAt }: Run, at: Instant): Run['played'] =>
  current && startedAt !== null ? [...played, { item: current.item, start: startedAt, end: at }] : played
