import { collections, designers } from '@fashionos/migrations/schema/directory'
import { seasons, seasonTitles } from '@fashionos/shared/directory/kinds'
import { ok, refused } from '@fashionos/shared/errors'
import { and, eq, getTableColumns, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '../database'
import { refusal } from '../errors'
import { plainOf } from '../http/search-words'
import { type Column, choiceColumn, columnsFor } from './csv-columns'
import type { Kind } from './kind'
import { answered, baseQuery, changesOf, common, name, sortOf, whole, words } from './schemas'

const season = z.enum(seasons, { error: `Expected one of ${seasons.join(', ')}.` })
const year = whole(1900, 2200)
const fields = {
  name,
  designerId: z.uuid().nullable(),
  season,
  year: year.nullable(),
  description: words(5_000),
  lookCount: whole(0, 10_000).nullable(),
  notes: words(5_000),
}
const values = z.strictObject(fields)
const blank = { designerId: null, season: seasons[0], year: null, description: '', lookCount: null, notes: '' }

export const newCollection = values.partial().required({ name: true })
export const collectionChanges = changesOf(fields)
export const collectionQuery = z.object({
  ...baseQuery,
  designer: z.uuid().optional(),
  season: season.optional(),
  year: z.coerce.number().pipe(year).optional(),
  sort: sortOf('name', 'designer', 'year', 'looks', 'updated'),
})
export const collection = z.object({
  ...common,
  designerId: z.uuid().nullable(),
  /** Of the designer, as they are called now. */
  designerName: z.string(),
  season,
  year: z.int().nullable(),
  description: z.string(),
  /** How many looks it has; null: not known. */
  lookCount: z.int().nullable(),
})
export type Collection = z.output<typeof collection>

/** Of the designer, in whatever query reads collections. */
const designerName = sql<string>`coalesce((select d.name from ${designers} d where d.id = ${collections.designerId}), '')`

const { text, number } = columnsFor<Collection>()

const designerColumn: Column<Collection> = {
  heading: 'Designer',
  field: 'designerId',
  cellOf: (entry) => entry.designerName,
  read: (cell, { designers: known }) => {
    if (cell === '') return ok(null)
    const found = known.get(plainOf(cell)) ?? []
    if (found.length === 1) return ok(found[0])
    return refused(
      found.length === 0
        ? `There is no designer called ${cell.slice(0, 80)}. Add the designer first.`
        : `Several designers are called ${cell.slice(0, 80)}. Set the designer by hand.`,
    )
  },
}

export const collectionKind: Kind<z.output<typeof values>, z.output<typeof collectionQuery>, Collection> = {
  name: 'collection',
  table: collections,
  columns: collections,
  searched: [collections.name, designerName, collections.description],
  orders: {
    designer: sql`nullif(lower(${designerName}), '')`,
    year: collections.year,
    looks: collections.lookCount,
    updated: collections.updatedAt,
  },
  filters: ({ designer, season, year }) => [
    designer === undefined ? undefined : eq(collections.designerId, designer),
    season === undefined ? undefined : eq(collections.season, season),
    year === undefined ? undefined : eq(collections.year, year),
  ],
  personalQuery: [],
  personalOrders: [],
  select: async (tx, { where, order, limit, offset }) => {
    const rows = await tx
      .select({ ...getTableColumns(collections), designerName })
      .from(collections)
      .where(where)
      .orderBy(...order)
      .limit(limit)
      .offset(offset)
    return rows.map(answered)
  },
  insert: async (tx, stamp, given) => {
    await requireDesigner(tx, given.designerId)
    await tx.insert(collections).values({ ...stamp, ...given })
  },
  update: async (tx, { id, version, now }, changes) => {
    await requireDesigner(tx, changes.designerId ?? null)
    const rows = await tx
      .update(collections)
      .set({ ...changes, version: version + 1, updatedAt: now })
      .where(and(eq(collections.id, id), eq(collections.version, version)))
      .returning({ id: collections.id })
    return rows.length > 0
  },
  personal: {},
  rates: {},
  newEntry: newCollection,
  filled: (given) => ({ ...blank, ...given }),
  changes: collectionChanges,
  csv: [
    text('name', 'Name'),
    designerColumn,
    choiceColumn('season', 'Season', seasonTitles),
    number('year', 'Year'),
    number('lookCount', 'Looks'),
    text('description', 'Description'),
    text('notes', 'Notes'),
  ],
}

const requireDesigner = async (tx: Tx, id: string | null): Promise<void> => {
  if (id === null) return
  if ((await tx.$count(designers, eq(designers.id, id))) > 0) return
  throw refusal('bad-input', 'There is no such designer in this workspace. Pick one of the directory.', {
    designerId: 'Expected a designer of the directory.',
  })
}
