import type { Instant } from '../../time'
import { type DueDay, dateOfNumber, dayFinder, dayNumberOf } from './due'
import { mondayOf } from './load'
import type { Step, Task, TaskBoard, TaskFilter } from './schema'
import { type BoardStates, isOverdue, type TaskState } from './states'

/** A filter that lets everything through. */
export const everything: TaskFilter = {
  text: '',
  columns: [],
  categories: [],
  phases: [],
  priorities: [],
  people: [],
  unassigned: false,
  due: 'any',
  blocked: false,
}

export interface FilterContext {
  readonly states: BoardStates
  readonly now: Instant
  /** Today on the show's clock, `2027-03-01`. */
  readonly today: string
  /** A finder of the show's days that is used again and again; left out: one is made. */
  readonly find?: ReturnType<typeof dayFinder>
}

/**
 * K13: a task passes when every part of the filter lets it through; a part with
 * nothing chosen lets all through. People and `unassigned` are one part: chosen
 * together, tasks of these people and of nobody pass. Text is looked for
 * in title, owner and assignees, without regard to case and accents, every word of
 * it. What is due this week is open.
 */
export const filterOf = (filter: TaskFilter, { show }: Pick<TaskBoard, 'show'>, { states, now, today, ...context }: FilterContext) => {
  const find = context.find ?? dayFinder(show)
  const words = plain(filter.text).split(/\s+/).filter(Boolean)
  const isThisWeek = weekOf(today)
  const choose = <T>(chosen: readonly T[]): ((value: T | null) => boolean) => {
    const set = new Set(chosen)
    return (value) => set.size === 0 || (value !== null && set.has(value))
  }
  const [columns, categories, phases, priorities] = [
    choose(filter.columns),
    choose(filter.categories),
    choose(filter.phases),
    choose(filter.priorities),
  ]
  const isInTime = (task: Task, state: TaskState | undefined): boolean => {
    if (filter.due === 'any') return true
    if (filter.due === 'none') return task.due === null
    const due: DueDay | null = task.due && find(task.due)
    if (filter.due === 'overdue') return isOverdue(due, { done: state?.done ?? false, now })
    return due !== null && !state?.done && isThisWeek(due.date)
  }
  return (task: Task): boolean => {
    const state = states.states.get(task.id)
    return (
      columns(state?.column?.id ?? null) &&
      categories(task.category) &&
      phases(task.phase) &&
      priorities(task.priority) &&
      isOfPeople(task, filter) &&
      (!filter.blocked || (state?.blockedBy.length ?? 0) > 0) &&
      (words.length === 0 || hasWords(task, words)) &&
      isInTime(task, state)
    )
  }
}

/** Whether a day is of the week that this one is of, Monday to Sunday. */
const weekOf = (day: string): ((date: string) => boolean) => {
  const monday = mondayOf(day)
  const next = dateOfNumber(dayNumberOf(monday) + 7)
  return (date) => date >= monday && date < next
}

/** One task; for many make the filter once. */
export const matches = (
  filter: TaskFilter,
  task: Task,
  { board, ...context }: FilterContext & { board: Pick<TaskBoard, 'show'> },
): boolean => filterOf(filter, board, context)(task)

const isOfPeople = ({ assignees }: Task, { people, unassigned }: TaskFilter): boolean => {
  if (people.length === 0 && !unassigned) return true
  return people.some((id) => Object.hasOwn(assignees, id)) || (unassigned && Object.keys(assignees).length === 0)
}

const hasWords = ({ title, owner, assignees }: Task, words: readonly string[]): boolean => {
  const text = plain([title, owner, ...Object.values(assignees)].join(' '))
  return words.every((word) => text.includes(word))
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

export interface Progress {
  readonly done: number
  readonly of: number
}

/** Checklists: steps done of all, by task; tasks without steps are left out. */
export const progressOf = (steps: readonly Step[]): ReadonlyMap<string, Progress> => {
  const progress = new Map<string, Progress>()
  for (const { task, done } of steps) {
    if (task === null) continue
    const so = progress.get(task) ?? { done: 0, of: 0 }
    progress.set(task, { done: so.done + (done ? 1 : 0), of: so.of + 1 })
  }
  return progress
}
