import { z } from 'zod'
import { ok, type Result, refused } from '../../errors'
import { changesShape } from '../../ydoc/changes-schema'
import { newColumn, newFilter, newTask } from './args'
import type { TaskImport, TaskImportOptions } from './import'
import { ownFormat } from './own-format'
import { schema } from './schema'

const file = z.object({
  format: z.literal(ownFormat),
  version: z.literal(1),
  show: z.strictObject(changesShape(schema.show.parts)),
  columns: z.array(newColumn).max(schema.columns.maxItems),
  tasks: z.array(newTask).max(schema.tasks.maxItems),
  steps: z.array(z.strictObject({ id: z.uuid(), ...changesShape(schema.steps.parts) })).max(schema.steps.maxItems),
  filters: z.array(newFilter).max(schema.filters.maxItems),
})

export const isOwn = (json: unknown): boolean => z.object({ format: z.literal(ownFormat) }).safeParse(json).success

/** Our own file as tasks with new ids, so that it can come into the board it is from. Columns are found by title. */
export const ownTasks = (json: unknown, { board, newId, replace }: TaskImportOptions): Result<TaskImport> => {
  const read = file.safeParse(json)
  if (!read.success) {
    const issue = read.error.issues[0]
    return refused(
      `Expected tasks exported by FashionOS, version 1; at ${issue?.path.join('.') || 'the top'}: ${issue?.message ?? 'unreadable'}`,
    )
  }
  const { show, columns, tasks, steps, filters } = read.data
  const free = [...board.columns]
  const columnIds = new Map(
    columns.map((column): [string, string] => {
      const at = free.findIndex(({ title, kind }) => title === column.title && kind === column.kind)
      return [column.id, at < 0 ? newId() : (free.splice(at, 1)[0]?.id ?? newId())]
    }),
  )
  const taskIds = new Map(tasks.map(({ id }) => [id, newId()]))
  const idOf = (id: string): string => taskIds.get(id) ?? id
  const columnOf = (id: string): string => columnIds.get(id) ?? id
  const titles = new Map(columns.map(({ id, title }) => [id, title ?? '']))
  const known = steps.flatMap(({ task, ...step }) => (task && taskIds.has(task) ? [{ ...step, id: newId(), task: idOf(task) }] : []))
  return ok({
    args: {
      ...(replace && { show }),
      columns: columns.map((column) => ({ ...column, id: columnOf(column.id) })),
      tasks: tasks.map((task) => ({
        ...task,
        id: idOf(task.id),
        column: task.column && columnIds.has(task.column) ? columnOf(task.column) : null,
        dependsOn: Object.fromEntries(
          Object.keys(task.dependsOn ?? {}).flatMap((on) => (taskIds.has(on) ? [[idOf(on), true as const]] : [])),
        ),
      })),
      steps: known,
      filters: filters.map(({ filter, ...rest }) => ({
        ...rest,
        id: newId(),
        ...(filter && { filter: { ...filter, columns: filter.columns.map(columnOf) } }),
      })),
      replace,
    },
    problems:
      known.length < steps.length ? [{ at: 'steps', message: `${steps.length - known.length} steps of no task were left out.` }] : [],
    ...{ sheets: [], sheet: 0, mapping: [] },
    rows: tasks.map(({ title = '', due = null, column }, index) => ({
      ...{ line: index + 1, title, due, status: titles.get(column ?? '') ?? '' },
      problems: [],
    })),
  })
}
