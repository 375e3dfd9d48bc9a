import { type Load, mondayOf, type PersonLoad } from '@fashionos/shared/documents/task-board/load'
import { addDays } from './days'

/** Hours of a week that one person can work; more is shown as too much. */
export const weekHours = 40

/** Weeks that are looked at; what is due later is in the totals only. */
const shownWeeks = 60

/** The Mondays from this week on that anybody has something in, and those between. */
export const weeksOf = (people: readonly PersonLoad[], today: string): readonly string[] => {
  const first = mondayOf(today)
  const last =
    people
      .flatMap(({ weeks }) => [...weeks.keys()])
      .toSorted()
      .at(-1) ?? first
  const weeks: string[] = []
  for (let week = first; week <= last && weeks.length < shownWeeks; week = addDays(week, 7)) weeks.push(week)
  return weeks
}

/** What was due before this week and is still open. */
export const earlierOf = ({ weeks }: PersonLoad, today: string): Load => {
  const first = mondayOf(today)
  let load: Load = { tasks: 0, hours: 0 }
  for (const [week, { tasks, hours }] of weeks)
    if (week !== '' && week < first) load = { tasks: load.tasks + tasks, hours: load.hours + hours }
  return load
}

export const isTooMuch = (load: Load | undefined): boolean => load !== undefined && load.hours > weekHours

/** "12 h", or how many tasks when nobody said how long they take. */
export const loadText = (load: Load | undefined): string => {
  if (!load || load.tasks === 0) return ''
  return load.hours > 0 ? `${Math.round(load.hours * 10) / 10} h` : `${load.tasks} ${load.tasks === 1 ? 'task' : 'tasks'}`
}
