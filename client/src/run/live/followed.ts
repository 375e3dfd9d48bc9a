import type { Entry } from '@fashionos/shared/run/entry'
import type { CallerPresence, LivePlan, LivePlanChange, ToScreen, You } from '@fashionos/shared/run/messages'
import { planAfter } from '@fashionos/shared/run/plan-change'
import { type RunPlan, runPlanOf } from '@fashionos/shared/run/plan-items'
import { reduce } from '@fashionos/shared/run/reduce'
import type { Run } from '@fashionos/shared/run/run'

type Told<K extends ToScreen['kind']> = Extract<ToScreen, { kind: K }>

/** What the server has told this screen, and what was kept of it. */
export interface Followed {
  readonly document: Told<'state'>['document'] | null
  readonly show: Told<'state'>['show']
  readonly you: You | null
  readonly plan: LivePlan | null
  readonly runPlan: RunPlan | null
  readonly run: Run | null
  readonly caller: CallerPresence
}

export const nothingFollowed: Followed = {
  document: null,
  show: null,
  you: null,
  plan: null,
  runPlan: null,
  run: null,
  caller: { connected: false, heardAt: null },
}

/** What is followed after a message; `missed`: something before it did not arrive, so everything has to be asked for again. */
export type Following = { readonly kind: 'followed'; readonly followed: Followed } | { readonly kind: 'missed' }

const missed: Following = { kind: 'missed' }

/** A `state` without a plan means the one this screen said it has. */
export const afterState = (followed: Followed, state: Told<'state'>): Following => {
  if (state.plan === null && followed.plan === null) return missed
  const { document, show, you, run, caller } = state
  return { kind: 'followed', followed: { ...(state.plan ? withPlan(followed, state.plan) : followed), document, show, you, run, caller } }
}

/** R1: entries count in the order of their seq; one that is known already changes nothing, one too far ahead means that others were missed. */
export const afterEntry = (followed: Followed, entry: Entry): Following => {
  const { run } = followed
  if (entry.effect.kind === 'opened')
    return { kind: 'followed', followed: run?.id === entry.run ? followed : withRun(followed, reduce(null, entry)) }
  if (!run || run.id !== entry.run) return missed
  if (entry.seq <= run.seq) return { kind: 'followed', followed }
  return entry.seq === run.seq + 1 ? { kind: 'followed', followed: withRun(followed, reduce(run, entry)) } : missed
}

/** The plan and what it means for the run, taken in together. */
export const afterPlan = (followed: Followed, change: LivePlanChange, entry: Entry | null): Following => {
  const plan = followed.plan && planAfter(followed.plan, change)
  if (!plan) return missed
  const planned = withPlan(followed, plan)
  return entry ? afterEntry(planned, entry) : { kind: 'followed', followed: planned }
}

export const withPlan = (followed: Followed, plan: LivePlan): Followed => ({
  ...followed,
  plan,
  runPlan: runPlanOf(plan.snapshot, followed.runPlan ?? undefined),
})

const withRun = (followed: Followed, run: Run): Followed => ({ ...followed, run })
