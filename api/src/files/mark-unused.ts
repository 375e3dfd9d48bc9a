import { files } from '@fashionos/migrations/schema/records'
import { and, isNotNull, isNull, lt, not, sql } from 'drizzle-orm'
import { nobody } from '../content/assignments'
import type { Tx } from '../database'
import { setWorkspace } from '../http/scope'
import type { OrphanDeps } from './orphans'
import { isUsed } from './uses'

/** F9: how long a file stays after nothing refers to it any more: an edit may be offline, a removal may be undone. ms. */
export const graceMs = 7 * 24 * 3_600_000

/** Documents sent to be read again in one night. */
const mostBehind = 1_000

/** Notes which files nothing uses, and since when; marks those to go for which that is long enough ago. */
export const markUnused = ({ db, jobs, clock, log }: OrphanDeps, workspace: string): Promise<void> =>
  db.transaction(async (tx) => {
    await setWorkspace(tx, workspace, nobody)
    const behind = await unreadDocuments(tx)
    // What an unread document uses is not known: nothing is taken for unused before it is read.
    if (behind.length > 0) {
      log.info({ workspace, documents: behind.length }, 'files are looked after when all documents are read')
      for (const document of behind) await jobs.send(tx, 'follow-content', { workspace, document }, { key: document })
      return
    }
    const now = new Date(clock())
    const before = new Date(now.getTime() - graceMs)
    await tx
      .update(files)
      .set({ unusedSince: null })
      .where(and(isNotNull(files.unusedSince), isUsed))
    await tx
      .update(files)
      .set({ unusedSince: now })
      .where(and(isNull(files.unusedSince), not(isUsed)))
    await tx
      .update(files)
      .set({ removingAt: now })
      .where(and(isNull(files.removingAt), lt(files.unusedSince, before), lt(files.createdAt, before)))
  })

/** Documents that were never read, or have content newer than what was read of them. */
const unreadDocuments = async (tx: Tx): Promise<string[]> => {
  const rows = await tx.execute<{ id: string }>(sql`
    select d.id from documents d left join followed_documents f on f.document_id = d.id and f.epoch = d.epoch
    where exists (select 1 from document_updates u where u.document_id = d.id and u.epoch = d.epoch and u.lsn > coalesce(f.lsn, -1))
       or (f.lsn is null and exists (select 1 from document_snapshots s where s.document_id = d.id and s.epoch = d.epoch))
    limit ${mostBehind}`)
  return [...rows].map(({ id }) => id)
}
