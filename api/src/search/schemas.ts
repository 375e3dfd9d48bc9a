import { entryKinds } from '@fashionos/shared/directory/kinds'
import { z } from 'zod'

export const searchQuery = z.object({
  /** What is looked for. */
  q: z.string().trim().min(1, 'Expected at least one letter.').max(200, 'Expected at most 200 characters.'),
  /** At most so many of each kind. */
  size: z.coerce.number().int().min(1).max(50).optional(),
})

const place = { title: z.string(), excerpt: z.string(), near: z.boolean() }

/** Where something was found. `near`: it does not say the words, only words like them. */
export const hit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('show'), id: z.uuid(), ...place }),
  z.object({ kind: z.literal('document'), id: z.uuid(), type: z.string(), showId: z.uuid().nullable(), showName: z.string(), ...place }),
  z.object({
    kind: z.literal('item'),
    /** `looks/<id>`; a record: its name. */
    item: z.string(),
    documentId: z.uuid(),
    documentTitle: z.string(),
    type: z.string(),
    showId: z.uuid().nullable(),
    showName: z.string(),
    ...place,
  }),
  z.object({ kind: z.literal('entry'), entryKind: z.enum(entryKinds), id: z.uuid(), ...place }),
  z.object({ kind: z.literal('person'), id: z.uuid(), ...place }),
])
export type Hit = z.output<typeof hit>

export const hits = z.object({ items: z.array(hit) })
