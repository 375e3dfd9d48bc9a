import type { ReactNode } from 'react'
import { classes } from '../../ui/classes'
import type { LiveSession } from '../live/live-session'
import { type StateTone, stateWords } from './run-words'
import type { Shown } from './shown'
import { useTicking } from './ticking'
import { clockText } from './time-words'

const tones: Readonly<Record<StateTone, string>> = { live: 'text-thread', wait: 'text-amber', quiet: 'text-ink-3' }

/** The time of day where the show is; of a drill its own. */
export const ClockFace = ({ session, shown, className }: { session: LiveSession; shown: Shown; className?: string }) => {
  const text = useTicking(session, (t) => clockText(t, shown.plan))
  return <span className={classes('num whitespace-nowrap', className)}>{text}</span>
}

/** How well this device's clock agrees with the others'. */
export const ClockQuality = ({ session }: { readonly session: LiveSession }) => {
  const { quality, bound } = useTicking(session, () => qualityOf(session))
  const text = bound === null ? 'Clock not synced' : `Clock ±${bound} ms`
  return <span className={classes('text-small whitespace-nowrap', quality === 'poor' ? 'text-amber' : 'text-ink-3')}>{text}</span>
}

const qualityOf = (session: LiveSession) => {
  const { quality, bound } = session.clock()
  return { quality, bound: bound === null ? null : Math.max(1, Math.ceil(bound)) }
}

interface ClockLineProps {
  readonly session: LiveSession
  readonly shown: Shown
  /** What this screen is: the page's heading. */
  readonly name: string
  readonly children?: ReactNode
}

/** The top of a follower's screen: state, what is followed, the time. */
export const ClockLine = ({ session, shown, name, children }: ClockLineProps) => {
  const state = stateWords(shown)
  const show = shown.view.show?.name ?? shown.view.document?.title ?? ''
  return (
    <header className="flex min-h-13 items-center gap-x-4 px-(--page) py-2">
      <p className={classes('shrink-0 text-[12px] font-semibold tracking-[0.06em] uppercase', tones[state.tone])}>
        <span className="sm:hidden">{state.short}</span>
        <span className="max-sm:hidden">{state.text}</span>
      </p>
      <h1 className="min-w-0 truncate text-lead text-ink-2">
        {name}
        {show !== '' && <span className="max-sm:hidden"> · {show}</span>}
      </h1>
      <div className="ml-auto flex items-center gap-4">
        {children}
        <span className="max-sm:hidden">
          <ClockQuality session={session} />
        </span>
        <ClockFace session={session} shown={shown} className="text-lead text-ink sm:text-title" />
      </div>
    </header>
  )
}
