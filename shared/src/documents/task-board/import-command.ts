import { z } from 'zod'
import { changesShape } from '../../ydoc/changes-schema'
import type { DraftOf } from '../../ydoc/draft'
import { commandsFor } from '../document-type'
import { newColumn, newFilter, newStep, newTask } from './args'
import { circleAmong, dangling, firstReason, idsOf, stepsWithoutTask, takenIds, tooMany } from './refusals'
import { schema, type TaskBoard } from './schema'

const command = commandsFor(schema)
type Draft = DraftOf<typeof schema>

const contents = {
  tasks: z.array(newTask).max(schema.tasks.maxItems),
  steps: z.array(newStep).max(schema.steps.maxItems),
}

/** Tasks with all that belongs to them, made elsewhere, brought in as one edit. */
export const importCommands = {
  importTasks: command({
    summary:
      'Bring in tasks with their columns, checklists, filters and settings as one edit, behind what is there or instead of it. A column that is there already changes.',
    args: z.strictObject({
      show: z.strictObject(changesShape(schema.show.parts)).optional(),
      columns: z.array(newColumn).max(schema.columns.maxItems),
      ...contents,
      filters: z.array(newFilter).max(schema.filters.maxItems),
      /** Whether what is there now is removed: tasks, steps, filters, and columns that are not in `columns`. */
      replace: z.boolean().optional(),
    }),
    refuse: (board, args, removed) => {
      const added = args.columns.filter(({ id }) => !board.columns.some((column) => column.id === id))
      const left = leftOf(board, args)
      return firstReason(
        () => takenIds(board, removed, idsOf([...added, ...args.tasks, ...args.steps, ...args.filters])),
        () => (new Set(idsOf(args.columns)).size < args.columns.length ? 'Each column may be given once.' : null),
        () => tooMany(left, 'columns', added.length),
        () => tooMany(left, 'tasks', args.tasks.length),
        () => tooMany(left, 'steps', args.steps.length),
        () => tooMany(left, 'filters', args.filters.length),
        () => (left.columns.length + added.length === 0 ? 'A board has at least one column; expected one in “columns”.' : null),
        () => dangling({ ...left, columns: [...left.columns, ...added.map(asColumn)] }, args.tasks),
        () => circleAmong(args.tasks),
        () => stepsWithoutTask(left, args.steps, args.tasks),
      )
    },
    apply: (draft, args) => {
      if (args.show) draft.show.set(args.show)
      if (args.replace) removeAll(draft, new Set(idsOf(args.columns)))
      for (const { id, ...changes } of args.columns) if (draft.columns.has(id)) draft.columns.set(id, changes)
      addLast(
        draft.columns,
        args.columns.filter(({ id }) => !draft.columns.has(id)),
      )
      if (args.replace && args.columns.length > 0) draft.columns.move(idsOf(args.columns), { after: null })
      addTasks(draft, args)
      addLast(draft.filters, args.filters)
    },
  }),

  applyTemplate: command({
    summary: 'Add the tasks of a template with their checklists as one edit, behind the tasks there are.',
    args: z.strictObject({ template: z.string().min(1).max(100), tasks: contents.tasks.min(1), steps: contents.steps }),
    refuse: (board, { tasks, steps }, removed) =>
      firstReason(
        () => takenIds(board, removed, idsOf([...tasks, ...steps])),
        () => tooMany(board, 'tasks', tasks.length),
        () => tooMany(board, 'steps', steps.length),
        () => dangling(board, tasks),
        () => circleAmong(tasks),
        () => stepsWithoutTask(board, steps, tasks),
      ),
    apply: addTasks,
  }),
}

/** What stays of the board when it is replaced: columns given again. */
const leftOf = (
  board: TaskBoard,
  { replace, columns }: { replace?: boolean | undefined; columns: readonly { id: string }[] },
): TaskBoard => {
  const given = new Set(idsOf(columns))
  return replace ? { ...board, columns: board.columns.filter(({ id }) => given.has(id)), tasks: [], steps: [], filters: [] } : board
}

const asColumn = ({ id }: { id: string }): TaskBoard['columns'][number] => ({ id, title: '', kind: 'todo', limit: null })

const removeAll = ({ columns, tasks, steps, filters }: Draft, kept: ReadonlySet<string>): void => {
  tasks.remove(idsOf(tasks.all()))
  steps.remove(idsOf(steps.all()))
  filters.remove(idsOf(filters.all()))
  columns.remove(idsOf(columns.all()).filter((id) => !kept.has(id)))
}

function addTasks(draft: Draft, { tasks, steps }: { tasks: z.infer<typeof contents.tasks>; steps: z.infer<typeof contents.steps> }): void {
  const column = draft.columns.all()[0]?.id ?? null
  addLast(
    draft.tasks,
    tasks.map((task) => ({ column, ...task })),
  )
  addLast(draft.steps, steps)
}

interface Last<T> {
  all(): readonly { readonly id: string }[]
  add(items: readonly T[], place: { after: string | null }): void
}

const addLast = <T>(list: Last<T>, items: readonly T[]): void => {
  if (items.length > 0) list.add(items, { after: list.all().at(-1)?.id ?? null })
}

export type ImportTasksArgs = z.infer<typeof importCommands.importTasks.args>
