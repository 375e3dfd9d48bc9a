import { timersOf } from '@fashionos/shared/run/timers'
import type { LiveSession } from '../live/live-session'
import type { Shown } from './shown'
import { useTicking } from './ticking'

/** How far the running item is, as a line. The figure says it in words. */
export const NowProgress = ({ session, shown }: { readonly session: LiveSession; readonly shown: Shown }) => {
  const share = useTicking<number>(session, (t) => {
    const { total, elapsed } = timersOf(shown.run, t)
    return total === 0 ? 0 : Math.round(Math.min(1, elapsed / total) * 1_000) / 1_000
  })
  return (
    <div aria-hidden="true" className="h-[3px] bg-line">
      <div className="h-full origin-left bg-ink" style={{ transform: `scaleX(${share})` }} />
    </div>
  )
}
