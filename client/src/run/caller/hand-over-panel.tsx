import { pathOf } from '../address'
import { PanelFrame } from './panel-frame'
import type { Desk } from './use-desk'

/** R9: the show is handed to a person at a device: to one of those who have the caller's screen open and may call. */
export const HandOverPanel = ({ desk }: { readonly desk: Desk }) => {
  const { run, view } = desk.shown
  const others = (view.caller.couldCall ?? []).filter(({ device }) => device !== desk.session.device)
  const path = pathOf({ document: run.document, screen: 'caller', department: null })
  return (
    <PanelFrame title="Hand over" onClose={() => desk.show(null)}>
      {others.length === 0 ? (
        <p className="py-2 text-lead text-ink-2">
          Nobody else has this screen open. Whoever calls next opens <span className="text-ink">{path}</span> and then stands here, or takes
          over from there.
        </p>
      ) : (
        <ul className="panel-list">
          {others.map(({ user, name, device }, i) => (
            <li key={device} className="panel-row">
              <span className="next-title">{name}</span>
              <button
                type="button"
                data-first={i === 0 || undefined}
                className="desk-chip"
                onClick={() => {
                  desk.show(null)
                  desk.say({ kind: 'hand-over', to: { user, name, device } })
                }}
              >
                {user === view.you?.user ? 'To my other device' : 'Hand over'}
              </button>
            </li>
          ))}
        </ul>
      )}
    </PanelFrame>
  )
}
