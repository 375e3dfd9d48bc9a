import type { Day } from '@fashionos/shared/documents/task-board/schema'
import { ok, type Result, refused } from '@fashionos/shared/errors'
import { isoDate } from '@fashionos/shared/time-schemas'
import type { Calendar } from './day-text'
import { addDays, daysBetween } from './days'

const expected = 'Expected a date such as 3 Mar or 2027-03-03, or days from the show such as “3 days before” or −3.'

/**
 * A day as people write it: from the show ("3 days before", "2 weeks before",
 * "+2", "show"), by today ("tomorrow"), or as a date, each with a time behind
 * it if there is one. A date without a year is the one nearest to the show.
 * Empty: no day.
 */
export const parseDay = (text: string, calendar: Calendar): Result<Day | null> => {
  const cleaned = text.trim().toLowerCase().replaceAll('−', '-').replace(/\s+/g, ' ')
  if (cleaned === '') return ok(null)
  const { rest, time } = splitTime(cleaned)
  const days = relativeDays(rest)
  if (days !== null) {
    return Math.abs(days) > 2_000 ? refused('Expected at most 2,000 days before or after the show.') : ok({ kind: 'relative', days, time })
  }
  const date = dateIn(rest, calendar)
  return date === null ? refused(expected) : ok({ kind: 'date', date, time })
}

const splitTime = (text: string): { rest: string; time: string | null } => {
  const found = /^(.*?)[ ,]+(?:at )?([01]?\d|2[0-3]):([0-5]\d)$/.exec(text)
  if (!found) return { rest: text, time: null }
  return { rest: found[1] ?? '', time: `${(found[2] ?? '').padStart(2, '0')}:${found[3]}` }
}

const relativeDays = (text: string): number | null => {
  if (/^(on )?(the )?show( ?(date|day))?$/.test(text)) return 0
  const signed = /^([+-]\d{1,5})( ?d(ays?)?)?$/.exec(text)
  if (signed) return Number(signed[1])
  const worded = /^(\d{1,5}|an?|one) ?(d|days?|w|weeks?|months?)? (before|after)( the)?( show)?( date)?$/.exec(text)
  if (!worded) return null
  const amount = /^\d/.test(worded[1] ?? '') ? Number(worded[1]) : 1
  const unit = worded[2] ?? 'd'
  const days = amount * (unit.startsWith('w') ? 7 : unit.startsWith('m') ? 30 : 1)
  // Not −0, which is not 0 to a comparison of values.
  return worded[3] === 'before' && days > 0 ? -days : days
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const dateIn = (text: string, calendar: Calendar): string | null => {
  if (text === 'today') return calendar.today
  if (text === 'tomorrow') return addDays(calendar.today, 1)
  if (text === 'yesterday') return addDays(calendar.today, -1)
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return valid(iso[1], iso[2], iso[3])
  const plain = text.replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /, '').replaceAll(',', '')
  const numbers = /^(\d{1,2})[./](\d{1,2})(?:[./](\d{2}|\d{4}))?\.?$/.exec(plain)
  if (numbers) return withYear(numbers[1], numbers[2], numbers[3], calendar)
  const named = /^(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]{3,9})\.?(?: (\d{4}))?$/.exec(plain)
  const turned = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/.exec(plain)
  const [day, name, year] = named ? [named[1], named[2], named[3]] : turned ? [turned[2], turned[1], turned[3]] : []
  const month = name ? months.indexOf(name.slice(0, 3)) + 1 : 0
  return month === 0 ? null : withYear(day, String(month), year, calendar)
}

const valid = (year = '', month = '', day = ''): string | null => {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isoDate.safeParse(date).success ? date : null
}

const withYear = (day: string | undefined, month: string | undefined, year: string | undefined, { showDate }: Calendar): string | null => {
  if (year) return valid(year.length === 2 ? `20${year}` : year, month, day)
  const shown = Number(showDate.slice(0, 4))
  const candidates = [shown - 1, shown, shown + 1].flatMap((one) => valid(String(one), month, day) ?? [])
  const distance = (date: string): number => Math.abs(daysBetween(date, showDate))
  return candidates.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}
