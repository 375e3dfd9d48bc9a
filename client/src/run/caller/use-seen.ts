import type { Run } from '@fashionos/shared/run/run'
import { useCallback, useEffect, useRef } from 'react'
import { afterPaint, type Seen, seenAt } from './seen'

/** Tells what of the run the caller could have seen at a press; `pressed`: the event's time stamp. */
export const useSeen = (run: Run): ((pressed: number) => Run) => {
  const seen = useRef<readonly Seen[]>([])
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    const painted = requestAnimationFrame(() => {
      seen.current = afterPaint(seen.current, { run, since: performance.now() })
    })
    return () => cancelAnimationFrame(painted)
  }, [run])
  return useCallback((pressed) => seenAt(seen.current, pressed) ?? latest.current, [])
}
