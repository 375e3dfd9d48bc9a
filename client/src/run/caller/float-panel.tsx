import { formatDuration } from '@fashionos/shared/time-text'
import { itemName } from '../parts/run-words'
import { fromOf } from './go'
import { PanelFrame } from './panel-frame'
import type { Desk } from './use-desk'

/** R14: items without a place, to be performed now or with the next GO. */
export const FloatPanel = ({ desk }: { readonly desk: Desk }) => {
  const { run, plan } = desk.shown
  const floats = plan.items.filter(({ row }) => row.float && !row.skip)
  const take = (item: string, when: 'now' | 'next') => {
    desk.show(null)
    desk.say({ kind: 'take-float', from: fromOf(run), item, when })
  }
  return (
    <PanelFrame title="Take a float" onClose={() => desk.show(null)}>
      {floats.length === 0 && (
        <p className="py-4 text-ink-2">No item floats. Mark one as floating in the run of show and it stands here.</p>
      )}
      <ul className="panel-list">
        {floats.map(({ row }, i) => (
          <li key={row.id} className="panel-row">
            <span className="next-cue text-ink-2">{row.cue}</span>
            <span className="next-title">
              {itemName(row)} <span className="text-ink-2">{formatDuration(row.duration)}</span>
            </span>
            <span className="flex gap-2">
              <button type="button" data-first={i === 0 || undefined} className="desk-chip" onClick={() => take(row.id, 'next')}>
                Next
              </button>
              <button type="button" className="desk-chip" onClick={() => take(row.id, 'now')}>
                Now
              </button>
            </span>
          </li>
        ))}
      </ul>
    </PanelFrame>
  )
}
