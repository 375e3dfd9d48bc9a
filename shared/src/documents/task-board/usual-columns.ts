import type { ColumnKind } from './schema'

/** The columns a new board has. */
export const usualColumns: readonly { readonly title: string; readonly kind: ColumnKind }[] = [
  { title: 'To do', kind: 'todo' },
  { title: 'In progress', kind: 'in-progress' },
  { title: 'Review', kind: 'review' },
  { title: 'Done', kind: 'done' },
]
