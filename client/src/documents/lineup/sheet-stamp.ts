import { formatClock } from '@fashionos/shared/time-text'

/** What every sheet says of itself, so that two in two hands can be compared: revision, day and time of the show's zone. */
export const stampOf = ({ revision, at, timeZone }: { revision: string; at: number; timeZone: string }): string => {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone }).format(at)
  return `Revision ${revision} · ${day}, ${formatClock(at, timeZone, { seconds: false })}`
}
