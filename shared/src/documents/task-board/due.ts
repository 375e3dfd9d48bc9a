import { day, type Instant, type WallClock, wallTimeResolver } from '../../time'
import type { Day, Task } from './schema'

/** A day of a task, resolved. */
export interface DueDay {
  /** `2027-03-06`, on the show's clock. */
  readonly date: string
  /** `HH:MM` on the show's clock; `null`: any time of the day. */
  readonly time: string | null
  /** From this instant on it is past. */
  readonly at: Instant
}

/** Days since 1970-01-01 of a date; its difference is a number of days, whatever the clocks do. */
export const dayNumberOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / day

export const dateOfNumber = (days: number): string => new Date(days * day).toISOString().slice(0, 10)

/**
 * K5: a relative day is so many days of the calendar from the show's date, so it
 * moves with the show and no clock change shifts it. A time is one of the
 * show's clock (T1, T2); without one the day counts until it ends there. A day
 * that is asked for again is not worked out again.
 */
export const dayFinder = (show: WallClock): ((value: Day) => DueDay) => {
  const resolve = wallTimeResolver(show)
  const showDay = dayNumberOf(show.date)
  const found = new WeakMap<Day, DueDay>()
  const find = (value: Day): DueDay => {
    const days = value.kind === 'relative' ? value.days : dayNumberOf(value.date) - showDay
    const at = value.time === null ? resolve({ day: days + 1, time: '00:00:00' }) : resolve({ day: days, time: `${value.time}:00` })
    return { date: dateOfNumber(showDay + days), time: value.time, at }
  }
  return (value) => {
    const known = found.get(value) ?? find(value)
    found.set(value, known)
    return known
  }
}

/** When a task is due; `null`: nobody said. For many tasks make a `dayFinder` once. */
export const dueOf = ({ due }: Pick<Task, 'due'>, show: WallClock): DueDay | null => (due ? dayFinder(show)(due) : null)

/** Hours of work in a day, where effort becomes days. */
export const hoursPerDay = 8

/** Days a task takes, at least the one it is done on. */
export const daysOfWork = (effort: number): number => Math.max(1, Math.ceil(effort / hoursPerDay))

/** The days of a task on a timeline, as day numbers, both included. */
export interface Span {
  readonly from: number
  readonly to: number
}

/**
 * K6: a task takes the days from its start to its due day. With only one of
 * them the other follows from the effort, 8 hours to a day; a start after the
 * due day counts as the due day; without both it has no place in time.
 */
export const spanFinder = (show: WallClock): ((task: Pick<Task, 'start' | 'due' | 'effort'>) => Span | null) => {
  const showDay = dayNumberOf(show.date)
  const numberOf = (value: Day): number => (value.kind === 'relative' ? showDay + value.days : dayNumberOf(value.date))
  return ({ start, due, effort }) => {
    const length = daysOfWork(effort) - 1
    if (due) return { from: Math.min(start ? numberOf(start) : numberOf(due) - length, numberOf(due)), to: numberOf(due) }
    return start ? { from: numberOf(start), to: numberOf(start) + length } : null
  }
}
