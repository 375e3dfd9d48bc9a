import { dateOfNumber, dayNumberOf, spanFinder } from './due'
import type { TaskBoard } from './schema'
import { type BoardStates, statesOf } from './states'

/** What one person has in one week. */
export interface Load {
  /** Open tasks. */
  readonly tasks: number
  /** Hours of work in them. */
  readonly hours: number
}

export interface PersonLoad {
  /** Id of the person; `null`: nobody's tasks. */
  readonly person: string | null
  readonly name: string
  readonly total: Load
  /** By the Monday of the week, `2027-03-01`; under `''` what is due on no day. */
  readonly weeks: ReadonlyMap<string, Load>
}

/** The Monday of a day's week. */
export const mondayOf = (date: string): string => mondayOfNumber(dayNumberOf(date))

// 1970-01-01 was a Thursday.
const mondayOfNumber = (days: number): string => dateOfNumber(days - ((((days + 3) % 7) + 7) % 7))

/**
 * K11: who has how much to do. Open tasks only, in the week of the due day; the
 * hours of a task with several assignees are shared evenly, the task counts
 * for each. Whoever has the most hours is first, nobody's tasks are last.
 */
export const loadOf = (board: Pick<TaskBoard, 'tasks' | 'columns' | 'show'>, known?: BoardStates): PersonLoad[] => {
  const { states } = known ?? statesOf(board)
  const spanOf = spanFinder(board.show)
  const people = new Map<string, { name: string; weeks: Map<string, Load> }>()
  for (const task of board.tasks) {
    if (states.get(task.id)?.done) continue
    const span = spanOf(task)
    const week = span ? mondayOfNumber(span.to) : ''
    const assignees = Object.entries(task.assignees)
    const hours = task.effort / Math.max(1, assignees.length)
    for (const [person, name] of assignees.length > 0 ? assignees : [['', ''] as const]) {
      const entry = people.get(person) ?? { name, weeks: new Map<string, Load>() }
      people.set(person, entry)
      entry.weeks.set(week, sum(entry.weeks.get(week) ?? nothing, { tasks: 1, hours }))
    }
  }
  return [...people]
    .map(([person, { name, weeks }]) => ({ person: person || null, name, total: [...weeks.values()].reduce(sum, nothing), weeks }))
    .sort((a, b) => Number(a.person === null) - Number(b.person === null) || b.total.hours - a.total.hours || (a.name < b.name ? -1 : 1))
}

const nothing: Load = { tasks: 0, hours: 0 }

const sum = (a: Load, b: Load): Load => ({ tasks: a.tasks + b.tasks, hours: a.hours + b.hours })
