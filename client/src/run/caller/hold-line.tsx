import { classes } from '../../ui/classes'
import { useTicking } from '../parts/ticking'
import { agoText } from '../parts/time-words'
import type { Desk } from './use-desk'

/** What shows are held for, most of the time. */
const reasons = ['Model not ready', 'Guest late', 'Dressing', 'Technical', 'Safety'] as const

/** A hold: for how long and why. The reason is said after the hold, when there is time for it. */
export const HoldLine = ({ desk }: { readonly desk: Desk }) => {
  const { session, shown } = desk
  const { state, heldSince, holdReason } = shown.run
  const held = useTicking(session, (t) => (heldSince === null ? '' : agoText(t - heldSince)))
  if (state !== 'hold') return null
  return (
    <div className="hold-line">
      <p className="text-amber">
        <span className="font-semibold">Held {held}</span>
        {holdReason !== '' && <span> · {holdReason}</span>}
      </p>
      {desk.isCalling && (
        <div className="hold-reasons">
          {reasons.map((reason) => (
            <button
              key={reason}
              type="button"
              aria-pressed={holdReason === reason}
              className={classes('desk-chip', holdReason === reason && 'text-amber')}
              onClick={() => desk.say({ kind: 'hold', reason })}
            >
              {reason}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
