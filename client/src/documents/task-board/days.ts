/** Dates are ISO days such as `2027-03-06`; they are counted in UTC, where every day has 24 hours. */
const dayMs = 86_400_000

const at = (date: string): number => Date.parse(`${date}T00:00:00Z`)

/** The date so many days later; negative: earlier. */
export const addDays = (date: string, days: number): string => new Date(at(date) + days * dayMs).toISOString().slice(0, 10)

/** Whole days from one date to another; negative when it is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / dayMs)

/** Monday of the week a date is in. */
export const mondayOf = (date: string): string => addDays(date, -((new Date(at(date)).getUTCDay() + 6) % 7))

export const isWeekend = (date: string): boolean => [0, 6].includes(new Date(at(date)).getUTCDay())

export const firstOfMonth = (date: string): string => `${date.slice(0, 7)}-01`

/** The first day of the month so many months later. */
export const addMonths = (date: string, months: number): string => {
  const [year = 0, month = 1] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10)
}

/** The days of whole weeks, Monday first, that a month touches. */
export const weeksOfMonth = (date: string): readonly (readonly string[])[] => {
  const first = firstOfMonth(date)
  const next = addMonths(first, 1)
  const weeks: string[][] = []
  for (let monday = mondayOf(first); monday < next; monday = addDays(monday, 7)) weeks.push(weekOf(monday))
  return weeks
}

/** The seven days from Monday on of the week a date is in. */
export const weekOf = (date: string): string[] => Array.from({ length: 7 }, (_, i) => addDays(mondayOf(date), i))

const formatOf = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
  const known = new Map<string, string>()
  return (date: string): string => {
    const before = known.get(date)
    if (before !== undefined) return before
    const text = format.format(at(date)).replace(',', '')
    // As many as a board can show; more would only grow.
    if (known.size > 4_000) known.clear()
    known.set(date, text)
    return text
  }
}

/** "Sat 6 Mar". */
export const shortDate = formatOf({ weekday: 'short', day: 'numeric', month: 'short' })
/** "Sat 6 Mar 2027". */
export const shortDateWithYear = formatOf({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
/** "Saturday 6 March 2027". */
export const longDate = formatOf({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
/** "March 2027". */
export const monthTitle = formatOf({ month: 'long', year: 'numeric' })
/** "Sat". */
export const weekdayTitle = formatOf({ weekday: 'short' })
/** "6". */
export const dayNumber = (date: string): string => String(Number(date.slice(8)))
