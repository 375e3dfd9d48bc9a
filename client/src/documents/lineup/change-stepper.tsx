import type { ChangeTone } from '@fashionos/shared/documents/lineup/quick-changes'
import { useState } from 'react'
import { classes } from '../../ui/classes'
import { Popover } from '../../ui/popover'
import { changeSentence } from './change-words'
import { openChanges } from './lineup-facts'
import type { LineupModel } from './lineup-model'

/** How many changes do not hold; the list goes to each of them. */
export const ChangeStepper = ({ model, tone }: { readonly model: LineupModel; readonly tone: Exclude<ChangeTone, 'fine'> }) => {
  const [open, setOpen] = useState(false)
  const changes = openChanges(model.timing).filter((change) => change.tone === tone)
  if (changes.length === 0) return null
  const short = changes.length === 1 ? '1 change too short' : `${changes.length} changes too short`
  return (
    <Popover
      label={tone === 'impossible' ? 'Changes too short' : 'Tight changes'}
      className="w-96 p-1"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button
          type="button"
          className={classes('num rounded hover:underline touch:min-h-11', tone === 'impossible' ? 'text-thread' : 'text-amber')}
        >
          {tone === 'impossible' ? short : `${changes.length} tight`}
        </button>
      }
    >
      <ol className="max-h-80 overflow-y-auto">
        {changes.map((change) => (
          <li key={change.key}>
            <button
              type="button"
              className="grid w-full gap-0.5 rounded-[2px] px-3 py-2 text-left hover:bg-sunk"
              onClick={() => {
                model.reveal(change.to.look.id)
                setOpen(false)
              }}
            >
              <span className="num">{changeSentence(change, model.snapshot)}</span>
            </button>
          </li>
        ))}
      </ol>
    </Popover>
  )
}
