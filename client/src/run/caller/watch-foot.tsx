import type { Projection } from '@fashionos/shared/run/projection'
import { pathOf } from '../address'
import type { Desk } from './use-desk'

/** Instead of the calls, where somebody else calls: who, and how to take over. */
export const WatchFoot = ({ desk }: { readonly desk: Desk; readonly projection: Projection }) => {
  const { run, view } = desk.shown
  const { lease } = run
  const followPath = pathOf({ document: run.document, screen: 'follow', department: null })
  return (
    <section className="desk-foot desk-watch" aria-label="Who calls">
      <div className="ledge-text">
        <p className="text-title font-medium">{lease ? `${lease.name} calls` : 'Nobody calls this run yet'}</p>
        <p className="text-ink-2">{whatToDo(desk)}</p>
      </div>
      {desk.mayCall ? (
        <button
          type="button"
          className="desk-button watch-take"
          aria-disabled={desk.question !== null || undefined}
          onClick={() => desk.say({ kind: 'take-over', seen: lease?.epoch ?? 0 })}
        >
          <span>{lease ? 'Take over' : 'Call it'}</span>
          {lease?.holder === view.you?.user && <small>from your other device</small>}
        </button>
      ) : (
        <a className="desk-button watch-take" href={followPath}>
          Follow the show
        </a>
      )}
    </section>
  )
}

const whatToDo = ({ mayCall, shown }: Desk): string => {
  const { view, run } = shown
  if (!mayCall) return 'You may watch. Calling is for stage managers, producers and whoever is given it.'
  if (!run.lease) return 'Whoever calls it says GO from this screen.'
  if (run.lease.holder === view.you?.user) return 'You call it from another device. It goes on there until you take over.'
  return view.caller.connected
    ? 'Ready to step in: keep this screen open, and a hand-over reaches it.'
    : 'Not connected now. The show can be taken over.'
}
