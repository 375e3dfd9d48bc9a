import { tooMany } from './enter'
import type { Limits } from './limits'
import type { Visitor } from './visitor'

const exportsPerMinute = 60

/** Files cost more to make than pages: a person has so many a minute of all kinds together. */
export const countExport = async (limits: Limits, person: Visitor): Promise<void> => {
  const { allowed, retryAfterMs } = await limits.take({ key: `export:${person.id}`, max: exportsPerMinute, windowMs: 60_000 })
  if (!allowed) throw tooMany(retryAfterMs)
}
