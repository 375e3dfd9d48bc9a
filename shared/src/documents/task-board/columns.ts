import type { ColumnKind, Task, TaskBoard, TaskColumn } from './schema'

type Columns = TaskBoard['columns']

/**
 * K1: the column a task stands in. A task whose column is gone, or that never had
 * one, stands in the first, so no merge can hide a task; `null` only on a
 * board that has no columns at all.
 */
export const columnOf = ({ column }: Pick<Task, 'column'>, columns: Columns): TaskColumn | null =>
  columns.find(({ id }) => id === column) ?? columns[0] ?? null

/** The same for many tasks at once. */
export const columnFinder = (columns: Columns): ((task: Pick<Task, 'column'>) => TaskColumn | null) => {
  const byId = new Map(columns.map((column) => [column.id, column]))
  const [first = null] = columns
  return ({ column }) => (column === null ? first : (byId.get(column) ?? first))
}

/** The first column with that meaning: where a task goes that is ticked off. */
export const columnOfKind = (columns: Columns, kind: ColumnKind): TaskColumn | null =>
  columns.find((column) => column.kind === kind) ?? null

/** K1: tasks by the column they stand in, in order; columns without tasks have an empty list. */
export const tasksByColumn = ({ tasks, columns }: Pick<TaskBoard, 'tasks' | 'columns'>): ReadonlyMap<string, readonly Task[]> => {
  const find = columnFinder(columns)
  const byColumn = new Map<string, Task[]>(columns.map(({ id }) => [id, []]))
  for (const task of tasks) byColumn.get(find(task)?.id ?? '')?.push(task)
  return byColumn
}
