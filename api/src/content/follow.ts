import { followedDocuments } from '@fashionos/migrations/schema/followed'
import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '../database'
import type { ApiDeps } from '../deps'
import { selectDocument } from '../documents/queries'
import { readDocument } from '../documents/snapshot'
import { setWorkspace } from '../http/scope'
import { nobody } from './assignments'
import type { ContentConsumer } from './consumer'

type FollowDeps = Pick<ApiDeps, 'db' | 'jobs' | 'clock' | 'newId'>

/** Reads a document as committed and lets everything that follows from its content follow, in one transaction. */
export const followContent = (
  { db, jobs, clock, newId }: FollowDeps,
  consumers: readonly ContentConsumer[],
  of: { workspace: string; document: string },
): Promise<void> =>
  db.transaction(async (tx) => {
    await setWorkspace(tx, of.workspace, nobody)
    // Two nodes may have been told of one document; the later one then reads what the first has left.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`follow ${of.document}`}, 0))`)
    const document = await selectDocument(tx, of.document)
    if (!document) return
    const lsn = await newestLsn(tx, document)
    const found = await readDocument(tx, document)
    if (!found) return
    const now = new Date(clock())
    const before = await readBefore(tx, document)
    const authors = await authorsSince(tx, { ...document, lsn: before ?? 0 })
    for (const { follow } of consumers) await follow({ tx, document, ...found, isNew: before === null, authors, now, newId, jobs })
    const read = { epoch: document.epoch, lsn, at: now }
    await tx
      .insert(followedDocuments)
      .values({ documentId: document.id, workspaceId: document.workspaceId, ...read })
      .onConflictDoUpdate({ target: followedDocuments.documentId, set: read })
  })

/** How far the document was read; null: not at all, or in an epoch that is over. */
const readBefore = async (tx: Tx, { id, epoch }: { id: string; epoch: number }): Promise<number | null> => {
  const [row] = await tx
    .select({ lsn: followedDocuments.lsn })
    .from(followedDocuments)
    .where(and(eq(followedDocuments.documentId, id), eq(followedDocuments.epoch, epoch)))
  return row?.lsn ?? null
}

/** One is who did it all; that there are more than two changes nothing. */
const authorsSince = async (tx: Tx, { id, epoch, lsn }: { id: string; epoch: number; lsn: number }): Promise<string[]> => {
  const rows = await tx.execute<{ author: string }>(
    sql`select distinct author from document_updates where document_id = ${id} and epoch = ${epoch} and lsn > ${lsn} and author is not null limit 2`,
  )
  return [...rows].map(({ author }) => author)
}

/** Asked before reading: what is committed in between is read now and followed once more. */
const newestLsn = async (tx: Tx, { id, epoch }: { id: string; epoch: number }): Promise<number> => {
  const [row] = await tx.execute<{ lsn: number }>(
    sql`select coalesce(max(lsn), 0)::float8 as lsn from document_updates where document_id = ${id} and epoch = ${epoch}`,
  )
  return row?.lsn ?? 0
}
