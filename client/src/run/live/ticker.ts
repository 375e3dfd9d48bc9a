import { type Instant, second } from '@fashionos/shared/time'
import type { LiveSession } from './live-session'

/** What of a session a clock on a screen needs. */
export type Ticking = Pick<LiveSession, 'now' | 'view'>

/** When a figure changes: each `step` ms of the run's clock, counted from `anchor`. */
export interface Steps {
  readonly step: number
  readonly anchor: Instant
}

/** The last boundary the run's clock crossed; never before `anchor`. */
export const stepAt = ({ step, anchor }: Steps, t: Instant): Instant => anchor + Math.max(0, Math.floor((t - anchor) / step)) * step

/** Real ms until the run's clock crosses the next boundary; a drill's comes sooner. */
export const untilNextStep = (session: Ticking, { step, anchor }: Steps): number => {
  const t = session.now()
  const next = anchor + (Math.floor((t - anchor) / step) + 1) * step
  return (next - t) / (session.view().run?.pace?.speed ?? 1)
}

export interface TickerDeps {
  /** Returns how to stop waiting. */
  readonly wait: (ms: number, done: () => void) => () => void
  readonly isHidden: () => boolean
  /** Called when the page is shown or hidden. */
  readonly onVisibility: (listener: () => void) => void
}

interface Watch extends Steps {
  readonly session: Ticking
  readonly listener: () => void
}

/** Each second the boundary is looked for anew: the clock may have been corrected since. */
const longestWait = second

/**
 * One timer for a whole page: all that change at one boundary are told in one
 * turn, and so are painted in one frame. Stands still while the page is hidden
 * and nobody listens for what a clock brings.
 */
export const createTicker = ({ wait, isHidden, onVisibility }: TickerDeps) => {
  const watches = new Set<Watch>()
  let listening = 0
  let stop: (() => void) | null = null

  const schedule = () => {
    stop?.()
    stop = null
    if (watches.size === 0 || (isHidden() && listening === 0)) return
    const soonest = Math.min(...[...watches].map((watch) => untilNextStep(watch.session, watch)))
    stop = wait(Math.max(1, Math.min(longestWait, Math.ceil(soonest))), tick)
  }
  const tick = () => {
    for (const { listener } of [...watches]) listener()
    schedule()
  }
  onVisibility(tick)

  return {
    /** Returns how to stop listening. */
    watch: (watch: Watch): (() => void) => {
      watches.add(watch)
      schedule()
      return () => {
        watches.delete(watch)
        schedule()
      }
    },
    /** Goes on while the page is hidden, as far as the browser lets it; returns how to let it rest again. */
    listen: (): (() => void) => {
      listening++
      schedule()
      return () => {
        listening--
        schedule()
      }
    },
    /** What the clock shows changed otherwise than by passing. */
    resume: schedule,
  }
}

export type Ticker = ReturnType<typeof createTicker>

let ticker: Ticker | null = null

/** The page's own. */
export const pageTicker = (): Ticker => {
  ticker ??= createTicker({
    wait: (ms, done) => {
      const timer = setTimeout(done, ms)
      return () => clearTimeout(timer)
    },
    isHidden: () => document.visibilityState === 'hidden',
    onVisibility: (listener) => document.addEventListener('visibilitychange', listener),
  })
  return ticker
}
