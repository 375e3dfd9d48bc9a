import type { IsRemoved } from '../document-type'
import type { NewStep, NewTask } from './args'
import { circleWith, type Dependencies, type Link, someCircle, storedDependencies } from './dependencies'
import { schema, type TaskBoard } from './schema'

/** Reasons that several commands give, each a sentence or `null`. */

export type Removed = IsRemoved<typeof schema>
type ListName = 'columns' | 'tasks' | 'steps' | 'filters'

/** The first reason there is. Later ones are not looked for. */
export const firstReason = (...reasons: readonly (() => string | null)[]): string | null => {
  for (const reason of reasons) {
    const sentence = reason()
    if (sentence !== null) return sentence
  }
  return null
}

export const firstOf = <T>(things: Iterable<T>, reasonOf: (thing: T) => string | null): string | null => {
  for (const thing of things) {
    const reason = reasonOf(thing)
    if (reason !== null) return reason
  }
  return null
}

export const idsOf = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id)

const one = { columns: 'column', tasks: 'task', steps: 'step', filters: 'filter' } as const satisfies Record<ListName, string>

/** An id that is not among a list's items. */
export const missing = (board: TaskBoard, list: ListName, ids: readonly string[]): string | null => {
  const known = new Set<string>(idsOf(board[list]))
  const found = ids.find((id) => !known.has(id))
  return found === undefined ? null : `There is no ${one[list]} ${found}.`
}

/** An id that is not among a list's removed items. */
export const notRemoved = (removed: Removed, list: ListName, ids: readonly string[]): string | null =>
  firstOf(ids, (id) => (removed(list, id) ? null : `There is no removed ${one[list]} ${id}.`))

/** An id that is taken anywhere on the board, also by something removed, or given twice. An id is unique in its document. */
export const takenIds = (board: TaskBoard, removed: Removed, ids: readonly string[]): string | null => {
  const lists = ['columns', 'tasks', 'steps', 'filters'] as const
  const taken = new Set<string>(lists.flatMap((list) => idsOf(board[list])))
  for (const id of ids) {
    if (taken.has(id) || lists.some((list) => removed(list, id))) return `The id ${id} is taken on this board; give each thing a new id.`
    taken.add(id)
  }
  return null
}

export const tooMany = (board: Pick<TaskBoard, ListName>, list: ListName, added: number): string | null => {
  const { maxItems } = schema[list]
  const there = board[list].length
  return there + added > maxItems ? `A task board has at most ${maxItems} ${list}; there are ${there} and ${added} would be added.` : null
}

/** A column or a dependency of tasks that is not there. Tasks added together may depend on each other. */
export const dangling = (board: TaskBoard, tasks: readonly Partial<NewTask>[]): string | null => {
  const columns = new Set(idsOf(board.columns))
  const known = new Set(idsOf(board.tasks))
  for (const { id } of tasks) if (id) known.add(id)
  return firstOf(tasks, ({ column, dependsOn }) => {
    if (column && !columns.has(column)) return `There is no column ${column}.`
    const on = Object.entries(dependsOn ?? {}).find(([id, wanted]) => wanted && !known.has(id))
    return on ? `There is no task ${on[0]} to depend on.` : null
  })
}

/** A circle that new tasks bring with them. */
export const circleAmong = (tasks: readonly NewTask[]): string | null => {
  const circle = someCircle(storedDependencies(tasks.map(({ id, dependsOn }) => ({ id, dependsOn: wantedOf(dependsOn) }))))
  const self = tasks.find(({ id, dependsOn }) => dependsOn?.[id])
  if (self) return circleSentence([self.id], tasks)
  return circle ? circleSentence(circle, tasks) : null
}

const wantedOf = (dependsOn: NewTask['dependsOn']): Record<string, true> =>
  Object.fromEntries(Object.entries(dependsOn ?? {}).flatMap(([id, wanted]) => (wanted ? [[id, true as const]] : [])))

/** K4: a dependency that would close a circle is refused, and the sentence names the circle. */
export const circleOf = (board: TaskBoard, dependencies: Dependencies, link: Link): string | null => {
  const circle = circleWith(dependencies, link)
  return circle ? circleSentence(circle, board.tasks) : null
}

const circleSentence = (
  circle: readonly string[],
  tasks: readonly { readonly id: string; readonly title?: string | undefined }[],
): string => {
  const titles = new Map(tasks.map(({ id, title }) => [id, `“${title || 'Untitled'}”`]))
  const [first = '', ...others] = circle.map((id) => titles.get(id) ?? id)
  if (others.length === 0) return `${first} cannot depend on itself.`
  const told = others.length > 5 ? [...others.slice(0, 4), '…', ...others.slice(-1)] : others
  return `${first} would wait for itself: ${[first, ...told, first].join(' → ')}. Remove one of these dependencies first.`
}

/** A step whose task is not there. */
export const stepsWithoutTask = (
  board: TaskBoard,
  steps: readonly Pick<NewStep, 'task'>[],
  added: readonly NewTask[] = [],
): string | null => {
  const known = new Set([...idsOf(board.tasks), ...idsOf(added)])
  return firstOf(steps, ({ task }) => (known.has(task) ? null : `There is no task ${task} for a step.`))
}
