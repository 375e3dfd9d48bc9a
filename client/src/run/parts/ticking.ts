import { timersOf } from '@fashionos/shared/run/timers'
import { type Instant, second } from '@fashionos/shared/time'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import { countedFrom } from '../live/counted-from'
import type { LiveSession } from '../live/live-session'
import { pageTicker } from '../live/ticker'
import { useLive } from '../live/use-live'

type Plain = string | number | boolean | null
type Ticked = Plain | { readonly [part: string]: Plain }

/**
 * What a clock makes of a value. It is worked out where a second begins, of the
 * time of day, of the count-up and of the countdown, and the component is
 * rendered only when it differs: all figures of a screen change in one frame
 * and nothing else is repainted.
 */
export const useTicking = <T extends Ticked>(session: LiveSession, valueAt: (t: Instant) => T): T => {
  const { run } = useLive(session)
  const up = countedFrom(run)
  const down = run?.current ? up + timersOf(run, up).total : up
  const last = useRef<T | null>(null)
  const subscribe = useCallback(
    (listener: () => void) => {
      const ticker = pageTicker()
      const anchors = new Set([0, up, down % second])
      const unwatch = [...anchors].map((anchor) => ticker.watch({ session, step: second, anchor, listener }))
      const unsubscribe = session.subscribe(listener)
      return () => {
        unsubscribe()
        for (const stop of unwatch) stop()
      }
    },
    [session, up, down],
  )
  return useSyncExternalStore(subscribe, () => {
    const value = valueAt(session.now())
    if (last.current === null || !isSame(last.current, value)) last.current = value
    return last.current
  })
}

const isSame = (a: Ticked, b: Ticked): boolean => {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b)
  return Object.keys(b).every((part) => Object.is(a[part], b[part]))
}
