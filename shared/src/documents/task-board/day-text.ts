import { ok, type Result, refused } from '../../errors'
import type { Day } from './schema'

const timeText = (time: string | null): string => (time === null ? '' : ` ${time}`)

/** "14 days before the show 18:30", "on the show date", "2027-03-06"; empty for none. `parseDay` reads it back. */
export const dayText = (value: Day | null): string => {
  if (value === null) return ''
  if (value.kind === 'date') return value.date + timeText(value.time)
  if (value.days === 0) return `on the show date${timeText(value.time)}`
  const days = Math.abs(value.days)
  return `${days} ${days === 1 ? 'day' : 'days'} ${value.days < 0 ? 'before' : 'after'} the show${timeText(value.time)}`
}

/** A day as people write it: a date, or so many days or weeks before or after the show, with a time of day or without. */
export const parseDay = (text: string): Result<Day> => {
  const [, rest = '', hours, minutes] = /^(.*?)(?:(?:^|[\sT,]|\bat\s)(\d{1,2})[:h](\d{2})(?::\d{2}(?:\.\d+)?)?)?$/.exec(text.trim()) ?? []
  const time = hours === undefined ? null : `${hours.padStart(2, '0')}:${minutes}`
  if (time !== null && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return refused(`Expected a time of day such as 18:30, found “${time}”.`)
  const words = rest.trim().replace(/ at$/, '').toLowerCase()
  const days = relativeDays(words)
  if (days !== null)
    return Math.abs(days) > 2_000
      ? refused(`Expected at most 2,000 days from the show, found ${days}.`)
      : ok({ kind: 'relative', days, time })
  const date = dateIn(words)
  return date === null
    ? refused(`Expected a date, or days before the show such as “-14 d”, found “${text.slice(0, 60)}”.`)
    : ok({ kind: 'date', date, time })
}

const relativeDays = (words: string): number | null => {
  if (/^(?:(?:on )?(?:the )?show ?(?:date|day)|d-day|day 0|0)$/.test(words)) return 0
  const signed = /^(?:[dtj] ?)?([+\-−–]) ?(\d{1,4}) ?(w|weeks?|d|days?|j|jours?|tage?)?$/.exec(words)
  if (signed) return (signed[1] === '+' ? 1 : -1) * Number(signed[2]) * (signed[3]?.startsWith('w') ? 7 : 1)
  const told = /^(\d{1,4}) ?(w|weeks?|d|days?) (before|after)(?: (?:the )?(?:show|event|shoot|opening)(?: date| day)?)?$/.exec(words)
  if (told) return (told[3] === 'before' ? -1 : 1) * Number(told[1]) * (told[2]?.startsWith('w') ? 7 : 1)
  return null
}

/** ISO, or day, month and year as they are written in Europe; the month first only where the day cannot be. */
const dateIn = (words: string): string | null => {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(words)
  if (iso) return dateOf(iso[1], iso[2], iso[3])
  const other = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(words)
  if (other) return dateOf(other[3], other[2], other[1]) ?? dateOf(other[3], other[1], other[2])
  return null
}

/** `null` for a day no month has. */
const dateOf = (year = '', month = '', day = ''): string | null => {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = Date.parse(`${date}T00:00:00Z`)
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(date) ? date : null
}
