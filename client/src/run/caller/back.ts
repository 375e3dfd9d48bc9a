import { planItem, type RunPlan } from '@fashionos/shared/run/plan-items'
import type { Run } from '@fashionos/shared/run/run'
import { type DurationMs, second } from '@fashionos/shared/time'
import type { Said } from '../live/live-session'
import { fromOf } from './go'

/** How long after a GO the way back is offered, real ms. */
export const backFor: DurationMs = 10 * second

/** What was running before the last GO: where a wrong one is taken back to. */
export interface Before {
  readonly item: string
  readonly cue: string
  readonly title: string
  /** The instance that the GO started. */
  readonly after: string
}

/** From one picture of a run to the next; `null`: nothing to go back to. */
export const beforeOf = (was: Run | null, is: Run | null): Before | null => {
  if (!was?.current || !is?.current || was.id !== is.id || was.current.id === is.current.id) return null
  const { item, cue, title } = was.current
  return { item, cue, title, after: is.current.id }
}

/**
 * The jump that takes a wrong GO back, without a question: it is the remedy for
 * a slip, and a question would cost what it is to save. `null` when another
 * instance runs since, or the item can no longer be jumped to.
 */
export const backSaid = (before: Before | null, run: Run, plan: RunPlan): Extract<Said, { kind: 'jump' }> | null => {
  if (!before || run.current?.id !== before.after || run.state === 'ended') return null
  return planItem(plan, before.item)?.counts ? { kind: 'jump', from: fromOf(run), to: before.item } : null
}
