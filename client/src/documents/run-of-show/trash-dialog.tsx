import { trashOf } from '@fashionos/shared/ydoc/read'
import { useMemo } from 'react'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { told } from '../told'
import type { GridModel } from './grid-model'

/** What was removed and can be brought back, with everything typed into it meanwhile. */
export const TrashDialog = ({
  model,
  open,
  onClose,
}: {
  readonly model: GridModel
  readonly open: boolean
  readonly onClose: () => void
}) => (
  <Dialog
    open={open}
    onOpenChange={(next) => !next && onClose()}
    title="Removed rows and columns"
    description="They come back where they stood."
  >
    {open && <TrashList model={model} />}
  </Dialog>
)

const TrashList = ({ model }: { readonly model: GridModel }) => {
  const { session, snapshot } = model
  // Read again whenever the document changed.
  const trash = useMemo(() => trashOf(session.doc, session.type.schema), [session, snapshot])
  const rows = trash.items ?? []
  const columns = trash.columns ?? []
  if (rows.length + columns.length === 0) return <p className="text-ink-2">Nothing was removed.</p>
  const restore = (ids: readonly string[]) => {
    if (told(session.run('restoreItems', { ids: [...ids] })) && ids[0] && ids.length === 1) model.reveal(ids[0])
  }
  return (
    <ul className="border-t border-ink">
      {columns.map((column) => (
        <li key={column.id} className="flex min-h-11 items-center gap-3 border-b border-line">
          <span className="flex-1 truncate">
            {column.title || 'Without a title'} <span className="text-ink-3">column</span>
          </span>
          <Button size="small" disabled={!model.editable} onClick={() => told(session.run('restoreColumn', { id: column.id }))}>
            Bring back
          </Button>
        </li>
      ))}
      {rows.map((row) => (
        <li key={row.id} className="flex min-h-11 items-center gap-3 border-b border-line">
          <span className="num w-12 truncate text-ink-3">{row.cue}</span>
          <span className="flex-1 truncate">
            {row.title || 'Row without a title'} {row.kind !== 'item' && <span className="text-ink-3">{row.kind}</span>}
          </span>
          <Button size="small" disabled={!model.editable} onClick={() => restore([row.id])}>
            Bring back
          </Button>
        </li>
      ))}
      {rows.length > 1 && model.editable && (
        <li className="pt-4">
          <Button onClick={() => restore(rows.map(({ id }) => id))}>Bring back all {rows.length} rows</Button>
        </li>
      )}
    </ul>
  )
}
