import type { Department } from '@fashionos/shared/documents/run-of-show/schema'
import { useMemo } from 'react'
import type { LiveSession } from '../live/live-session'
import type { Shown } from '../parts/shown'
import { useTicking } from '../parts/ticking'
import { useProjection } from '../parts/use-projection'
import { aheadOf, keyOf, type MyCall, mostShown, myCallsOf } from './my-calls'

interface MyCalls {
  readonly calls: readonly MyCall[]
  /** How many come after these. */
  readonly more: number
}

/** My cues; a new list when one of them takes a step or moves, not each second. */
export const useMyCalls = (session: LiveSession, shown: Shown, department: Department): MyCalls => {
  const projection = useProjection(session, shown)
  const { run, plan, isOpened } = shown
  const ahead = useMemo(() => aheadOf(projection, { plan }, department), [projection, plan, department])
  const callsAt = (t: number) => myCallsOf({ shown: { run, plan, isOpened }, projection, ahead, department, t })
  const key = useTicking<string>(session, (t) => keyOf(callsAt(t)))
  // With the same key only figures that run differ, and those are drawn by themselves.
  const calls = useMemo(() => callsAt(session.now()), [session, run, plan, isOpened, projection, ahead, department, key])
  return { calls, more: Math.max(0, ahead.length - mostShown) }
}
