import { documentReferences } from '@fashionos/migrations/schema/content'
import { collections, showDirectory } from '@fashionos/migrations/schema/directory'
import { documents, shows } from '@fashionos/migrations/schema/documents'
import type { EntryKind } from '@fashionos/shared/directory/kinds'
import { and, asc, count, desc, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { capabilitiesIn, type Scope } from '../http/scope'

/** Where an entry is used, newest shows first; at most 200 of each. */
export const relations = {
  /** Shows that name it. */
  shows: z.array(
    z.object({ id: z.uuid(), name: z.string(), date: z.string(), venue: z.string(), role: z.string(), archived: z.boolean() }),
  ),
  /** Documents that refer to it. */
  documents: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      type: z.string(),
      showId: z.uuid(),
      showName: z.string(),
      date: z.string(),
      /** How many of its items do. */
      items: z.int(),
    }),
  ),
  /** Of a designer: what they designed. */
  collections: z.array(
    z.object({ id: z.uuid(), name: z.string(), season: z.string(), year: z.int().nullable(), lookCount: z.int().nullable() }),
  ),
}

const most = 200

export const relationsOf = async (scope: Scope, of: { kind: EntryKind; id: string }) => {
  const [inShows, inDocuments, made] = await Promise.all([showsOf(scope, of), documentsOf(scope, of), collectionsOf(scope, of)])
  const seesShow = (show: string) => capabilitiesIn(scope, { show }).includes('view')
  return {
    shows: inShows.filter(({ id }) => seesShow(id)).map(({ archivedAt, ...show }) => ({ ...show, archived: archivedAt !== null })),
    documents: inDocuments.filter(({ id, showId }) => capabilitiesIn(scope, { show: showId, document: id }).includes('view')),
    collections: made,
  }
}

const showsOf = ({ tx }: Scope, { kind, id }: { kind: EntryKind; id: string }) =>
  tx
    .select({
      id: shows.id,
      name: shows.name,
      date: shows.date,
      venue: shows.venue,
      role: showDirectory.role,
      archivedAt: shows.archivedAt,
    })
    .from(showDirectory)
    .innerJoin(shows, eq(shows.id, showDirectory.showId))
    .where(and(eq(showDirectory.kind, kind), eq(showDirectory.entryId, id)))
    .orderBy(desc(shows.date), asc(shows.id))
    .limit(most)

const documentsOf = ({ tx }: Scope, { kind, id }: { kind: EntryKind; id: string }) =>
  tx
    .select({
      id: documents.id,
      title: documents.title,
      type: documents.type,
      showId: shows.id,
      showName: shows.name,
      date: shows.date,
      items: count(),
    })
    .from(documentReferences)
    .innerJoin(documents, and(eq(documents.id, documentReferences.documentId), isNull(documents.removedAt)))
    .innerJoin(shows, eq(shows.id, documents.showId))
    .where(and(eq(documentReferences.kind, kind), eq(documentReferences.targetId, id)))
    .groupBy(documents.id, shows.id)
    .orderBy(desc(shows.date), asc(documents.id))
    .limit(most)

const collectionsOf = async ({ tx }: Scope, { kind, id }: { kind: EntryKind; id: string }) => {
  if (kind !== 'designer') return []
  return tx
    .select({
      id: collections.id,
      name: collections.name,
      season: collections.season,
      year: collections.year,
      lookCount: collections.lookCount,
    })
    .from(collections)
    .where(and(eq(collections.designerId, id), isNull(collections.archivedAt)))
    .orderBy(desc(collections.year), asc(collections.name))
    .limit(most)
}
