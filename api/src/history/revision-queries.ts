import { documentUpdates } from '@fashionos/migrations/schema/documents'
import { revisions } from '@fashionos/migrations/schema/revisions'
import { runs } from '@fashionos/migrations/schema/runs'
import { and, desc, eq, getTableColumns, isNotNull, sql } from 'drizzle-orm'
import type { Tx } from '../database'
import type { LogKey } from './queries'

/** `reachedAt`: when the log had its position; `null` where the log does not say. */
export type RevisionRow = typeof revisions.$inferSelect & { readonly reachedAt: Date | null }

/** Names one document's history may have. */
export const maxRevisions = 500

/** Named points, newest position first. */
export const selectRevisions = (tx: Tx, { id, epoch }: LogKey): Promise<RevisionRow[]> =>
  tx
    .select({ ...getTableColumns(revisions), reachedAt: documentUpdates.at })
    .from(revisions)
    .leftJoin(documentUpdates, isReached)
    .where(and(eq(revisions.documentId, id), eq(revisions.epoch, epoch)))
    .orderBy(desc(revisions.lsn))
    .limit(maxRevisions)

const isReached = and(
  eq(documentUpdates.documentId, revisions.documentId),
  eq(documentUpdates.epoch, revisions.epoch),
  eq(documentUpdates.lsn, revisions.lsn),
)

export const selectRevision = async (tx: Tx, of: { id: string; document: string }): Promise<RevisionRow | null> => {
  const [row] = await tx
    .select({ ...getTableColumns(revisions), reachedAt: documentUpdates.at })
    .from(revisions)
    .leftJoin(documentUpdates, isReached)
    .where(and(eq(revisions.id, of.id), eq(revisions.documentId, of.document)))
  return row ?? null
}

export const countRevisions = (tx: Tx, { id }: LogKey): Promise<number> => tx.$count(revisions, eq(revisions.documentId, id))

/** Whether it was written: a point has one name. */
export const insertRevision = async (tx: Tx, row: typeof revisions.$inferInsert): Promise<boolean> => {
  const made = await tx.insert(revisions).values(row).onConflictDoNothing().returning({ id: revisions.id })
  return made.length > 0
}

/** Whether it had the expected version. */
export const updateRevision = async (tx: Tx, of: { id: string; version: number; name: string }): Promise<boolean> => {
  const changed = await tx
    .update(revisions)
    .set({ name: of.name, version: sql`${revisions.version} + 1` })
    .where(and(eq(revisions.id, of.id), eq(revisions.version, of.version)))
    .returning({ id: revisions.id })
  return changed.length > 0
}

export const deleteRevision = async (tx: Tx, id: string): Promise<void> => {
  await tx.delete(revisions).where(eq(revisions.id, id))
}

export interface PerformedRun {
  readonly id: string
  readonly kind: 'rehearsal' | 'show'
  readonly beganAt: Date
  readonly endedAt: Date | null
}

/** Runs whose beginning and end are points of the history. */
const maxRuns = 100

/** H14: runs of the document that began, newest first, without drills: they are not performed at the time they say. */
export const selectPerformed = async (tx: Tx, document: string): Promise<PerformedRun[]> => {
  const rows = await tx
    .select({ id: runs.id, kind: runs.kind, beganAt: runs.beganAt, endedAt: runs.endedAt })
    .from(runs)
    .where(and(eq(runs.documentId, document), eq(runs.speed, 1), isNotNull(runs.beganAt)))
    .orderBy(desc(runs.beganAt))
    .limit(maxRuns)
  return rows.flatMap(({ beganAt, ...run }) => (beganAt === null ? [] : [{ ...run, beganAt }]))
}
