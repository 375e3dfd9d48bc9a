import { type Projection, projectionOf } from '@fashionos/shared/run/projection'
import { timersOf } from '@fashionos/shared/run/timers'
import { type Instant, second } from '@fashionos/shared/time'
import { useMemo } from 'react'
import { countedFrom } from '../live/counted-from'
import type { LiveSession } from '../live/live-session'
import { asPlanned } from './as-planned'
import { plannedStartOf, type Shown } from './shown'
import { useTicking } from './ticking'

type Projected = Pick<Shown, 'run' | 'plan' | 'isOpened'>

/**
 * The instant to project at. While the running item is in its time everything
 * ahead stays where it is from one second to the next, and so does this. In a
 * hold, over time and after the planned start it moves, at whole seconds, so
 * that all screens say the same.
 */
export const projectedAt = ({ run, plan, isOpened }: Projected, t: Instant): Instant => {
  const now = Math.floor(t / second) * second
  if (run.state === 'ended') return run.endedAt ?? 0
  if (run.current) {
    const isHeld = run.state === 'hold' && run.current.endsAt === null
    return isHeld || timersOf(run, now).end <= now ? now : countedFrom(run)
  }
  const planned = plannedStartOf(plan)
  if (!isOpened) return planned ?? 0
  return Math.max(now, planned ?? now)
}

/** Where the run is going. O(rows), and made again only when run, plan or `projectedAt` change: for figures that run each second use `useTicking`. */
export const useProjection = (session: LiveSession, { run, plan, isOpened }: Projected): Projection => {
  const at = useTicking<number>(session, (t) => projectedAt({ run, plan, isOpened }, t))
  return useMemo(() => {
    const projection = projectionOf(run, plan, at)
    return isOpened ? projection : asPlanned(projection, plan)
  }, [run, plan, isOpened, at])
}
