import { entryKinds, kindWords } from '@fashionos/shared/directory/kinds'
import { maxMinor } from '@fashionos/shared/money'
import { z } from 'zod'

/** What the entries of all kinds share. */

export const entryParams = z.object({ workspace: z.uuid(), entry: z.uuid() })
const paths = entryKinds.map((kind) => kindWords[kind].path)
const kindPath = z.enum(paths).transform((path) => entryKinds.find((kind) => kindWords[kind].path === path) ?? 'designer')
export const kindParams = z.object({ workspace: z.uuid(), kind: kindPath })
export const kindEntryParams = z.object({ workspace: z.uuid(), kind: kindPath, entry: z.uuid() })

export const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Expected at most ${most.toLocaleString('en')} characters.`)
export const name = words(200).min(1, 'Expected a name.')
export const whole = (least: number, most: number) =>
  z
    .int(`Expected a whole number from ${least} to ${most}.`)
    .min(least, `Expected at least ${least}.`)
    .max(most, `Expected at most ${most.toLocaleString('en')}.`)
export const email = words(254).refine((text) => text === '' || z.email().safeParse(text).success, {
  error: 'Expected an address such as studio@house.example, or nothing.',
})
export const website = words(500).refine((text) => text === '' || z.url({ protocol: /^https?$/ }).safeParse(text).success, {
  error: 'Expected an address such as https://house.example, or nothing.',
})
export const rate = whole(0, maxMinor).nullable()
export const currency = z.string().refine((code) => Intl.supportedValuesOf('currency').includes(code), {
  error: 'Expected a currency such as EUR.',
})
export const contact = { email, phone: words(60) }

const flag = z.union([z.boolean(), z.stringbool()])

/** What every list is asked for; each kind adds filters and orders. */
export const baseQuery = {
  /** Archived entries instead of the others. */
  archived: flag.optional(),
  /** Words that are all in it, in any case and without accents. */
  q: z.string().trim().max(200).optional(),
  page: z.coerce.number().int().min(1).max(10_000).optional(),
  size: z.coerce.number().int().min(1).max(200).optional(),
}

/** Each of the orders, forwards and backwards. */
export const sortOf = <const Name extends string>(...names: readonly Name[]) => {
  const both = names.flatMap((one) => [one, `-${one}` as const])
  return z.enum(both, { error: `Expected one of ${both.join(', ')}.` }).optional()
}

export interface BaseQuery {
  readonly archived?: boolean | undefined
  readonly q?: string | undefined
  readonly page?: number | undefined
  readonly size?: number | undefined
  readonly sort?: string | undefined
}

/** What every answered entry has. Instants are ISO 8601. */
export const common = {
  id: z.uuid(),
  name: z.string(),
  notes: z.string(),
  archivedAt: z.string().nullable(),
  version: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
}
export type Common = z.output<z.ZodObject<typeof common>>

export const pageOf = <T extends z.ZodType>(entry: T) => z.object({ items: z.array(entry), total: z.int(), page: z.int(), size: z.int() })

interface StoredCommon {
  readonly workspaceId: string
  readonly createdBy: string
  readonly archivedAt: Date | null
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** A row as it is answered. */
export const answered = <R extends StoredCommon>({ workspaceId: _workspace, createdBy: _creator, ...row }: R) => ({
  ...row,
  archivedAt: row.archivedAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
})

/** Changes of which at least one is asked for. */
export const changesOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .strictObject(shape)
    .partial()
    .refine((changes) => Object.keys(changes).length > 0, { error: 'Expected at least one change.' })
