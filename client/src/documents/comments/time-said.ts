const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
const full = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' })

/** "just now", "5 minutes ago", "yesterday", "6 Mar 2027". A clock that runs ahead says "just now". */
export const timeSaid = (at: number, now: number): string => {
  const ago = now - at
  if (ago < minute) return 'just now'
  if (ago < hour) return relative.format(-Math.floor(ago / minute), 'minute')
  if (ago < day) return relative.format(-Math.floor(ago / hour), 'hour')
  if (ago < 7 * day) return relative.format(-Math.floor(ago / day), 'day')
  return date.format(at)
}

export const fullTime = (at: number): string => full.format(at)
