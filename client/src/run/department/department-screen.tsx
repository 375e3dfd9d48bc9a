import { departmentShort, departmentTitles } from '@fashionos/shared/documents/run-of-show/department-names'
import type { Department } from '@fashionos/shared/documents/run-of-show/schema'
import { second } from '@fashionos/shared/time'
import { useMemo } from 'react'
import type { LiveAddress, LiveSession } from '../live/live-session'
import { ClockLine } from '../parts/clock-line'
import { Gate } from '../parts/gate'
import { MessageLine, messageFor } from '../parts/message-line'
import { withdrawnText } from '../parts/run-words'
import type { Shown } from '../parts/shown'
import { SilenceBanner } from '../parts/silence-banner'
import { useTicking } from '../parts/ticking'
import { useWakeLock } from '../parts/wake-lock'
import { AlertToggle } from './alert-toggle'
import { CallList } from './call-list'
import { CallPanel } from './call-panel'
import { DepartmentNow } from './department-now'
import { DepartmentPicker } from './department-picker'
import { boardOf, type MyCall } from './my-calls'
import { useCallAlerts } from './use-call-alerts'
import { useMyCalls } from './use-my-calls'
import { useReady } from './use-ready'

interface ScreenProps {
  readonly session: LiveSession
  readonly address: LiveAddress
}

/** My cues: warning, standby, ready, GO. */
export const DepartmentScreen = ({ session, address }: ScreenProps) => {
  useWakeLock()
  return (
    <Gate session={session}>
      {(shown) =>
        address.department === null ? (
          <DepartmentPicker shown={shown} address={address} />
        ) : (
          <MyCues session={session} shown={shown} department={address.department} />
        )
      }
    </Gate>
  )
}

interface MyCuesProps {
  readonly session: LiveSession
  readonly shown: Shown
  readonly department: Department
}

const MyCues = ({ session, shown, department }: MyCuesProps) => {
  const { calls, more } = useMyCalls(session, shown, department)
  const alerts = useCallAlerts(calls)
  const readying = useReady(session, department)
  const board = useMemo(() => boardOf(calls), [calls])
  const isFlashing = useGoFlash(session, shown, board.running)
  const { view, run } = shown
  const canSay = view.phase === 'open' && view.isHeard && shown.isOpened && run.state !== 'ended'
  const given = { session, readying, canSay }
  return (
    <main className="mx-auto flex min-h-dvh max-w-[1100px] flex-col">
      <ClockLine session={session} shown={shown} name={departmentShort[department]}>
        <AlertToggle alerts={alerts} />
      </ClockLine>
      <SilenceBanner session={session} />
      <MessageLine text={messageFor(run, [department])} />
      <div aria-live="assertive" className="sr-only">
        {alerts.said}
      </div>
      <div className="grid flex-1 content-start md:grid-cols-2 md:gap-x-8">
        <div>
          <DepartmentNow session={session} shown={shown} go={isFlashing ? (board.running?.text ?? null) : null} />
          {board.first && <CallPanel call={board.first} {...given} />}
          <Notices
            shown={shown}
            refusal={readying.refusal}
            canSay={canSay}
            isAsked={board.first !== null && board.first.state !== 'later'}
          />
          {!board.first && <NoCues department={department} isOver={run.state === 'ended'} hasHad={board.running !== null} />}
        </div>
        <CallList calls={board.rest} more={more} {...given} />
      </div>
    </main>
  )
}

const goFlashMs = 5 * second

/** For a few seconds, real ones in a drill too. */
const useGoFlash = (session: LiveSession, { run }: Shown, running: MyCall | null): boolean =>
  useTicking<boolean>(session, (t) => running !== null && t - running.start < goFlashMs * (run.pace?.speed ?? 1))

interface NoticesProps {
  readonly shown: Shown
  readonly refusal: string | null
  readonly canSay: boolean
  /** A ready is asked for. */
  readonly isAsked: boolean
}

const Notices = ({ shown: { run, isOpened }, refusal, canSay, isAsked }: NoticesProps) => (
  <>
    <div role="alert">{refusal !== null && <p className="px-(--page) py-3 text-lead text-thread">{refusal}</p>}</div>
    {isAsked && isOpened && !canSay && run.state !== 'ended' && (
      <p className="px-(--page) py-3 text-lead text-thread">Ready cannot be sent now: say it on the headset.</p>
    )}
    <div role="status">
      {run.withdrawn && <p className="border-b border-line px-(--page) py-3 text-lead text-amber">{withdrawnText(run.withdrawn)}</p>}
    </div>
  </>
)

const NoCues = ({ department, isOver, hasHad }: { department: Department; isOver: boolean; hasHad: boolean }) => (
  <p className="px-(--page) py-8 text-lead text-ink-2">
    {isOver
      ? 'The run has ended. Thank you.'
      : `${hasHad ? 'No more cues' : 'No cues'} for ${departmentTitles[department]} in what is ahead.`}
  </p>
)
