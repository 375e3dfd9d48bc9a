import { followedDocuments } from '@fashionos/migrations/schema/followed'
import { sql } from 'drizzle-orm'
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
    for (const { follow } of consumers) await follow({ tx, document, ...found, now, newId, jobs })
    const read = { epoch: document.epoch, lsn, at: now }
    await tx
      .insert(followedDocuments)
      .values({ documentId: document.id, workspaceId: document.workspaceId, ...read })
      .onConflictDoUpdate({ target: followedDocuments.documentId, set: read })
  })

/** Asked before reading: what is committed in between is read now and followed once more. */
const newestLsn = async (tx: Parameters<typeof setWorkspace>[0], { id, epoch }: { id: string; epoch: number }): Promise<number> => {
  const [row] = await tx.execute<{ lsn: number }>(
    sql`select coalesce(max(lsn), 0)::float8 as lsn from document_updates where document_id = ${id} and epoch = ${epoch}`,
  )
  return row?.lsn ?? 0
}
