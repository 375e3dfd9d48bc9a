import { user } from '@fashionos/migrations/schema/auth'
import { collections, crew, designers, models, venues } from '@fashionos/migrations/schema/directory'
import { documents, shows } from '@fashionos/migrations/schema/documents'
import { member } from '@fashionos/migrations/schema/workspaces'
import type { EntryKind } from '@fashionos/shared/directory/kinds'
import { and, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import type { Tx } from '../database'
import { type Sight, uuids, withinSight } from '../documents/sight'
import { isNear, nearnessOf, type Wanted } from './wanted'

interface Search {
  readonly wanted: Wanted
  readonly size: number
}

interface FoundEntry extends Record<string, unknown> {
  readonly document_id: string
  readonly item: string
  readonly title: string
  readonly body: string
  readonly near: boolean
}

/** Items of documents, best first. */
export const findItems = async (tx: Tx, { wanted, size }: Search, sight: Sight) => {
  const words = sql`array[${sql.join(
    wanted.words.map((word) => sql`${word}`),
    sql`, `,
  )}]::text[]`
  return tx.execute<FoundEntry>(
    sql`select * from found_entries(${words}, ${sight.every}, ${uuids(sight.shows)}, ${uuids(sight.documents)}, ${size})`,
  )
}

/** Titles and shows of documents. */
export const documentsNamed = (tx: Tx, ids: readonly string[]) =>
  tx
    .select({ id: documents.id, type: documents.type, title: documents.title, showId: documents.showId, showName: shows.name })
    .from(documents)
    .leftJoin(shows, eq(shows.id, documents.showId))
    .where(inArray(documents.id, [...ids]))

/** Documents by title, and by their show's name beside it. */
export const findDocuments = (tx: Tx, { wanted, size }: Search, sight: Sight) => {
  const nearness = nearnessOf(sql`${documents.title} || ' ' || coalesce(${shows.name}, '')`, wanted)
  return tx
    .select({ id: documents.id, type: documents.type, title: documents.title, showId: documents.showId, showName: shows.name, nearness })
    .from(documents)
    .leftJoin(shows, eq(shows.id, documents.showId))
    .where(and(isNull(documents.removedAt), isNear(nearness), withinSight(sight)))
    .orderBy(desc(nearness), desc(documents.updatedAt), documents.id)
    .limit(size)
}

export const findShows = (tx: Tx, { wanted, size }: Search, sight: Sight) => {
  const nearness = nearnessOf(sql`${shows.name} || ' ' || ${shows.venue} || ' ' || ${shows.date}::text`, wanted)
  return tx
    .select({ id: shows.id, title: shows.name, venue: shows.venue, date: shows.date, nearness })
    .from(shows)
    .where(and(isNull(shows.archivedAt), isNear(nearness), sight.every ? undefined : sql`${shows.id} = any(${uuids(sight.shows)})`))
    .orderBy(desc(nearness), desc(shows.date), shows.id)
    .limit(size)
}

/** Entries of the directory by what is no secret of theirs. */
export const findDirectory = async (tx: Tx, { wanted, size }: Search) => {
  const of = (kind: EntryKind, table: typeof designers | typeof collections | typeof models | typeof venues | typeof crew, beside: SQL) => {
    const nearness = nearnessOf(sql`${table.name} || ' ' || ${beside}`, wanted)
    return tx
      .select({
        kind: sql<EntryKind>`${kind}::text`.as('kind'),
        id: table.id,
        title: table.name,
        excerpt: sql<string>`${beside}`.as('excerpt'),
        nearness: nearness.as('nearness'),
      })
      .from(table)
      .where(and(isNull(table.archivedAt), isNear(nearness)))
  }
  const found = unionAll(
    of('designer', designers, sql`${designers.house}`),
    of('collection', collections, sql`${collections.season} || ' ' || coalesce(${collections.year}::text, '')`),
    of('model', models, sql`${models.agency}`),
    of('venue', venues, sql`${venues.city}`),
    of('crew', crew, sql`${crew.department}`),
  )
  return found.orderBy(sql`nearness desc, name, id`).limit(size)
}

/** Members of the workspace by name. */
export const findPeople = (tx: Tx, { wanted, size }: Search) => {
  const nearness = nearnessOf(user.name, wanted)
  return tx
    .select({ id: user.id, title: user.name, role: member.role, nearness })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(isNear(nearness))
    .orderBy(desc(nearness), user.name, user.id)
    .limit(size)
}
