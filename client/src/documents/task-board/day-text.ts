import type { Day } from '@fashionos/shared/documents/task-board/schema'
import { addDays, daysBetween, shortDate, shortDateWithYear } from './days'

/** What dates are told against: the show's date, and the date a calendar on its wall shows today. */
export interface Calendar {
  readonly showDate: string
  readonly today: string
}

export const dateOf = (day: Day, showDate: string): string => (day.kind === 'date' ? day.date : addDays(showDate, day.days))

const count = (days: number): string => (days === 1 ? '1 day' : `${days} days`)

/** "3 days before the show", "on the show date", "2 days after the show". */
export const relativeText = (days: number): string =>
  days === 0 ? 'on the show date' : `${count(Math.abs(days))} ${days < 0 ? 'before' : 'after'} the show`

/** "Sat 6 Mar", with its year when that could be another one's. */
export const dateText = (date: string, today: string): string =>
  Math.abs(daysBetween(today, date)) < unmistakableDays ? shortDate(date) : shortDateWithYear(date)

/** Nearer than this, a day and a month say which year. */
const unmistakableDays = 300

/** "Sat 6 Mar 14:00". */
export const dayText = (day: Day, { showDate, today }: Calendar): string =>
  [dateText(dateOf(day, showDate), today), day.time].filter(Boolean).join(' ')

/** The other way of saying it: how far from the show a date is, whichever way the day is kept. */
export const distanceFromShow = (day: Day, { showDate }: Calendar): string => relativeText(daysBetween(showDate, dateOf(day, showDate)))

/** "2 days late", "today", "tomorrow", "in 5 days". */
export const untilText = (date: string, today: string): string => {
  const days = daysBetween(today, date)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  return days < 0 ? `${count(-days)} late` : `in ${count(days)}`
}

/** "today", "in 5 days", "3 days ago": of a day that need not be late when it is past. */
export const farText = (date: string, today: string): string => untilText(date, today).replace(/late$/, 'ago')

/** How late something is that is past its day: "2 days late", or since when today. */
export const lateText = ({ date, time }: { readonly date: string; readonly time: string | null }, today: string): string =>
  date === today ? `late since ${time ?? 'today'}` : untilText(date, today)

/** As it is typed: `parseDay` reads it back. */
export const typedDay = (day: Day | null): string => {
  if (day === null) return ''
  const time = day.time ? ` ${day.time}` : ''
  if (day.kind === 'date') return `${day.date}${time}`
  return `${relativeText(day.days)}${time}`
}

/** The same day said the other way: from the show, or as a date. */
export const switched = (day: Day, showDate: string): Day =>
  day.kind === 'date'
    ? { kind: 'relative', days: clampDays(daysBetween(showDate, day.date)), time: day.time }
    : { kind: 'date', date: addDays(showDate, day.days), time: day.time }

/** Another date, kept the way the day was kept: what is relative stays relative. */
export const movedTo = (day: Day | null, date: string, showDate: string): Day =>
  day?.kind === 'date'
    ? { kind: 'date', date, time: day.time }
    : { kind: 'relative', days: clampDays(daysBetween(showDate, date)), time: day?.time ?? null }

/** What the schema takes. */
const clampDays = (days: number): number => Math.max(-2_000, Math.min(2_000, days))
