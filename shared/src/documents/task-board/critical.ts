import { dependentsOf } from './dependencies'
import { daysOfWork, spanFinder } from './due'
import type { TaskBoard } from './schema'
import { type BoardStates, statesOf } from './states'

/** How late a task can be, as day numbers. */
export interface Latest {
  /** The last day to begin on, and the last to finish on, so that it and what waits for it are in time. */
  readonly start: number
  readonly finish: number
  /** Days between the planned and the latest start; negative: the plan is too late already. `null`: no place in time. */
  readonly slack: number | null
}

/**
 * K10: counted back from what is due last: a task has to be finished by its own
 * due day and before everything that waits for it begins at the latest. A task
 * without a due day takes it from what waits for it. Done tasks ask for nothing.
 * Not there: tasks nothing gives a date to.
 */
export const latestOf = (board: Pick<TaskBoard, 'tasks' | 'columns' | 'show'>, known?: BoardStates): ReadonlyMap<string, Latest> => {
  const { dependencies, states } = known ?? statesOf(board)
  const spanOf = spanFinder(board.show)
  const dependents = dependentsOf(dependencies)
  const byId = new Map(board.tasks.map((task) => [task.id, task]))
  const latest = new Map<string, Latest>()
  for (const id of lastFirst(dependencies, dependents)) {
    const task = byId.get(id)
    if (!task || states.get(id)?.done) continue
    const span = spanOf(task)
    const begins = (dependents.get(id) ?? []).map((dependent) => latest.get(dependent)?.start ?? Number.POSITIVE_INFINITY)
    const own = task.due && span ? span.to : Number.POSITIVE_INFINITY
    // What waits may begin on the day this is finished: people hand over within a day.
    const finish = begins.reduce((least, begin) => Math.min(least, begin), own)
    if (!Number.isFinite(finish)) continue
    const start = finish - daysOfWork(task.effort) + 1
    latest.set(id, { start, finish, slack: span ? start - span.from : null })
  }
  return latest
}

/** The tasks whose delay delays the end: the chain of open tasks with the least slack, first to last. */
export const criticalPathOf = (board: Pick<TaskBoard, 'tasks' | 'columns' | 'show'>, known?: BoardStates): string[] => {
  const states = known ?? statesOf(board)
  const length = new Map<string, number>()
  const before = new Map<string, string>()
  const effort = new Map(board.tasks.map((task) => [task.id, daysOfWork(task.effort)]))
  let last: string | undefined
  for (const id of lastFirst(states.dependencies, dependentsOf(states.dependencies)).reverse()) {
    if (states.states.get(id)?.done) continue
    const longest = (states.dependencies.get(id) ?? []).reduce<string | undefined>(
      (best, on) => ((length.get(on) ?? 0) > (best === undefined ? 0 : (length.get(best) ?? 0)) ? on : best),
      undefined,
    )
    if (longest !== undefined) before.set(id, longest)
    length.set(id, (effort.get(id) ?? 1) + (longest === undefined ? 0 : (length.get(longest) ?? 0)))
    if (last === undefined || (length.get(id) ?? 0) > (length.get(last) ?? 0)) last = id
  }
  const path: string[] = []
  for (let id = last; id !== undefined; id = before.get(id)) path.push(id)
  return path.length > 1 ? path.reverse() : []
}

/** Tasks with each before the ones it depends on. Without circles (K3), so all are there. */
const lastFirst = (dependencies: BoardStates['dependencies'], dependents: BoardStates['dependencies']): string[] => {
  const waiting = new Map([...dependents].map(([id, ids]) => [id, ids.length]))
  const order = [...waiting].flatMap(([id, count]) => (count === 0 ? [id] : []))
  for (const id of order) {
    for (const on of dependencies.get(id) ?? []) {
      const count = (waiting.get(on) ?? 0) - 1
      waiting.set(on, count)
      if (count === 0) order.push(on)
    }
  }
  return order
}
