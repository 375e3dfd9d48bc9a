import { shows } from '@fashionos/migrations/schema/documents'
import { capabilities } from '@fashionos/shared/access'
import { entryKinds } from '@fashionos/shared/directory/kinds'
import { ianaZone, isoDate } from '@fashionos/shared/time-schemas'
import { z } from 'zod'

const kinds = shows.kind.enumValues
const statuses = shows.status.enumValues

export const workspaceParams = z.object({ workspace: z.uuid() })
export const showParams = z.object({ workspace: z.uuid(), show: z.uuid() })

const name = z.string().trim().min(1, 'Expected a name.').max(200, 'Expected at most 200 characters.')
const kind = z.enum(kinds, { error: `Expected one of ${kinds.join(', ')}.` })
const status = z.enum(statuses, { error: `Expected one of ${statuses.join(', ')}.` })
const date = isoDate.refine((text) => text >= '1900-01-01' && text <= '2200-12-31', { error: 'Expected a date such as 2027-03-06.' })
const venue = z.string().trim().max(200, 'Expected at most 200 characters.')

/** A document that a new show begins with; `template` is one of its type's. */
const firstDocument = z.strictObject({
  type: z.string().max(40),
  title: z.string().trim().min(1, 'Expected a title.').max(200, 'Expected at most 200 characters.').optional(),
  template: z.string().max(60).optional(),
})

export const newShow = z.strictObject({
  name,
  kind,
  date,
  timeZone: ianaZone,
  venue: venue.default(''),
  status: status.default('planning'),
  /** Left out: an empty run of show. */
  documents: z.array(firstDocument).max(20, 'Expected at most 20 documents.').optional(),
  /** Members who may do more in this show than their role lets them. */
  team: z
    .array(z.strictObject({ userId: z.uuid(), capability: z.enum(capabilities) }))
    .max(200, 'Expected at most 200 people.')
    .optional(),
  /** Who and what of the directory takes part, as the venue. */
  directory: z
    .array(z.strictObject({ kind: z.enum(entryKinds), id: z.uuid(), role: z.string().trim().max(200).default('') }))
    .max(200, 'Expected at most 200 entries.')
    .optional(),
})
export type NewShow = z.output<typeof newShow>

export const showChanges = z
  .strictObject({ name, kind, date, timeZone: ianaZone, venue, status })
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, { error: 'Expected at least one change.' })
export type ShowChanges = z.output<typeof showChanges>

export const duplicateOptions = z.strictObject({ name: name.optional(), date: date.optional() })
export type DuplicateOptions = z.output<typeof duplicateOptions>

const flag = z.union([z.boolean(), z.stringbool()])

export const showQuery = z.object({
  status: status.optional(),
  /** Archived shows instead of the others. */
  archived: flag.optional(),
  /** Of those, the ones whose day is not over in their own time zone, or is. */
  when: z.enum(['upcoming', 'past']).optional(),
  /** Words that are all in the name, the venue or the date, in any case and without accents. */
  q: z.string().trim().max(200).optional(),
  sort: z.enum(['date', '-date', 'name', '-name', 'updated', '-updated']).optional(),
  page: z.coerce.number().int().min(1).max(10_000).optional(),
  size: z.coerce.number().int().min(1).max(100).optional(),
})

/** A query with what was left out: the first 50 shows that are not archived, by date. */
export const filled = (query: z.output<typeof showQuery>) => ({
  ...query,
  archived: query.archived ?? false,
  sort: query.sort ?? ('date' as const),
  page: query.page ?? 1,
  size: query.size ?? 50,
})
export type ShowQuery = ReturnType<typeof filled>

export const show = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(kinds),
  /** `2027-03-06` in `timeZone`. */
  date: z.string(),
  timeZone: z.string(),
  venue: z.string(),
  status: z.enum(statuses),
  archivedAt: z.string().nullable(),
  version: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type Show = z.output<typeof show>

export const showPage = z.object({ items: z.array(show), total: z.int(), page: z.int(), size: z.int() })
