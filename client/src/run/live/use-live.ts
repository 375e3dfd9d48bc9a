import { type DurationMs, type Instant, second } from '@fashionos/shared/time'
import { useCallback, useSyncExternalStore } from 'react'
import type { LiveSession, LiveView } from './live-session'
import { pageTicker, stepAt } from './ticker'

/** What the session shows; painted again after each change of it, never on a tick. */
export const useLive = (session: LiveSession): LiveView => useSyncExternalStore(session.subscribe, session.view)

/**
 * The run's clock, down to its last whole step; painted again exactly when it
 * crosses the next one, with everything else on the page that changes then.
 * Steps are counted from `anchor`, before which it never is: 0 (the default)
 * for the time of day; for figures counted from a GO `countedFrom(run)`, so
 * that they change when they should and not at the clock's next second.
 */
export const useNow = (session: LiveSession, step: DurationMs = second, anchor: Instant = 0): Instant => {
  const subscribe = useCallback(
    (listener: () => void) => {
      const ticker = pageTicker()
      const unwatch = ticker.watch({ session, step, anchor, listener })
      const unsubscribe = session.subscribe(() => {
        ticker.resume()
        listener()
      })
      return () => {
        unsubscribe()
        unwatch()
      }
    },
    [session, step, anchor],
  )
  return useSyncExternalStore(subscribe, () => stepAt({ step, anchor }, session.now()))
}
