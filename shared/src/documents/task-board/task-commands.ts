import { z } from 'zod'
import type { DraftOf } from '../../ydoc/draft'
import { commandsFor } from '../document-type'
import { after, id, newTask, taskChange, taskIds } from './args'
import { columnOf, tasksByColumn } from './columns'
import { copies, copiesOf, copyRefusal } from './copies'
import { circleAmong, dangling, firstReason, idsOf, missing, notRemoved, takenIds, tooMany } from './refusals'
import { schema, type TaskBoard } from './schema'

const command = commandsFor(schema)
type Draft = DraftOf<typeof schema>

export const taskCommands = {
  addTasks: command({
    summary:
      'Add tasks as one block after a task, or first when "after" is null, or last when it is left out. A task without "column" stands in the column "after" stands in, else in the first one.',
    args: z.strictObject({ tasks: z.array(newTask).min(1).max(schema.tasks.maxItems), after }),
    refuse: (board, { tasks, after }, removed) =>
      firstReason(
        () => takenIds(board, removed, idsOf(tasks)),
        () => tooMany(board, 'tasks', tasks.length),
        () => dangling(board, tasks),
        () => circleAmong(tasks),
        () => (after ? missing(board, 'tasks', [after]) : null),
      ),
    apply: (draft, { tasks, after }) => {
      const standing = draft.tasks.all()
      const behind = standing.find(({ id }) => id === after)
      const column = columnOf(behind ?? { column: null }, draft.columns.all())?.id ?? null
      draft.tasks.add(
        tasks.map((task) => ({ column, ...task })),
        { after: after === undefined ? (standing.at(-1)?.id ?? null) : after },
      )
    },
  }),

  changeTasks: command({
    summary:
      'Change parts of tasks. Parts left out stay; in "assignees" a name adds the person, null takes the person away and others stay.',
    args: z.strictObject({ changes: z.array(taskChange).min(1).max(schema.tasks.maxItems) }),
    refuse: (board, { changes }) =>
      firstReason(
        () => missing(board, 'tasks', idsOf(changes)),
        () => dangling(board, changes),
      ),
    apply: ({ tasks }, { changes }) => {
      for (const { id, ...parts } of changes) tasks.set(id, parts)
    },
  }),

  moveTasks: command({
    summary:
      'Move tasks, in the order given, as one block into a column (left out: each stays in its own) and after a task, or first when "after" is null, or last in the column when it is left out.',
    args: z.strictObject({ ids: taskIds, column: id.optional(), after }),
    refuse: (board, { ids, column, after }) =>
      firstReason(
        () => missing(board, 'tasks', ids),
        () => (column ? missing(board, 'columns', [column]) : null),
        () => (after ? missing(board, 'tasks', [after]) : null),
      ),
    apply: (draft, { ids, column, after }) => {
      draft.tasks.move(ids, { after: after === undefined ? lastIn(draft, column, ids) : after })
      if (column) for (const id of ids) draft.tasks.set(id, { column })
    },
  }),

  removeTasks: command({
    summary: 'Remove tasks. Their checklists and what depends on them is kept and comes back with them.',
    args: z.strictObject({ ids: taskIds }),
    refuse: (board, { ids }) => missing(board, 'tasks', ids),
    apply: ({ tasks }, { ids }) => tasks.remove(ids),
  }),

  restoreTasks: command({
    summary: 'Bring removed tasks back to where they stood.',
    args: z.strictObject({ ids: taskIds }),
    refuse: (board, { ids }, removed) =>
      firstReason(
        () => notRemoved(removed, 'tasks', ids),
        () => tooMany(board, 'tasks', ids.length),
      ),
    apply: ({ tasks }, { ids }) => tasks.restore(ids),
  }),

  duplicateTasks: command({
    summary:
      'Copy tasks, each right behind its original. "id" is the new id of the copy, "steps" has a new id for each step of its checklist, if it has one. Copies of tasks that depend on each other depend on each other.',
    args: z.strictObject({ copies }),
    refuse: (board, { copies }, removed) => copyRefusal(board, copies, removed),
    apply: (draft, { copies }) => {
      const { tasks, steps } = copiesOf(boardOf(draft), copies)
      for (const { after, task } of tasks) draft.tasks.add([task], { after })
      draft.steps.add(steps, { after: draft.steps.all().at(-1)?.id ?? null })
    },
  }),
}

const boardOf = ({ tasks, steps }: Draft): Pick<TaskBoard, 'tasks' | 'steps'> => ({ tasks: tasks.all(), steps: steps.all() })

/** What a block put last in a column stands behind; in an empty column, and without one, the last task of all. */
const lastIn = ({ tasks, columns }: Draft, column: string | undefined, moved: readonly string[]): string | null => {
  const placed = new Set(moved)
  const all = tasks.all()
  const within = column ? (tasksByColumn({ tasks: all, columns: columns.all() }).get(column) ?? []) : []
  const last = within.findLast(({ id }) => !placed.has(id)) ?? all.at(-1)
  return last?.id ?? null
}
