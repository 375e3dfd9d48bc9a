import type { Instant } from '../../time'
import { columnFinder } from './columns'
import { brokenLinks, type Dependencies, type Link, storedDependencies } from './dependencies'
import type { DueDay } from './due'
import type { TaskBoard, TaskColumn } from './schema'

export interface TaskState {
  readonly column: TaskColumn | null
  /** K7: a task is done where its column means done. */
  readonly done: boolean
  /** K8: the tasks it waits for that are not done; of a task that is done itself none count. */
  readonly blockedBy: readonly string[]
}

export interface BoardStates {
  readonly states: ReadonlyMap<string, TaskState>
  /** Dependencies that count: without those on tasks that are gone (K2) and those that close a circle (K3). */
  readonly dependencies: Dependencies
  /** Dependencies that close a circle (K3). */
  readonly broken: readonly Link[]
}

const none: readonly string[] = []

/** Where each task is. O(n + m) for n tasks and m dependencies. */
export const statesOf = ({ tasks, columns }: Pick<TaskBoard, 'tasks' | 'columns'>): BoardStates => {
  const find = columnFinder(columns)
  const columnById = new Map(tasks.map((task) => [task.id, find(task)]))
  const isDone = (id: string): boolean => columnById.get(id)?.kind === 'done'
  const { dependencies, broken } = soundDependencies(storedDependencies(tasks))
  const states = new Map<string, TaskState>()
  for (const { id } of tasks) {
    const done = isDone(id)
    const blockedBy = done ? none : (dependencies.get(id) ?? none).filter((on) => !isDone(on))
    states.set(id, { column: columnById.get(id) ?? null, done, blockedBy })
  }
  return { states, dependencies, broken }
}

const soundDependencies = (stored: Dependencies): Pick<BoardStates, 'dependencies' | 'broken'> => {
  const broken = brokenLinks(stored)
  const dependencies = new Map(stored)
  for (const { task, on } of broken)
    dependencies.set(
      task,
      (dependencies.get(task) ?? none).filter((id) => id !== on),
    )
  return { dependencies, broken }
}

/** K9: a task is overdue from the instant its due day, or time, is past until it is done. */
export const isOverdue = (due: DueDay | null, { done, now }: { done: boolean; now: Instant }): boolean =>
  due !== null && !done && now >= due.at
