import { day, type Instant, resolveWallTime, type WallClock } from '@fashionos/shared/time'

export type Expiry = 'after-show' | 'day' | 'week' | 'never'

/** The morning after the show, when everybody is home. */
const morningAfter = (show: WallClock): Instant => resolveWallTime({ day: 1, time: '06:00:00' }, show)

/** When a link made now stops to work; `null`: it does not by itself. */
export const expiresAt = (expiry: Expiry, show: WallClock, now: Instant): Instant | null => {
  if (expiry === 'never') return null
  if (expiry === 'after-show') return morningAfter(show)
  return now + (expiry === 'day' ? day : 7 * day)
}

/** The usual one first. A show that is over has no morning after to wait for. */
export const expiriesFor = (show: WallClock, now: Instant): readonly { readonly value: Expiry; readonly label: string }[] => [
  ...(morningAfter(show) > now ? [{ value: 'after-show' as const, label: 'The morning after the show' }] : []),
  { value: 'day', label: 'In 24 hours' },
  { value: 'week', label: 'In a week' },
  { value: 'never', label: 'Not by itself' },
]
