import type { Task } from './schema'

/** What a task needs done before it, by id; ids of tasks that are gone are among them. */
export type Dependent = Pick<Task, 'id' | 'dependsOn'>

/** For each task the tasks it depends on, those that are there. */
export type Dependencies = ReadonlyMap<string, readonly string[]>

/** K2: a dependency on a task that is gone counts for nothing, and counts again when the task comes back. */
export const storedDependencies = (tasks: readonly Dependent[]): Dependencies => {
  const known = new Set(tasks.map(({ id }) => id))
  return new Map(tasks.map(({ id, dependsOn }) => [id, Object.keys(dependsOn).filter((on) => on !== id && known.has(on))]))
}

/**
 * The tasks of a circle that one dependency more would close, from `task` on:
 * each depends on the next, the last on the first. `null`: it closes none.
 */
export const circleWith = (dependencies: Dependencies, { task, on }: { task: string; on: string }): string[] | null => {
  if (task === on) return [task]
  const from = new Map<string, string>()
  const open = [on]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === task) return pathTo(task, on, from)
    for (const next of dependencies.get(id) ?? []) {
      if (next === on || from.has(next)) continue
      from.set(next, id)
      open.push(next)
    }
  }
  return null
}

const pathTo = (task: string, on: string, from: ReadonlyMap<string, string>): string[] => {
  const back: string[] = []
  for (let id: string | undefined = from.get(task); id !== undefined && id !== on; id = from.get(id)) back.push(id)
  return [task, on, ...back.reverse()]
}

/** One circle among the dependencies, as `circleWith` tells it; `null`: there is none. */
export const someCircle = (dependencies: Dependencies): string[] | null => {
  for (const { task, on } of brokenLinks(dependencies)) {
    const circle = circleWith(dependencies, { task, on })
    if (circle) return circle
  }
  return null
}

/** One dependency: `task` waits for `on`. */
export interface Link {
  readonly task: string
  readonly on: string
}

/**
 * K3: two people can each add a dependency that close a circle together. The
 * tasks and what they depend on are then walked in the order of their ids, and
 * a dependency that leads back to a task the walk comes from counts for
 * nothing: the same one for everybody, whatever order the tasks stand in. It is
 * shown as broken until somebody removes it or another one of the circle.
 */
export const brokenLinks = (dependencies: Dependencies): Link[] => {
  const tangled = tangledOf(dependencies)
  if (tangled.size === 0) return []
  const state = new Map<string, 'open' | 'done'>()
  const broken: Link[] = []
  const sorted = (ids: readonly string[]): string[] => ids.filter((id) => tangled.has(id)).sort()
  for (const root of [...tangled].sort()) {
    if (state.has(root)) continue
    state.set(root, 'open')
    const path = [{ task: root, next: sorted(dependencies.get(root) ?? []) }]
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const on = top.next.shift()
      if (on === undefined) {
        state.set(top.task, 'done')
        path.pop()
      } else if (state.get(on) === 'open') broken.push({ task: top.task, on })
      else if (!state.has(on)) {
        state.set(on, 'open')
        path.push({ task: on, next: sorted(dependencies.get(on) ?? []) })
      }
    }
  }
  return broken
}

/** Tasks in a circle or waiting for one: what is left when tasks without open dependencies are taken away again and again. O(n + m). */
const tangledOf = (dependencies: Dependencies): Set<string> => {
  const waiting = new Map([...dependencies].map(([id, on]) => [id, on.length]))
  const dependents = dependentsOf(dependencies)
  const free = [...waiting].flatMap(([id, count]) => (count === 0 ? [id] : []))
  const left = new Set(dependencies.keys())
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    left.delete(id)
    for (const dependent of dependents.get(id) ?? []) {
      const count = (waiting.get(dependent) ?? 0) - 1
      waiting.set(dependent, count)
      if (count === 0) free.push(dependent)
    }
  }
  return left
}

/** The other way round: for each task the tasks that wait for it. */
export const dependentsOf = (dependencies: Dependencies): Dependencies => {
  const dependents = new Map<string, string[]>([...dependencies.keys()].map((id) => [id, []]))
  for (const [id, on] of dependencies) for (const one of on) dependents.get(one)?.push(id)
  return dependents
}
