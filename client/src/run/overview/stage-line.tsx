import { second } from '@fashionos/shared/time'
import { classes } from '../../ui/classes'
import type { LiveSession } from '../live/live-session'
import { useLive } from '../live/use-live'
import { bigFigureOf } from '../parts/big-figure'
import { toneClass } from '../parts/countdown'
import { itemName, stateWords } from '../parts/run-words'
import { hasTimes, type Shown } from '../parts/shown'
import { silenceOf } from '../parts/silence'
import { useTicking } from '../parts/ticking'
import { momentText, overText } from '../parts/time-words'
import { useProjection } from '../parts/use-projection'
import { useShown } from '../parts/use-shown'
import type { StageOf } from './use-sessions'

/** One run of show of the overview: where it stands, what runs, what is next, how late it is, who calls. */
export const StageLine = ({ stage }: { readonly stage: StageOf }) => {
  const view = useLive(stage.session)
  const shown = useShown(stage.session)
  return (
    <li className="border-b border-line px-(--page) py-5">
      {view.phase === 'refused' ? (
        <Unseen title={stage.title} text={view.reason ?? 'This run of show cannot be shown.'} />
      ) : shown ? (
        <Seen session={stage.session} shown={shown} title={view.document?.title ?? stage.title} />
      ) : (
        <Unseen title={stage.title} text={view.phase === 'cached' ? 'No network yet, and nothing kept on this device.' : 'Opening'} />
      )}
    </li>
  )
}

const Unseen = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <>
    <h2 className="text-[22px] font-medium tracking-[-0.015em]">{title}</h2>
    <p className="mt-1 text-lead text-ink-2">{text}</p>
  </>
)

const tones = { live: 'text-thread', wait: 'text-amber', quiet: 'text-ink-3' } as const

const Seen = ({ session, shown, title }: { readonly session: LiveSession; readonly shown: Shown; readonly title: string }) => {
  const state = stateWords(shown)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-8 gap-y-4 md:grid-cols-[minmax(0,1.1fr)_176px_minmax(0,1.5fr)_minmax(0,1.5fr)_112px]">
      <div>
        <h2 className="text-[22px] leading-tight font-medium tracking-[-0.015em]">{title}</h2>
        <p className={classes('mt-1 text-[12px] font-semibold tracking-[0.06em] uppercase', tones[state.tone])}>{state.text}</p>
        <CallerWords session={session} shown={shown} />
      </div>
      <Left session={session} shown={shown} />
      <NowAndNext session={session} shown={shown} />
    </div>
  )
}

const none = { label: '', text: '', tone: 'calm' as const }

const Left = ({ session, shown }: { readonly session: LiveSession; readonly shown: Shown }) => {
  const figure = useTicking(session, (t) => ({ ...(bigFigureOf(shown, t) ?? none) }))
  return (
    <div>
      <p className="label">{figure.label}</p>
      <p className={classes('num text-[40px] leading-none font-medium whitespace-nowrap tracking-[-0.03em]', toneClass[figure.tone])}>
        {figure.text}
      </p>
    </div>
  )
}

const NowAndNext = ({ session, shown }: { readonly session: LiveSession; readonly shown: Shown }) => {
  const projection = useProjection(session, shown)
  const { run, plan } = shown
  const next = projection.ahead[0]?.row ?? null
  const over = run.beganAt === null ? null : projection.over.projected
  const held = run.state === 'hold' ? ['On hold', run.holdReason].filter(Boolean).join(': ') : null
  return (
    <>
      <Item label={held ?? 'Now'} item={run.current} isWaiting={held !== null} />
      <Item
        label={hasTimes(shown) && projection.ahead[0] ? `Next, ${momentText(projection.ahead[0].start, plan)}` : 'Next'}
        item={next}
        isWaiting={false}
      />
      <dl className="num flex items-baseline gap-4 max-md:col-span-full md:block md:text-right">
        {over !== null && (
          <>
            <dt className="sr-only">{over <= -second ? 'Under' : 'Over'}</dt>
            <dd className={classes('text-title leading-tight font-medium', over >= second && 'text-thread')}>{overText(over)}</dd>
          </>
        )}
        <dt className="sr-only">Ends</dt>
        <dd className="text-ink-2">
          {hasTimes(shown) && `${run.state === 'ended' ? 'ended' : 'ends'} ${momentText(projection.end, plan, { seconds: false })}`}
        </dd>
      </dl>
    </>
  )
}

interface ItemProps {
  readonly label: string
  readonly item: { readonly cue: string; readonly title: string } | null
  readonly isWaiting: boolean
}

const Item = ({ label, item, isWaiting }: ItemProps) => (
  <div className="min-w-0 max-md:col-span-full">
    <p className={classes('label', isWaiting && 'text-amber')}>{label}</p>
    <p className="mt-0.5 line-clamp-2 text-lead">{item === null ? <span className="text-ink-3">Nothing</span> : itemName(item)}</p>
    {item !== null && item.cue.trim() !== '' && <p className="num text-ink-3">{item.cue}</p>}
  </div>
)

const CallerWords = ({ session, shown }: { readonly session: LiveSession; readonly shown: Shown }) => {
  const { view, run, isOpened } = shown
  const silence = useTicking<string>(session, () => silenceOf(view, session.synced())?.text ?? '')
  if (silence !== '') return <p className="num mt-1 text-amber">{silence}</p>
  if (!isOpened || run.state === 'ended') return null
  return <p className="mt-1 text-ink-2">{run.lease === null ? 'Nobody calls yet' : `Called by ${run.lease.name}`}</p>
}
