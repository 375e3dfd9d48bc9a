import { z } from 'zod'
import type { NewStep, NewTask } from './args'
import { id } from './args'
import { firstOf, firstReason, missing, type Removed, takenIds, tooMany } from './refusals'
import { type Step, schema, type Task, type TaskBoard } from './schema'

/** Which tasks are copied, and the ids of what is made. */
export const copies = z
  .array(z.strictObject({ of: id, id, steps: z.array(id).max(schema.steps.maxItems).optional() }))
  .min(1)
  .max(schema.tasks.maxItems)
type Copy = z.infer<typeof copies>[number]

export const copyRefusal = (board: TaskBoard, wanted: readonly Copy[], removed: Removed): string | null => {
  const newIds = wanted.flatMap(({ id, steps = [] }) => [id, ...steps])
  const steps = stepsByTask(board.steps)
  return firstReason(
    () =>
      missing(
        board,
        'tasks',
        wanted.map(({ of }) => of),
      ),
    () => takenIds(board, removed, newIds),
    () => tooMany(board, 'tasks', wanted.length),
    () => tooMany(board, 'steps', newIds.length - wanted.length),
    () =>
      firstOf(wanted, (copy) => {
        const expected = steps.get(copy.of)?.length ?? 0
        const given = copy.steps?.length ?? 0
        return given >= expected ? null : `Task ${copy.of} has ${expected} steps; expected as many ids in “steps”, found ${given}.`
      }),
  )
}

export interface Copies {
  readonly tasks: readonly { readonly after: string; readonly task: NewTask }[]
  readonly steps: readonly NewStep[]
}

/** The copies, as they are added. */
export const copiesOf = (board: Pick<TaskBoard, 'tasks' | 'steps'>, wanted: readonly Copy[]): Copies => {
  const tasks = new Map(board.tasks.map((task) => [task.id, task]))
  const steps = stepsByTask(board.steps)
  const newIds = new Map(wanted.map(({ of, id }) => [of, id]))
  return {
    tasks: wanted.flatMap(({ of, id }) => {
      const task = tasks.get(of)
      return task ? [{ after: of, task: copyOf(task, id, newIds) }] : []
    }),
    steps: wanted.flatMap((copy) =>
      (steps.get(copy.of) ?? []).flatMap(({ title, done }, index) => {
        const id = copy.steps?.[index]
        return id ? [{ id, task: copy.id, title, done }] : []
      }),
    ),
  }
}

const copyOf = (task: Task, id: string, newIds: ReadonlyMap<string, string>): NewTask => ({
  ...task,
  id,
  title: `${task.title.slice(0, schema.tasks.parts.title.maxLength - copySuffix.length)}${copySuffix}`,
  dependsOn: Object.fromEntries(Object.keys(task.dependsOn).map((on) => [newIds.get(on) ?? on, true as const])),
})

const copySuffix = ' (copy)'

/** The checklists: steps by the task they belong to, in order. */
export const stepsByTask = (steps: readonly Step[]): ReadonlyMap<string, readonly Step[]> => {
  const byTask = new Map<string, Step[]>()
  for (const step of steps) {
    if (step.task === null) continue
    const list = byTask.get(step.task)
    if (list) list.push(step)
    else byTask.set(step.task, [step])
  }
  return byTask
}
