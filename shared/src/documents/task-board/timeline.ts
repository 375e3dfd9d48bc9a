import { criticalPathOf } from './critical'
import type { Link } from './dependencies'
import { type DueDay, dayFinder, type Span, spanFinder } from './due'
import type { Task, TaskBoard } from './schema'
import { type BoardStates, statesOf } from './states'

export interface Bar extends Span {
  readonly task: Task
  readonly done: boolean
  /** K12: it begins before something it waits for is due to be finished. */
  readonly early: boolean
  /** On the longest chain of work (K14). */
  readonly critical: boolean
}

export interface Timeline extends Span {
  /** By first day, then last day, then the board's order. */
  readonly bars: readonly Bar[]
  /** Between bars that are both there. */
  readonly links: readonly Link[]
  /** Tasks without a place in time (K6), in the board's order. */
  readonly unplaced: readonly Task[]
}

/** The tasks of a board as bars over days, with what they wait for. Days are day numbers; an empty timeline is the show's day. */
export const timelineOf = (board: Pick<TaskBoard, 'tasks' | 'columns' | 'show'>, known?: BoardStates): Timeline => {
  const states = known ?? statesOf(board)
  const spanOf = spanFinder(board.show)
  const critical = new Set(criticalPathOf(board, states))
  const spans = new Map(board.tasks.map((task) => [task.id, spanOf(task)]))
  const bars = board.tasks.flatMap((task): Bar[] => {
    const span = spans.get(task.id)
    if (!span) return []
    const on = states.dependencies.get(task.id) ?? []
    const early = on.some((id) => (spans.get(id)?.to ?? Number.NEGATIVE_INFINITY) > span.from)
    return [{ task, ...span, done: states.states.get(task.id)?.done ?? false, early, critical: critical.has(task.id) }]
  })
  const placed = new Set(bars.map(({ task }) => task.id))
  return {
    ...extentOf(bars, spanOf({ start: { kind: 'relative', days: 0, time: null }, due: null, effort: 0 })),
    bars: bars.sort((a, b) => a.from - b.from || a.to - b.to),
    links: bars.flatMap(({ task }) =>
      (states.dependencies.get(task.id) ?? []).filter((on) => placed.has(on)).map((on) => ({ task: task.id, on })),
    ),
    unplaced: board.tasks.filter(({ id }) => !placed.has(id)),
  }
}

const extentOf = (bars: readonly Span[], show: Span | null): Span => {
  const first = bars[0] ?? show ?? { from: 0, to: 0 }
  return bars.reduce((all, { from, to }) => ({ from: Math.min(all.from, from), to: Math.max(all.to, to) }), {
    from: first.from,
    to: first.to,
  })
}

export interface CalendarEntry {
  readonly task: Task
  readonly due: DueDay
}

const ranks = { urgent: 0, high: 1, normal: 2, low: 3 } as const

/** Tasks by the date they are due on, earliest first; of a day those with a time first, then by priority. Tasks without a due day are left out. */
export const calendarOf = ({ tasks, show }: Pick<TaskBoard, 'tasks' | 'show'>): ReadonlyMap<string, readonly CalendarEntry[]> => {
  const find = dayFinder(show)
  const entries = tasks.flatMap((task): CalendarEntry[] => (task.due ? [{ task, due: find(task.due) }] : []))
  entries.sort(
    (a, b) =>
      compare(a.due.date, b.due.date) || compare(a.due.time ?? '99', b.due.time ?? '99') || ranks[a.task.priority] - ranks[b.task.priority],
  )
  const days = new Map<string, CalendarEntry[]>()
  for (const entry of entries) {
    const list = days.get(entry.due.date)
    if (list) list.push(entry)
    else days.set(entry.due.date, [entry])
  }
  return days
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)
