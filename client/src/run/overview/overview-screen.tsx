import { EmptyState } from '../../ui/empty-state'
import type { LiveAddress, LiveSession } from '../live/live-session'
import { useLive } from '../live/use-live'
import { ClockQuality } from '../parts/clock-line'
import { shownOf } from '../parts/shown'
import { useTicking } from '../parts/ticking'
import { clockText } from '../parts/time-words'
import { useWakeLock } from '../parts/wake-lock'
import type { LiveShow } from './live-show'
import { StageLine } from './stage-line'
import { useLiveShow } from './use-live-show'
import { useSessions } from './use-sessions'

interface OverviewProps {
  readonly show: string
  readonly secret: string | null
  /** A session of one of the show's documents; stop it when it is no longer shown. */
  readonly openSession: (address: LiveAddress) => LiveSession
}

/** Several stages at once: one line per run of show of the show. */
export const OverviewScreen = ({ show, secret, openSession }: OverviewProps) => {
  useWakeLock()
  const { show: known, refusal, isKept } = useLiveShow(show, secret)
  if (refusal !== null) return <Alone title="This overview is closed" text={refusal} />
  if (known === null) return <Alone title="Overview" text={isKept ? 'Asking for the show’s runs of show.' : ''} />
  return <Stages known={known} secret={secret} openSession={openSession} />
}

const Alone = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <main className="grid min-h-dvh content-center px-(--page)">
    <EmptyState place="screen" title={title}>
      <p role="status">{text}</p>
    </EmptyState>
  </main>
)

interface StagesProps {
  readonly known: LiveShow
  readonly secret: string | null
  readonly openSession: OverviewProps['openSession']
}

const Stages = ({ known, secret, openSession }: StagesProps) => {
  const stages = useSessions({ documents: known.documents, secret, openSession })
  return (
    <main className="mx-auto min-h-dvh max-w-[1400px]">
      <header className="flex items-baseline gap-4 border-b border-ink px-(--page) pt-6 pb-4">
        <h1 className="display min-w-0 text-page max-sm:text-[28px]">{known.name}</h1>
        <div className="ml-auto flex items-baseline gap-4">{stages[0] && <Time session={stages[0].session} />}</div>
      </header>
      {known.documents.length === 0 ? (
        <p className="px-(--page) py-8 text-lead text-ink-2">
          The show has no run of show yet. Add one to it, and it appears here when this page is opened again.
        </p>
      ) : (
        <ul>
          {stages.map((stage) => (
            <StageLine key={stage.id} stage={stage} />
          ))}
        </ul>
      )}
    </main>
  )
}

/** The time of day where the first stage is: all hear one clock. What a drill makes of it stands at that stage. */
const Time = ({ session }: { readonly session: LiveSession }) => {
  const shown = shownOf(useLive(session))
  const text = useTicking(session, () => (shown ? clockText(session.synced(), shown.plan) : ''))
  if (!shown) return null
  return (
    <>
      <span className="max-sm:hidden">
        <ClockQuality session={session} />
      </span>
      <span className="num text-title whitespace-nowrap">{text}</span>
    </>
  )
}
