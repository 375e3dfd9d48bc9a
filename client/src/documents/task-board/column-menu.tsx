import type { TaskColumn } from '@fashionos/shared/documents/task-board/schema'
import type { MenuEntry } from '../../ui/menu'
import { told } from '../told'
import type { BoardModel } from './board-model'

export interface ColumnActions {
  readonly add: () => void
  readonly change: (column: string) => void
  readonly remove: (column: string) => void
}

/** What may be done with a column. */
export const columnMenu = ({ session, snapshot }: BoardModel, column: TaskColumn, actions: ColumnActions): readonly MenuEntry[] => {
  const at = snapshot.columns.findIndex(({ id }) => id === column.id)
  const move = (after: string | null) => told(session.run('moveColumn', { id: column.id, after }))
  const last = at === snapshot.columns.length - 1
  return [
    { kind: 'action', label: 'Name, meaning and limit', onSelect: () => actions.change(column.id) },
    { kind: 'separator' },
    { kind: 'action', label: 'Move left', disabled: at === 0, onSelect: () => move(snapshot.columns[at - 2]?.id ?? null) },
    { kind: 'action', label: 'Move right', disabled: last, onSelect: () => move(snapshot.columns[at + 1]?.id ?? null) },
    { kind: 'separator' },
    {
      kind: 'action',
      label: 'Remove the column',
      danger: true,
      disabled: snapshot.columns.length === 1 ? 'It is the last one' : false,
      onSelect: () => actions.remove(column.id),
    },
  ]
}
