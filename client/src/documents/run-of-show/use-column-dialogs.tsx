import type { Column } from '@fashionos/shared/documents/run-of-show/schema'
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react'
import { type ColumnMenuActions, removeColumn } from './column-menu'
import type { GridModel } from './grid-model'

const ColumnDialog = lazy(() => import('./column-dialog').then((module) => ({ default: module.ColumnDialog })))
const ConfirmDialog = lazy(() => import('../../ui/confirm-dialog').then((module) => ({ default: module.ConfirmDialog })))

/** The dialogs that change a column for everybody. */
export const useColumnDialogs = (model: GridModel): { actions: ColumnMenuActions; dialogs: ReactNode } => {
  const [editing, setEditing] = useState<{ column: Column | null; after: string | null } | null>(null)
  const [removing, setRemoving] = useState<Column | null>(null)
  const actions = useMemo<ColumnMenuActions>(
    () => ({ openColumn: (column, after) => setEditing({ column, after }), askRemove: setRemoving }),
    [],
  )
  const filled = model.snapshot.items.filter((row) => removing && (row.cells[removing.id] || row.values[removing.id])).length
  const dialogs = (
    <Suspense fallback={null}>
      {editing && <ColumnDialog model={model} open column={editing.column} after={editing.after} onClose={() => setEditing(null)} />}
      {removing && (
        <ConfirmDialog
          open
          onOpenChange={(open) => !open && setRemoving(null)}
          title={`Remove the column ${removing.title}?`}
          description={`${filledText(filled)} It can be brought back with undo or from the removed columns.`}
          confirm="Remove"
          danger
          onConfirm={() => removeColumn(model, removing)}
        />
      )}
    </Suspense>
  )
  return { actions, dialogs }
}

const filledText = (cells: number): string => {
  if (cells === 0) return 'Its cells are empty.'
  return cells === 1 ? 'One cell has something in it.' : `${cells} cells have something in them.`
}
