import { files, uploads } from '@fashionos/migrations/schema/records'
import { eq, isNotNull, lt } from 'drizzle-orm'
import { nobody } from '../content/assignments'
import type { Tx } from '../database'
import { setWorkspace } from '../http/scope'
import type { OrphanDeps } from './orphans'
import { removePieces } from './upload-pieces'
import { nameOf, variants } from './variant'

/** Of each kind in one night; the next one goes on. */
const mostRemoved = 10_000

/** Removes the bytes of what is marked to go and of uploads that nobody finished, and then their rows. */
export const removeMarked = async ({ db, files: store, clock }: OrphanDeps, workspace: string, signal: AbortSignal): Promise<void> => {
  const inTurn = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    db.transaction(async (tx) => {
      await setWorkspace(tx, workspace, nobody)
      return work(tx)
    })
  const marked = await inTurn((tx) => tx.select({ id: files.id }).from(files).where(isNotNull(files.removingAt)).limit(mostRemoved))
  for (const { id } of marked) {
    if (signal.aborted) return
    for (const variant of [...variants, null]) await store.remove({ workspace, name: nameOf(id, variant) })
    await inTurn((tx) => tx.delete(files).where(eq(files.id, id)))
  }
  const now = new Date(clock())
  const given = await inTurn((tx) => tx.select().from(uploads).where(lt(uploads.expiresAt, now)).limit(mostRemoved))
  for (const row of given) {
    if (signal.aborted) return
    await removePieces(store, row)
    await inTurn((tx) => tx.delete(uploads).where(eq(uploads.id, row.id)))
  }
}
