import { useMemo, useState } from 'react'
import { classes } from '../../ui/classes'
import { Popover } from '../../ui/popover'
import { conflictList } from './conflict-list'
import type { GridModel } from './grid-model'

/** How many conflicts there are; the list goes to each. */
export const ConflictStepper = ({ model }: { readonly model: GridModel }) => {
  const { snapshot, schedule } = model
  const conflicts = useMemo(() => conflictList({ snapshot, schedule }), [snapshot, schedule])
  const [open, setOpen] = useState(false)
  if (snapshot.items.length === 0) return null
  if (conflicts.length === 0) return <span className="px-2 text-small text-ink-3">No conflicts</span>
  const late = conflicts.some(({ tone }) => tone === 'late')
  return (
    <Popover
      label="Conflicts"
      align="end"
      className="w-96 p-1"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button
          type="button"
          className={classes('num h-8 rounded px-2 text-small font-medium hover:bg-sunk touch:h-11', late ? 'text-thread' : 'text-amber')}
        >
          {conflicts.length === 1 ? '1 conflict' : `${conflicts.length} conflicts`}
        </button>
      }
    >
      <ol className="max-h-80 overflow-y-auto">
        {conflicts.map((conflict) => (
          <li key={`${conflict.row} ${conflict.kind} ${conflict.message}`}>
            <button
              type="button"
              className="grid w-full gap-0.5 rounded-[2px] px-3 py-2 text-left hover:bg-sunk"
              onClick={() => {
                model.reveal(conflict.row)
                setOpen(false)
              }}
            >
              <span className="truncate font-medium">{conflict.name || 'Row without a title'}</span>
              <span className={classes('num text-small', conflict.tone === 'late' ? 'text-thread' : 'text-amber')}>{conflict.message}</span>
            </button>
          </li>
        ))}
      </ol>
    </Popover>
  )
}
