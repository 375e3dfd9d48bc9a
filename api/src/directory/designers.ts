import { designers } from '@fashionos/migrations/schema/directory'
import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { columnsFor } from './csv-columns'
import type { Kind } from './kind'
import { answered, baseQuery, changesOf, common, contact, name, sortOf, website, words } from './schemas'

const fields = { name, house: words(200), website, bio: words(5_000), notes: words(5_000), ...contact }
const values = z.strictObject(fields)
const blank = { house: '', website: '', bio: '', notes: '', email: '', phone: '' }

export const newDesigner = values.partial().required({ name: true })
export const designerChanges = changesOf(fields)
export const designerQuery = z.object({ ...baseQuery, sort: sortOf('name', 'house', 'updated') })
export const designer = z.object({
  ...common,
  house: z.string(),
  website: z.string(),
  bio: z.string(),
  email: z.string(),
  phone: z.string(),
})
export type Designer = z.output<typeof designer>

const { text } = columnsFor<Designer>()

export const designerKind: Kind<z.output<typeof values>, z.output<typeof designerQuery>, Designer> = {
  name: 'designer',
  table: designers,
  columns: designers,
  searched: [designers.name, designers.house],
  orders: { house: sql`nullif(lower(${designers.house}), '')`, updated: designers.updatedAt },
  filters: () => [],
  personalQuery: [],
  personalOrders: [],
  select: async (tx, { where, order, limit, offset }) => {
    const rows = await tx
      .select()
      .from(designers)
      .where(where)
      .orderBy(...order)
      .limit(limit)
      .offset(offset)
    return rows.map(answered)
  },
  insert: async (tx, stamp, given) => {
    await tx.insert(designers).values({ ...stamp, ...given })
  },
  update: async (tx, { id, version, now }, changes) => {
    const rows = await tx
      .update(designers)
      .set({ ...changes, version: version + 1, updatedAt: now })
      .where(and(eq(designers.id, id), eq(designers.version, version)))
      .returning({ id: designers.id })
    return rows.length > 0
  },
  personal: { email: '', phone: '', notes: '' },
  rates: {},
  newEntry: newDesigner,
  filled: (given) => ({ ...blank, ...given }),
  changes: designerChanges,
  csv: [
    text('name', 'Name'),
    text('house', 'House'),
    text('email', 'Email'),
    text('phone', 'Phone'),
    text('website', 'Website'),
    text('bio', 'Biography'),
    text('notes', 'Notes'),
  ],
}
