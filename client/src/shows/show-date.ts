const longFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })
const relativeFormat = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' })
const dayMs = 86_400_000

const midnightUtc = (date: string): number => Date.parse(`${date}T00:00:00Z`)

/** `2027-03-06` → "Saturday 6 March 2027". */
export const longDateOf = (date: string): string => longFormat.format(midnightUtc(date)).replace(',', '')

/** `2027-03-06` → "6". */
export const dayOfMonth = (date: string): string => String(Number(date.slice(8)))

/** `2027-03-06` → "Mar 2027". */
export const monthOf = (date: string): string => monthFormat.format(midnightUtc(date))

/** The date a calendar on the wall shows in a zone. `now` in epoch ms. */
export const dateIn = (timeZone: string, now: number): string => dayFormatOf(timeZone).format(now)

/** One per zone: making one takes a hundred times as long as using it. */
const dayFormats = new Map<string, Intl.DateTimeFormat>()

const dayFormatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = dayFormats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  dayFormats.set(timeZone, made)
  return made
}

/** Whole days from today, in the show's zone, to its date; negative when it is over. */
export const daysUntil = (show: { readonly date: string; readonly timeZone: string }, now: number): number =>
  Math.round((midnightUtc(show.date) - midnightUtc(dateIn(show.timeZone, now))) / dayMs)

/** "today", "tomorrow", "in 14 days", "3 days ago". */
export const distanceText = (days: number): string => relativeFormat.format(days, 'day')

/** What is left until an instant, for a countdown: whole seconds, rounded up so that 0 is the moment itself. */
export const remainingParts = (ms: number): { readonly days: number; readonly clock: string } => {
  const seconds = Math.max(0, Math.ceil(ms / 1_000))
  const two = (value: number) => String(value).padStart(2, '0')
  const days = Math.floor(seconds / 86_400)
  return { days, clock: `${two(Math.floor(seconds / 3_600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}` }
}
