import { dependentsOf } from './dependencies'
import { daysOfWork, spanFinder } from './due'
import type { TaskBoard } from './schema'
import { type BoardStates, statesOf } from './states'

/** How late a task can be, as day numbers. */
export interface Latest {
  /** The last day to begin on, and the last to finish on, so that what waits for it is in time. */
  readonly start: number
  readonly finish: number
  /** Days its plan can slip; negative: what waits for it is late already. `null`: it has no place in time itself. */
  readonly slack: number | null
}

/**
 * K10: counted back from what is due last. A task nothing waits for has to be
 * finished on its due day; another one when the first of those that wait for
 * it begins at the latest, on the same day at best: people hand over within a
 * day. Done tasks ask for nothing. Not there: done tasks, and those nothing
 * gives a date to.
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
    const begins = (dependents.get(id) ?? []).map((dependent) => beginOf(latest.get(dependent)))
    const waited = begins.reduce((least, begin) => Math.min(least, begin), Number.POSITIVE_INFINITY)
    const finish = Number.isFinite(waited) ? waited : span?.to
    if (finish === undefined) continue
    latest.set(id, { start: finish - daysOfWork(task.effort) + 1, finish, slack: span ? finish - span.to : null })
  }
  return latest
}

const beginOf = (latest: Latest | undefined): number => latest?.start ?? Number.POSITIVE_INFINITY

/** K14: the longest chain of open tasks by days of work, first to last: its length is what the rest of the show takes at least. Empty: nothing waits. */
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
