import type { RunPlan } from '@fashionos/shared/run/plan-items'
import type { Run } from '@fashionos/shared/run/run'
import type { DurationMs } from '@fashionos/shared/time'
import { useMemo } from 'react'
import type { LiveSession, LiveView } from '../live/live-session'
import { useLive } from '../live/use-live'
import { isSameHour, movedPlan, movedRun } from './moved-plan'
import { movedBy } from './own-hour'
import { type Shown, shownOf } from './shown'
import { useTicking } from './ticking'

/** What a screen shows of its session: a rehearsal at another hour with the times of its plan moved there. `null`: no plan is here yet. */
export const useShown = (session: LiveSession): Shown | null => {
  const view = useLive(session)
  const by = useTicking(session, (t) => (view.plan && view.run ? movedBy(view.run, view.plan, t) : 0))
  return useMemo(() => movedShown(view, by), [view, by])
}

/** As `useShown`, at a known distance. The same run and plan give the same objects. */
export const movedShown = (view: LiveView, by: DurationMs): Shown | null => {
  const shown = shownOf(view)
  if (!shown || by === 0) return shown
  const run = view.run?.beganAt == null ? shown.run : once(runs, shown.run, by, movedRun)
  return { ...shown, run, plan: once(plans, shown.plan, by, movedPlan), isMoved: !isSameHour(shown.plan, by) }
}

interface Moved<T> {
  readonly by: DurationMs
  readonly value: T
}
const runs = new WeakMap<Run, Moved<Run>>()
const plans = new WeakMap<RunPlan, Moved<RunPlan>>()

const once = <T extends object>(known: WeakMap<T, Moved<T>>, of: T, by: DurationMs, move: (of: T, by: DurationMs) => T): T => {
  const last = known.get(of)
  if (last?.by === by) return last.value
  const value = move(of, by)
  known.set(of, { by, value })
  return value
}
