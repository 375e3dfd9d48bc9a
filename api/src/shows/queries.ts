import { documents, grants, shows } from '@fashionos/migrations/schema/documents'
import { and, asc, count, desc, eq, exists, isNotNull, isNull, not, or, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database'
import { hasWordIn, likeOf, wordsOf } from '../http/search-words'
import type { ShowChanges, ShowQuery } from './schemas'

export type ShowRow = typeof shows.$inferSelect

/** `onlyGranted`: a person who sees just what was shared with them; `null`: sees every show. */
interface Page {
  readonly query: ShowQuery
  readonly onlyGranted: string | null
  readonly now: Date
}

export const selectShows = (tx: Tx, page: Page): Promise<ShowRow[]> => {
  const { size, page: number, sort } = page.query
  return tx
    .select()
    .from(shows)
    .where(matching(tx, page))
    .orderBy(...orders[sort], asc(shows.id))
    .limit(size)
    .offset((number - 1) * size)
}

export const countShows = async (tx: Tx, page: Page): Promise<number> => {
  const [row] = await tx.select({ total: count() }).from(shows).where(matching(tx, page))
  return row?.total ?? 0
}

export const selectShow = async (tx: Tx, id: string): Promise<ShowRow | null> => {
  const [row] = await tx.select().from(shows).where(eq(shows.id, id))
  return row ?? null
}

export const insertShow = async (tx: Tx, row: typeof shows.$inferInsert): Promise<ShowRow> => {
  const [made] = await tx.insert(shows).values(row).returning()
  if (!made) throw new Error('An inserted show was not returned.')
  return made
}

/** The changed row, or `null` when the version is no longer the expected one. */
export const updateShow = async (
  tx: Tx,
  of: { id: string; version: number; changes: ShowChanges & { archivedAt?: Date | null }; now: Date },
): Promise<ShowRow | null> => {
  const [row] = await tx
    .update(shows)
    .set({ ...of.changes, version: sql`${shows.version} + 1`, updatedAt: of.now })
    .where(and(eq(shows.id, of.id), eq(shows.version, of.version)))
    .returning()
  return row ?? null
}

const orders: Readonly<Record<ShowQuery['sort'], SQL[]>> = {
  date: [asc(shows.date)],
  '-date': [desc(shows.date)],
  name: [asc(sql`lower(${shows.name})`)],
  '-name': [desc(sql`lower(${shows.name})`)],
  updated: [asc(shows.updatedAt)],
  '-updated': [desc(shows.updatedAt)],
}

const hasWord = (word: string): SQL | undefined =>
  or(hasWordIn(shows.name, word), hasWordIn(shows.venue, word), sql`${shows.date}::text like ${likeOf(word)}`)

const isOver = (now: Date): SQL => sql`${shows.date} < (${now.toISOString()}::timestamptz at time zone ${shows.timeZone})::date`

const matching = (tx: Tx, { query, onlyGranted, now }: Page): SQL | undefined => {
  return and(
    query.archived ? isNotNull(shows.archivedAt) : isNull(shows.archivedAt),
    query.status && eq(shows.status, query.status),
    query.when && (query.when === 'past' ? isOver(now) : not(isOver(now))),
    ...wordsOf(query.q ?? '').map(hasWord),
    onlyGranted === null ? undefined : sharedWith(tx, onlyGranted),
  )
}

/** Shows with a grant for the person on them or on one of their documents. */
const sharedWith = (tx: Tx, person: string): SQL =>
  exists(
    tx
      .select({ one: sql`1` })
      .from(grants)
      .leftJoin(documents, eq(documents.id, grants.documentId))
      .where(and(eq(grants.userId, person), or(eq(grants.showId, shows.id), eq(documents.showId, shows.id)))),
  )
