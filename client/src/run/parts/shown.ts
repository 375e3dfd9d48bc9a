import { countdownTo } from '@fashionos/shared/run/figures'
import type { RunPlan } from '@fashionos/shared/run/plan-items'
import type { Run } from '@fashionos/shared/run/run'
import type { Instant } from '@fashionos/shared/time'
import type { LiveView } from '../live/live-session'

/** A view there is something to show of. */
export interface Shown {
  readonly view: LiveView
  readonly plan: RunPlan
  /** Before one is opened a stand-in that has not begun, so that a screen shows the plan. */
  readonly run: Run
  readonly isOpened: boolean
  /** A rehearsal at another hour: run and plan are shown as if the plan began with its first GO (`movedBy`). */
  readonly isMoved: boolean
}

/** `null`: no plan is here yet. */
export const shownOf = (view: LiveView): Shown | null => {
  if (!view.plan) return null
  return { view, plan: view.plan, run: view.run ?? unopened, isOpened: view.run !== null, isMoved: false }
}

const nobody = '00000000-0000-0000-0000-000000000000'

const unopened: Run = {
  id: nobody,
  document: nobody,
  kind: 'show',
  pace: null,
  state: 'preshow',
  seq: 1,
  turn: 1,
  head: nobody,
  current: null,
  startedAt: null,
  holds: 0,
  heldSince: null,
  holdReason: '',
  addedTime: 0,
  beganAt: null,
  endedAt: null,
  played: [],
  skipped: [],
  readies: [],
  message: null,
  lease: null,
  leads: {},
  next: null,
  place: { item: null, cue: '', index: 0, before: [], after: [] },
  standby: null,
  withdrawn: null,
  pending: null,
  orphan: false,
}

/** The planned start of a plan that has wall times; of a floating one there is none. */
export const plannedStartOf = ({ plan, schedule }: RunPlan): Instant | null => (plan.anchor === 'floating' ? null : schedule.start)

/** ms until the planned start as figures show it; `null`: it has begun, or begins at no planned hour. */
export const untilPlannedStart = ({ run, plan, isMoved }: Pick<Shown, 'run' | 'plan' | 'isMoved'>, t: Instant): number | null => {
  const start = plannedStartOf(plan)
  return run.beganAt !== null || start === null || isMoved ? null : countdownTo(start - t)
}

/** Whether the run has a time of day to begin or end at: a floating plan has one from the first GO on, and an empty one too. */
export const hasTimes = ({ run, plan }: Pick<Shown, 'run' | 'plan'>): boolean => run.beganAt !== null || plannedStartOf(plan) !== null
