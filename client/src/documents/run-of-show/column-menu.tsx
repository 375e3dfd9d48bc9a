import type { Column } from '@fashionos/shared/documents/run-of-show/schema'
import type { MenuEntry } from '../../ui/menu'
import { notify } from '../../ui/toaster'
import { told } from '../told'
import { columnIdOf, type GridColumn, orderWith, plainLayout } from './grid-columns'
import type { GridModel } from './grid-model'

export interface ColumnMenuActions {
  readonly openColumn: (column: Column | null, after: string | null) => void
  readonly askRemove: (column: Column) => void
}

/** What can be done with a column: for everybody (its title and kind), and for oneself (its place and width). */
export const columnMenu = (model: GridModel, column: GridColumn, actions: ColumnMenuActions): readonly MenuEntry[] => {
  const { everyColumn, layout, setLayout, columns } = model
  const id = columnIdOf(column.key)
  const stored = model.snapshot.columns.find((one) => one.id === id)
  const at = columns.findIndex(({ key }) => key === column.key)
  const move = (step: -1 | 1) => {
    const before = step === -1 ? columns[at - 1] : columns[at + 2]
    setLayout({ ...layout, order: orderWith(everyColumn, { key: column.key, before: before?.key ?? null }) })
  }
  const own: readonly MenuEntry[] = [
    { kind: 'action', label: 'Move left', disabled: at <= 0, onSelect: () => move(-1) },
    { kind: 'action', label: 'Move right', disabled: at >= columns.length - 1, onSelect: () => move(1) },
    {
      kind: 'action',
      label: 'Hide for me',
      disabled: column.key === 'title',
      onSelect: () => setLayout({ ...layout, hidden: [...layout.hidden, column.key] }),
    },
  ]
  if (!model.editable) return own
  const add: MenuEntry = { kind: 'action', label: 'New column', onSelect: () => actions.openColumn(null, id) }
  if (!stored) return [...own, { kind: 'separator' }, add]
  return [
    { kind: 'action', label: 'Change the column', onSelect: () => actions.openColumn(stored, null) },
    add,
    { kind: 'separator' },
    ...own,
    { kind: 'separator' },
    { kind: 'action', label: 'Remove for everybody', danger: true, onSelect: () => actions.askRemove(stored) },
  ]
}

/** Which columns this person sees. */
export const columnsMenu = (model: GridModel, actions: ColumnMenuActions): readonly MenuEntry[] => {
  const { layout, setLayout } = model
  return [
    { kind: 'heading', label: 'Columns I see' },
    ...model.everyColumn
      .filter(({ key }) => key !== 'title')
      .map(
        (column): MenuEntry => ({
          kind: 'check',
          label: column.title || 'Without a title',
          checked: !layout.hidden.includes(column.key),
          onChange: (shown) =>
            setLayout({ ...layout, hidden: shown ? layout.hidden.filter((key) => key !== column.key) : [...layout.hidden, column.key] }),
        }),
      ),
    { kind: 'separator' },
    { kind: 'action', label: 'As the document has them', onSelect: () => setLayout(plainLayout) },
    ...(model.editable ? [{ kind: 'action' as const, label: 'New column', onSelect: () => actions.openColumn(null, null) }] : []),
  ]
}

export const removeColumn = (model: GridModel, column: Column) => {
  if (!told(model.session.run('removeColumn', { id: column.id }))) return
  notify(`Removed the column ${column.title}`, {
    id: 'removed',
    action: { label: 'Undo', onSelect: () => told(model.session.run('restoreColumn', { id: column.id })) },
  })
}
