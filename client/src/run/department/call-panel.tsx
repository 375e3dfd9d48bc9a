import type { CallState } from '@fashionos/shared/run/standby'
import { classes } from '../../ui/classes'
import type { LiveSession } from '../live/live-session'
import { useTicking } from '../parts/ticking'
import type { MyCall } from './my-calls'
import { panelLabel } from './panel-words'
import { ReadyButton } from './ready-button'
import type { Readying } from './use-ready'

interface CallPanelProps {
  readonly session: LiveSession
  readonly call: MyCall
  readonly readying: Readying
  readonly canSay: boolean
}

const washes: Readonly<Record<CallState, string>> = {
  later: '',
  warning: 'bg-paper',
  standby: 'bg-amber-wash',
  ready: 'bg-moss-wash',
  go: '',
}

const labels: Readonly<Record<CallState, string>> = {
  later: 'text-ink-3',
  warning: 'text-amber',
  standby: 'text-amber',
  ready: 'text-moss',
  go: 'text-thread',
}

/** My cue that matters now, and the one thing to do about it. */
export const CallPanel = ({ session, call, readying, canSay }: CallPanelProps) => {
  const label = useTicking<string>(session, (t) => panelLabel(call, t))
  return (
    <section
      aria-label="My next cue"
      className={classes('border-b border-line px-(--page) py-5 transition-colors duration-150', washes[call.state])}
    >
      <p className={classes('num text-lead font-semibold', labels[call.state])}>{label}</p>
      <CueText call={call} />
      {call.state !== 'later' && (
        <div className="mt-4 grid gap-2">
          <ReadyButton call={call} readying={readying} canSay={canSay} size="panel" />
          {call.state === 'ready' && call.by !== '' && <p className="text-small text-ink-2">Said by {call.by}</p>}
        </div>
      )}
    </section>
  )
}

const CueText = ({ call }: { readonly call: MyCall }) => (
  <>
    <p
      className={classes(
        'my-1 leading-[1.1] font-semibold tracking-[-0.02em] text-balance',
        call.text.length > 60 ? 'text-title' : call.text.length > 22 ? 'text-[28px]' : 'text-[40px]',
      )}
    >
      {call.text}
    </p>
    <p className="num text-lead opacity-75">{[call.cue.trim(), call.title].filter(Boolean).join('  ')}</p>
  </>
)
