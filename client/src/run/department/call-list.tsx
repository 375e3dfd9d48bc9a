import type { LiveSession } from '../live/live-session'
import { useTicking } from '../parts/ticking'
import { countText } from '../parts/time-words'
import type { MyCall } from './my-calls'
import { ReadyButton } from './ready-button'
import type { Readying } from './use-ready'

interface CallListProps {
  readonly session: LiveSession
  readonly calls: readonly MyCall[]
  /** How many more come after these. */
  readonly more: number
  readonly readying: Readying
  readonly canSay: boolean
}

/** My cues after the one that matters; those that are near can be said ready here too. */
export const CallList = ({ session, calls, more, readying, canSay }: CallListProps) => (
  <section aria-label="My cues after it" className="px-(--page) pb-8">
    <ol>
      {calls.map((call) => (
        <li
          key={call.item}
          className="num grid min-h-13 grid-cols-[52px_minmax(0,1fr)_auto] items-center gap-x-3 border-b border-line py-1.5 text-lead"
        >
          <span className="truncate text-ink-3">{call.cue}</span>
          <span className="line-clamp-2">{call.text}</span>
          <span className="flex items-center gap-3">
            <StartsIn session={session} call={call} />
            {call.state !== 'later' && <ReadyButton call={call} readying={readying} canSay={canSay} size="row" />}
          </span>
        </li>
      ))}
    </ol>
    {more > 0 && <p className="pt-3 text-ink-3">{more === 1 ? '1 more cue' : `${more} more cues`} after these</p>}
  </section>
)

const StartsIn = ({ session, call }: { readonly session: LiveSession; readonly call: MyCall }) => {
  const text = useTicking<string>(session, (t) => (call.state === 'later' && call.start <= t ? '' : countText(call.start - t)))
  return <span className={call.state === 'standby' ? 'text-amber' : 'text-ink-2'}>{text}</span>
}
