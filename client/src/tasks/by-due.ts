import { dateIn } from '../shows/show-date'
import type { ListedTask } from './queries'

export const dueGroups = ['overdue', 'today', 'week', 'later', 'undated'] as const
export type DueGroup = (typeof dueGroups)[number]

export const dueTitles: Readonly<Record<DueGroup, string>> = {
  overdue: 'Overdue',
  today: 'Today',
  week: 'This week',
  later: 'Later',
  undated: 'No date',
}

const dayMs = 86_400_000
/** A week is today and the six days after it, as in the load of people. */
const weekDays = 6

/** Whole days from today to a date, both `2027-03-06`; negative when it is past. */
export const daysFrom = (today: string, date: string): number =>
  Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / dayMs)

/** The date a calendar shows where the show is, else here. `now` in epoch ms. */
export const todayFor = ({ show }: Pick<ListedTask, 'show'>, now: number): string => dateIn(show?.timeZone ?? zoneHere(), now)

export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

export const dueGroupOf = (task: Pick<ListedTask, 'due' | 'show'>, now: number): DueGroup => {
  if (task.due === null) return 'undated'
  const days = daysFrom(todayFor(task, now), task.due)
  if (days < 0) return 'overdue'
  if (days === 0) return 'today'
  return days <= weekDays ? 'week' : 'later'
}

/** Tasks by how soon they are due, in the order they come; groups without tasks are left out. */
export const byDue = <Task extends Pick<ListedTask, 'due' | 'show'>>(
  tasks: readonly Task[],
  now: number,
): readonly { readonly group: DueGroup; readonly tasks: readonly Task[] }[] => {
  const groups = new Map<DueGroup, Task[]>(dueGroups.map((group) => [group, []]))
  for (const task of tasks) groups.get(dueGroupOf(task, now))?.push(task)
  return [...groups].filter(([, held]) => held.length > 0).map(([group, held]) => ({ group, tasks: held }))
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
const yearFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
/** Nearer than this, a day and a month say which year. */
const unmistakableDays = 300

/** "2 days late", "today", "tomorrow", "Sat 6 Mar". */
export const dueText = (due: string, today: string): string => {
  const days = daysFrom(today, due)
  if (days < 0) return days === -1 ? '1 day late' : `${-days} days late`
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  const format = days < unmistakableDays ? dayFormat : yearFormat
  return format.format(Date.parse(`${due}T00:00:00Z`)).replace(',', '')
}
