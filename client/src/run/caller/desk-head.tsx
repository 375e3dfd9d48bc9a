import { classes } from '../../ui/classes'
import { ClockFace, ClockQuality } from '../parts/clock-line'
import { stateWords } from '../parts/run-words'
import { SilenceBanner } from '../parts/silence-banner'
import { useTicking } from '../parts/ticking'
import { networkText, supersededText } from './network-text'
import type { Desk } from './use-desk'

const tones = { live: 'text-thread', wait: 'text-amber', quiet: 'text-ink-2' } as const

/** Which run, who calls it, the clock; below it what is wrong with the network. */
export const DeskHead = ({ desk }: { readonly desk: Desk }) => {
  const { session, shown } = desk
  const { view, run } = shown
  const state = stateWords(shown)
  return (
    <div>
      <header className="desk-head">
        <p className={classes('desk-state', tones[state.tone])}>
          {state.text}
          {run.pace && run.pace.speed > 1 && <span> ×{run.pace.speed}</span>}
        </p>
        <h1 className="display desk-show">{view.show?.name ?? view.document?.title ?? 'Run of show'}</h1>
        <p className="desk-caller text-ink-2">{callerText(desk)}</p>
        <span className="desk-quality">
          {run.pace && <span className="mr-3 text-small text-ink-2">Show’s own clock</span>}
          <ClockQuality session={session} />
        </span>
        <ClockFace session={session} shown={shown} className="desk-clock" />
      </header>
      {desk.isCalling ? <Network desk={desk} /> : <SilenceBanner session={session} />}
      {view.superseded.length > 0 && (
        <div role="status" className="desk-banner text-amber">
          <span>{supersededText(view.superseded, view.refusedWhy)}</span>
          <button type="button" className="desk-word" onClick={session.dismissSuperseded}>
            Dismiss
          </button>
        </div>
      )}
    </div>
  )
}

const callerText = ({ isCalling, shown }: Desk): string => {
  if (isCalling) return 'Called by you'
  const { lease } = shown.run
  return lease ? `Called by ${lease.name}` : 'Nobody calls it'
}

const heard = { said: '', text: '' }

const Network = ({ desk }: { readonly desk: Desk }) => {
  const { session, shown } = desk
  const network = useTicking(session, () => ({ ...(networkText(shown.view, session.synced()) ?? heard) }))
  return (
    <div role="status">
      {network.text !== '' && (
        <p className="desk-banner bg-amber-wash text-amber">
          <span className="sr-only">{network.said}</span>
          <span aria-hidden="true">{network.text}</span>
        </p>
      )}
    </div>
  )
}
