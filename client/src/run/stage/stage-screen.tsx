import type { LiveAddress, LiveSession } from '../live/live-session'
import { ClockFace } from '../parts/clock-line'
import { Countdown, CountdownLabel } from '../parts/countdown'
import { FullScreenButton } from '../parts/full-screen-button'
import { Gate } from '../parts/gate'
import { messageFor } from '../parts/message-line'
import { NowProgress } from '../parts/now-progress'
import { itemName, stateWords } from '../parts/run-words'
import type { Shown } from '../parts/shown'
import { SilenceBanner } from '../parts/silence-banner'
import { useTicking } from '../parts/ticking'
import { useWakeLock } from '../parts/wake-lock'
import { burnInShift } from './burn-in'
import { useIdle } from './use-idle'

interface ScreenProps {
  readonly session: LiveSession
  readonly address: LiveAddress
}

/** What those on stage read from ten metres: the time left, what runs, and what the caller says. Dark whatever the theme: it hangs in the dark. */
export const StageScreen = ({ session }: ScreenProps) => {
  useWakeLock()
  return (
    <div data-theme="dark" className="min-h-dvh bg-ivory text-ink">
      <Gate session={session}>{(shown) => <Stage session={session} shown={shown} />}</Gate>
    </div>
  )
}

interface StageProps {
  readonly session: LiveSession
  readonly shown: Shown
}

const Stage = ({ session, shown }: StageProps) => {
  const shift = useTicking<string>(session, () => burnInShift(session.synced()))
  const isIdle = useIdle(3_000)
  const message = messageFor(shown.run, ['stage'])
  return (
    <main className={isIdle ? 'h-dvh cursor-none overflow-hidden' : 'h-dvh overflow-hidden'}>
      <div className="flex h-full flex-col p-[3vmin]" style={{ translate: shift }}>
        <TopLine session={session} shown={shown} />
        <SilenceBanner session={session} className="mt-[1vmin] text-[2.6vmin]" />
        <div role="status" className="contents">
          {message !== null && <Message text={message} />}
        </div>
        {message === null ? <NowFull session={session} shown={shown} /> : <NowSmall session={session} shown={shown} />}
        {shown.run.current && <NowProgress session={session} shown={shown} />}
      </div>
      {!isIdle && (
        <div className="fixed top-5 left-1/2 -translate-x-1/2 bg-ivory">
          <FullScreenButton />
        </div>
      )}
    </main>
  )
}

const tones = { live: 'text-thread', wait: 'text-amber', quiet: 'text-ink-3' } as const

const TopLine = ({ session, shown }: StageProps) => {
  const state = stateWords(shown)
  return (
    <header className="flex items-baseline justify-between gap-[3vmin]">
      <h1 className={`text-[3.4vmin] font-semibold tracking-[0.04em] uppercase ${tones[state.tone]}`}>
        <span className="sr-only">Stage display: </span>
        {state.text}
      </h1>
      <ClockFace session={session} shown={shown} className="text-[7vmin] leading-none font-medium" />
    </header>
  )
}

const NowFull = ({ session, shown }: StageProps) => {
  const { run } = shown
  return (
    <div className="grid min-h-0 flex-1 content-center gap-[2vmin] py-[2vmin]">
      <p className="text-[3vmin] text-ink-2">
        <CountdownLabel session={session} shown={shown} />
      </p>
      <Countdown session={session} shown={shown} className="text-[min(calc(90vw/var(--figure-em)),56vh)]" />
      <p className="line-clamp-2 text-[max(28px,min(5.4vw,8.5vh))] leading-[1.1] font-semibold tracking-[-0.02em]">{titleOf(shown)}</p>
      {run.state === 'hold' ? (
        <p className="text-[max(20px,min(3.4vw,5vh))] leading-tight font-medium text-amber">
          {['Hold', run.holdReason].filter(Boolean).join(': ')}
        </p>
      ) : (
        run.next && (
          <p className="truncate text-[max(18px,min(2.6vw,4.2vh))] text-ink-2">
            <span className="text-ink-3">Next</span> {itemName(run.next)}
          </p>
        )
      )}
    </div>
  )
}

const titleOf = ({ run, isOpened }: Shown): string => {
  if (run.current) return itemName(run.current)
  if (run.state === 'ended') return 'Thank you'
  if (!isOpened) return 'The run is not open yet'
  return run.lease === null ? 'Nobody calls yet' : 'Before the show'
}

/** The caller's message takes the screen; the figure stays below it. */
const Message = ({ text }: { readonly text: string }) => (
  <p
    className={`grid min-h-0 flex-1 place-content-center overflow-hidden text-center font-semibold tracking-[-0.02em] text-balance ${sizeOf(text)}`}
  >
    {text}
  </p>
)

const sizeOf = (text: string): string => {
  if (text.length <= 24) return 'text-[min(13vw,24vh)] leading-[1.02]'
  return text.length <= 80 ? 'text-[min(8vw,14vh)] leading-[1.06]' : 'text-[min(4.6vw,8vh)] leading-[1.12]'
}

const NowSmall = ({ session, shown }: StageProps) => (
  <div className="flex items-end justify-between gap-[4vmin] border-t border-line-2 py-[2vmin]">
    <p className="line-clamp-2 min-w-0 text-[max(20px,min(3.4vw,5vh))] leading-tight font-medium">{titleOf(shown)}</p>
    <Countdown session={session} shown={shown} className="shrink-0 text-[max(72px,16vmin)]" />
  </div>
)
