import type { LiveAddress, LiveSession } from '../live/live-session'
import { ClockLine } from '../parts/clock-line'
import { Countdown, CountdownLabel } from '../parts/countdown'
import { Gate } from '../parts/gate'
import { MessageLine, messageFor } from '../parts/message-line'
import { NowProgress } from '../parts/now-progress'
import { itemName } from '../parts/run-words'
import type { Shown } from '../parts/shown'
import { SilenceBanner } from '../parts/silence-banner'
import { momentText } from '../parts/time-words'
import { useProjection } from '../parts/use-projection'
import { useWakeLock } from '../parts/wake-lock'
import { useTopOf } from './use-top-of'

interface ScreenProps {
  readonly session: LiveSession
  readonly address: LiveAddress
}

/** Notes of what runs and of what is next, to be read aloud from a lectern. */
export const PresenterScreen = ({ session }: ScreenProps) => {
  useWakeLock()
  return <Gate session={session}>{(shown) => <Presenter session={session} shown={shown} />}</Gate>
}

const Presenter = ({ session, shown }: { readonly session: LiveSession; readonly shown: Shown }) => {
  const { run, plan, view } = shown
  const projection = useProjection(session, shown)
  const next = projection.ahead[0] ?? null
  const notes = useTopOf(run.current?.id ?? '')
  return (
    <main className="flex h-dvh flex-col">
      <ClockLine session={session} shown={shown} name="Notes" />
      <SilenceBanner session={session} />
      <MessageLine text={messageFor(run, ['stage'])} className="text-[28px]" />
      <div className="flex items-end gap-6 px-(--page) pb-4">
        <Countdown session={session} shown={shown} className="text-[80px] sm:text-[120px]" />
        <p className="pb-2 text-lead text-ink-2">
          {run.state === 'hold' ? <span className="text-amber">On hold</span> : <CountdownLabel session={session} shown={shown} />}
        </p>
      </div>
      {run.current ? <NowProgress session={session} shown={shown} /> : <div className="border-b border-ink" />}
      <div
        ref={notes}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard.
        tabIndex={0}
        role="region"
        aria-label="Notes"
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-(--page) pb-16"
      >
        <section aria-label="Now" className="max-w-[34em] py-6 text-[26px] leading-[1.4] sm:text-[32px]">
          <h2 className="mb-3 leading-tight font-semibold tracking-[-0.015em]">{nowTitle(shown)}</h2>
          {run.current && <NoteText text={view.notes[run.current.item]} />}
        </section>
        {next && (
          <section
            aria-label="Next"
            className="max-w-[42em] border-t border-line-2 py-6 text-[20px] leading-[1.45] text-ink-2 sm:text-[24px]"
          >
            <h2 className="mb-2 leading-tight font-semibold">
              <span className="num mr-3 font-normal">
                Next{(plan.plan.anchor !== 'floating' || run.beganAt !== null) && `, ${momentText(next.start, plan)}`}
              </span>
              {itemName(next.row)}
            </h2>
            <NoteText text={view.notes[next.row.id]} />
          </section>
        )}
      </div>
    </main>
  )
}

const nowTitle = ({ run, isOpened }: Shown): string => {
  if (run.current) return itemName(run.current)
  if (run.state === 'ended') return 'The run has ended'
  return isOpened ? 'Before the show' : 'No run is open yet'
}

const NoteText = ({ text }: { readonly text: string | undefined }) =>
  text === undefined || text.trim() === '' ? (
    <p className="text-lead text-ink-3">No notes for this item.</p>
  ) : (
    <p className="whitespace-pre-line">{text.trim()}</p>
  )
