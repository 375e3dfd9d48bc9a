import type { DraftOf } from '../../ydoc/draft'
import type { SeedContext } from '../document-type'
import type { ColumnKind, schema } from './schema'

export const usualColumns: readonly { readonly title: string; readonly kind: ColumnKind }[] = [
  { title: 'To do', kind: 'todo' },
  { title: 'In progress', kind: 'in-progress' },
  { title: 'Review', kind: 'review' },
  { title: 'Done', kind: 'done' },
]

/** A new task board: the usual columns. */
export const seed = ({ show, columns }: DraftOf<typeof schema>, { show: event, newId }: SeedContext): void => {
  if (event) show.set({ date: event.date, timeZone: event.timeZone })
  columns.add(
    usualColumns.map((column) => ({ id: newId(), ...column })),
    { after: null },
  )
}
