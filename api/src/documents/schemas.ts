import { capabilities } from '@fashionos/shared/access'
import { z } from 'zod'

export const documentParams = z.object({ workspace: z.uuid(), document: z.uuid() })

const title = z.string().trim().min(1, 'Expected a title.').max(200, 'Expected at most 200 characters.')

export const newDocument = z.strictObject({ type: z.string().max(40), title: title.optional(), template: z.string().max(60).optional() })
export const documentChanges = z.strictObject({ title })

export const document = z.object({
  id: z.uuid(),
  showId: z.uuid().nullable(),
  type: z.string(),
  title: z.string(),
  epoch: z.int(),
  /** On the wire: `type:uuid:epoch`. */
  name: z.string(),
  /** What whoever asks may do with it. */
  capabilities: z.array(z.enum(capabilities)),
  removedAt: z.string().nullable(),
  version: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type Document = z.output<typeof document>

export const documentQuery = z.object({
  /** Removed documents instead of the others, for whoever may restore them. */
  removed: z.union([z.boolean(), z.stringbool()]).optional(),
})

export const documentList = z.object({ items: z.array(document) })
