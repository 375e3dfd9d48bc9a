import { documentSnapshots, documents, documentUpdates, grants, shows } from '@fashionos/migrations/schema/documents'
import { and, asc, desc, eq, getTableColumns, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Tx } from '../database'
import type { ContentVersion } from './facts'

type StoredDocument = typeof documents.$inferSelect

export interface DocumentRow extends StoredDocument {
  /** A27: its show is archived. */
  readonly isArchived: boolean
}

const columns = { ...getTableColumns(documents), isArchived: sql<boolean>`${shows.archivedAt} is not null` }

/** Documents of a show, oldest first; the removed ones, the last removed first. At most 500. */
export const selectDocuments = (tx: Tx, of: { showId: string; removed: boolean }): Promise<DocumentRow[]> =>
  tx
    .select(columns)
    .from(documents)
    .leftJoin(shows, eq(shows.id, documents.showId))
    .where(and(eq(documents.showId, of.showId), of.removed ? isNotNull(documents.removedAt) : isNull(documents.removedAt)))
    .orderBy(...(of.removed ? [desc(documents.removedAt)] : []), asc(documents.createdAt), asc(documents.id))
    .limit(maxDocumentsPerShow)

export const maxDocumentsPerShow = 500

export const countDocuments = async (tx: Tx, showId: string): Promise<number> => tx.$count(documents, eq(documents.showId, showId))

export const selectDocument = async (tx: Tx, id: string): Promise<DocumentRow | null> => {
  const [row] = await tx.select(columns).from(documents).leftJoin(shows, eq(shows.id, documents.showId)).where(eq(documents.id, id))
  return row ?? null
}

/** How far the logs of a show's documents go; none for a document that is not filled yet. */
export const selectContentVersions = async (tx: Tx, showId: string): Promise<ContentVersion[]> => {
  const newestIn = (log: typeof documentUpdates | typeof documentSnapshots) =>
    sql`(select lsn from ${log} where document_id = documents.id and epoch = documents.epoch order by lsn desc limit 1)`
  const rows = await tx
    .select({
      id: documents.id,
      epoch: documents.epoch,
      lsn: sql<number | null>`greatest(${newestIn(documentUpdates)}, ${newestIn(documentSnapshots)})::float8`,
    })
    .from(documents)
    .where(and(eq(documents.showId, showId), isNull(documents.removedAt)))
    .limit(maxDocumentsPerShow)
  return rows.flatMap(({ lsn, ...of }) => (lsn === null ? [] : [{ ...of, lsn }]))
}

/** collab-server hears of it when the transaction is committed, and fills the document. */
export const insertDocument = async (tx: Tx, row: typeof documents.$inferInsert): Promise<StoredDocument> => {
  const [made] = await tx.insert(documents).values(row).returning()
  if (!made) throw new Error('An inserted document was not returned.')
  await tx.execute(sql`select pg_notify('document_made', ${JSON.stringify({ document: made.id })})`)
  return made
}

/** The changed row, or `null` when the version is no longer the expected one. */
export const updateDocument = async (
  tx: Tx,
  of: { id: string; version: number; changes: { title?: string; removedAt?: Date | null }; now: Date },
): Promise<StoredDocument | null> => {
  const [row] = await tx
    .update(documents)
    .set({ ...of.changes, version: sql`${documents.version} + 1`, updatedAt: of.now })
    .where(and(eq(documents.id, of.id), eq(documents.version, of.version)))
    .returning()
  return row ?? null
}

/** Whether the person has a grant on a document of the show. */
export const hasGrantWithin = async (tx: Tx, of: { showId: string; person: string }): Promise<boolean> => {
  const found = await tx
    .select({ id: grants.id })
    .from(grants)
    .innerJoin(documents, eq(documents.id, grants.documentId))
    .where(and(eq(grants.userId, of.person), eq(documents.showId, of.showId)))
    .limit(1)
  return found.length > 0
}
