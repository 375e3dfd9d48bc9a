import { trashOf } from '@fashionos/shared/ydoc/read'
import { useMemo } from 'react'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { told } from '../told'
import type { BoardModel } from './board-model'
import { titleOf } from './titles'

export interface TrashDialogProps {
  readonly model: BoardModel
  readonly open: boolean
  readonly onClose: () => void
}

/** What was removed and can be brought back, with everything typed into it meanwhile. */
export const TrashDialog = ({ model, open, onClose }: TrashDialogProps) => (
  <Dialog
    open={open}
    onOpenChange={(next) => !next && onClose()}
    title="Removed tasks and columns"
    description="They come back where they stood."
  >
    {open && <TrashList model={model} />}
  </Dialog>
)

/** As many lines as a dialog can be read through. */
const shownAtMost = 200

const TrashList = ({ model }: { readonly model: BoardModel }) => {
  const { session, snapshot, editable } = model
  // Read again whenever the document changed.
  const trash = useMemo(() => trashOf(session.doc, session.type.schema), [session, snapshot])
  const tasks = trash.tasks ?? []
  const columns = trash.columns ?? []
  if (tasks.length + columns.length === 0) return <p className="text-ink-2">Nothing was removed.</p>
  return (
    <ul className="border-t border-ink">
      {columns.map((column) => (
        <li key={column.id} className="flex min-h-11 items-center gap-3 border-b border-line">
          <span className="flex-1 truncate">
            {column.title || 'Without a title'} <span className="text-ink-3">column</span>
          </span>
          <Button size="small" disabled={!editable} onClick={() => told(session.run('restoreColumn', { id: column.id }))}>
            Bring back
          </Button>
        </li>
      ))}
      {tasks.slice(0, shownAtMost).map((task) => (
        <li key={task.id} className="flex min-h-11 items-center gap-3 border-b border-line">
          <span className="flex-1 truncate">{titleOf(task)}</span>
          <Button size="small" disabled={!editable} onClick={() => told(session.run('restoreTasks', { ids: [task.id] }))}>
            Bring back
          </Button>
        </li>
      ))}
      {tasks.length > 1 && editable && (
        <li className="pt-4">
          <Button onClick={() => told(session.run('restoreTasks', { ids: tasks.map(({ id }) => id) }))}>
            Bring back all {tasks.length} tasks
          </Button>
        </li>
      )}
    </ul>
  )
}
