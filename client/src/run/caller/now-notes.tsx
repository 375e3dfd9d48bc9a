import { withdrawnText } from '../parts/run-words'
import { audienceTitles } from './audiences'
import { pendingTexts } from './pending-text'
import { acceptSaid } from './said'
import type { Desk } from './use-desk'

/** What the plan did to the item that runs or to what was called, and what is on the screens of others. */
export const NowNotes = ({ desk }: { readonly desk: Desk }) => {
  const { run } = desk.shown
  return (
    <>
      <div role="status" className="contents">
        {run.orphan && (
          <p className="now-aside text-amber">This item was taken out of the plan. It runs on; GO goes to what stood behind it.</p>
        )}
        {run.withdrawn && <p className="now-aside text-amber">{withdrawnText(run.withdrawn)}</p>}
        <Pending desk={desk} />
      </div>
      {run.message && (
        <p className="now-aside">
          <span className="text-ink-2">{audienceTitles[run.message.to]} reads </span>“{run.message.text}”
          {desk.isCalling && (
            <button
              type="button"
              className="desk-word"
              onClick={() => run.message && desk.say({ kind: 'message', text: '', to: run.message.to })}
            >
              Take down
            </button>
          )}
        </p>
      )}
    </>
  )
}

const Pending = ({ desk }: { readonly desk: Desk }) => {
  const { run, plan } = desk.shown
  if (!run.pending || !run.current) return null
  const texts = pendingTexts(run.current, run.pending, plan)
  const what = texts.length === 0 ? 'its colour' : texts.slice(0, 3).join(', ')
  const more = texts.length > 3 ? ` and ${texts.length - 3} more` : ''
  const accept = acceptSaid(run)
  if (desk.isLater)
    return (
      <p className="now-aside text-ink-2">
        A change of this item waits.
        {desk.isCalling && accept && (
          <button type="button" className="desk-word" onClick={() => desk.say(accept)}>
            Accept
          </button>
        )}
      </p>
    )
  return (
    <p className="now-aside">
      <span>
        <span className="text-ink-2">The plan changed this item: </span>
        {what}
        {more}.
      </span>
      {desk.isCalling && accept && (
        <span className="whitespace-nowrap">
          <button type="button" className="desk-word" onClick={() => desk.say(accept)}>
            Accept
          </button>
          <button type="button" className="desk-word" onClick={desk.leaveForLater}>
            Later
          </button>
        </span>
      )}
    </p>
  )
}
