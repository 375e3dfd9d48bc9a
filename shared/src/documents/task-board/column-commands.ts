import { z } from 'zod'
import { commandsFor } from '../document-type'
import { after, id, newColumn } from './args'
import { tasksByColumn } from './columns'
import { firstReason, idsOf, missing, notRemoved, takenIds, tooMany } from './refusals'
import { schema, type TaskBoard } from './schema'

const command = commandsFor(schema)

export const columnCommands = {
  addColumn: command({
    summary: 'Add a column after another one, or first when "after" is null, or last when it is left out.',
    args: newColumn.extend({ after }),
    refuse: (board, { id, after }, removed) =>
      firstReason(
        () => takenIds(board, removed, [id]),
        () => tooMany(board, 'columns', 1),
        () => (after ? missing(board, 'columns', [after]) : null),
      ),
    apply: ({ columns }, { after, ...column }) => {
      columns.add([column], { after: after === undefined ? (columns.all().at(-1)?.id ?? null) : after })
    },
  }),

  changeColumn: command({
    summary: 'Change the title, meaning or limit of a column. What is left out stays.',
    args: newColumn,
    refuse: (board, { id }) => missing(board, 'columns', [id]),
    apply: ({ columns }, { id, ...changes }) => columns.set(id, changes),
  }),

  moveColumn: command({
    summary: 'Move a column after another one, or first when "after" is null.',
    args: z.strictObject({ id, after: id.nullable() }),
    refuse: (board, { id, after }) => missing(board, 'columns', after === null ? [id] : [id, after]),
    apply: ({ columns }, { id, after }) => columns.move([id], { after }),
  }),

  removeColumn: command({
    summary: 'Remove a column. Its tasks go to the end of the column "to", which has to be given when it has tasks.',
    args: z.strictObject({ id, to: id.optional() }),
    refuse: (board, { id, to }) =>
      firstReason(
        () => missing(board, 'columns', to ? [id, to] : [id]),
        () => (board.columns.length === 1 ? 'A board has at least one column; this is its last one.' : null),
        () => tasksLeft(board, id, to),
      ),
    apply: ({ tasks, columns }, { id, to }) => {
      const moved = idsOf(tasksByColumn({ tasks: tasks.all(), columns: columns.all() }).get(id) ?? [])
      if (to && moved.length > 0) {
        tasks.move(moved, { after: tasks.all().at(-1)?.id ?? null })
        for (const task of moved) tasks.set(task, { column: to })
      }
      columns.remove([id])
    },
  }),

  restoreColumn: command({
    summary: 'Bring a removed column back to where it stood. Tasks stay where they went.',
    args: z.strictObject({ id }),
    refuse: (board, { id }, removed) =>
      firstReason(
        () => notRemoved(removed, 'columns', [id]),
        () => tooMany(board, 'columns', 1),
      ),
    apply: ({ columns }, { id }) => columns.restore([id]),
  }),
}

const tasksLeft = (board: TaskBoard, id: string, to: string | undefined): string | null => {
  const count = tasksByColumn(board).get(id)?.length ?? 0
  if (to === id) return 'Expected another column in “to” than the one that is removed.'
  if (count === 0 || to) return null
  return `The column has ${count} ${count === 1 ? 'task' : 'tasks'}; expected in “to” the column they go to.`
}
