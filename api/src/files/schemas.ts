import { z } from 'zod'
import { workspaceParams } from '../shows/schemas'
import { variants } from './variant'

export const fileParams = workspaceParams.extend({ file: z.uuid() })

/** Which form of a picture: a width of `variants`; left out, as it was uploaded. */
export const formQuery = z.object({ size: z.enum(['160', '480', '1200']).optional() })

export const upload = z.strictObject({ file: z.file() })
export const uploaded = z.object({ id: z.uuid(), name: z.string(), mediaType: z.string(), size: z.int() })

export const signedQuery = formQuery.extend({ until: z.coerce.number().int().min(0).max(1e11), seal: z.string().max(100) })

export const wantedAddresses = z.strictObject({
  files: z
    .array(z.strictObject({ id: z.uuid(), size: z.literal(variants).nullable().default(null) }))
    .min(1, 'Expected at least one file.')
    .max(200, 'Expected at most 200 files.'),
  /** How long the addresses are good for. */
  minutes: z.int().min(1).max(1_440).default(60),
})
export type WantedAddresses = z.output<typeof wantedAddresses>

export const signedAddresses = z.object({
  items: z.array(z.object({ id: z.uuid(), size: z.int().nullable(), url: z.string(), expiresAt: z.string() })),
})

export const usage = z.object({
  /** All in bytes. */
  quota: z.number(),
  used: z.number(),
  files: z.number(),
  variants: z.number(),
  uploads: z.number(),
  maxUpload: z.number(),
  maxPicture: z.number(),
})

export const listQuery = z.object({
  sort: z.enum(['-size', '-created', 'name']).optional(),
  /** Only those nothing refers to. */
  unused: z.union([z.boolean(), z.stringbool()]).optional(),
  page: z.coerce.number().int().min(1).max(10_000).optional(),
  size: z.coerce.number().int().min(1).max(100).optional(),
})

/** What refers to a file. */
const use = z.object({
  kind: z.enum(['document', 'model', 'venue', 'workspace']),
  id: z.uuid(),
  title: z.string(),
  /** Of a document that belongs to one. */
  showId: z.uuid().nullable(),
})
export type Use = z.output<typeof use>

const listed = z.object({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  /** With its smaller forms, in bytes. */
  size: z.int(),
  createdAt: z.string(),
  /** Null: is no member any more. */
  createdBy: z.string().nullable(),
  uses: z.array(use),
})

export const filePage = z.object({ items: z.array(listed), total: z.int(), page: z.int(), size: z.int() })
