import { z } from 'zod'
import { isZone, maxDuration, type WallTime } from './time'

/** Checks of what time.ts reckons with, apart from it: a page that trusts what it was sent brings no checks along. */

export const durationMs = z.int().min(0).max(maxDuration)

/** Epoch ms that both a `Date` and Postgres can hold: from the year 4369 BC to the year 255480. */
export const instant = z.int().min(-200_000_000_000_000).max(8_000_000_000_000_000)

/** `2027-03-06`. Calendars, and Postgres with them, begin with the year 1. */
export const isoDate = z.iso.date().refine((date) => date >= '0001', { error: 'Expected a day such as 2027-03-06.' })

/** An IANA zone this runtime knows, such as `Europe/Paris`. */
export const ianaZone = z.string().max(64).refine(isZone, { error: 'Expected an IANA time zone such as Europe/Paris.' })

export const wallTime = z.object({
  day: z.int().min(-31).max(31),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{3})?$/),
}) satisfies z.ZodType<WallTime>
