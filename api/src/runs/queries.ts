import { documents } from '@fashionos/migrations/schema/documents'
import { runLog, runs } from '@fashionos/migrations/schema/runs'
import type { Entry } from '@fashionos/shared/run/entry'
import { and, asc, count, desc, eq, getTableColumns, gt, inArray, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database'
import { maxCompared, type RunQuery } from './schemas'

/** `removed`: its run of show is, which takes nothing from its runs. */
export type RunRow = typeof runs.$inferSelect & { readonly removed: boolean }

/** `documents`: those whoever asks may view; `null`: all of the show. */
interface Page {
  readonly showId: string
  readonly documents: readonly string[] | null
  readonly query: RunQuery
}

const columns = { ...getTableColumns(runs), removed: sql<boolean>`${documents.removedAt} is not null` }

export const selectRuns = (tx: Tx, page: Page): Promise<RunRow[]> => {
  const { size, page: number, sort } = page.query
  return tx
    .select(columns)
    .from(runs)
    .innerJoin(documents, eq(documents.id, runs.documentId))
    .where(matching(page))
    .orderBy(orders[sort], asc(runs.id))
    .limit(size)
    .offset((number - 1) * size)
}

export const countRuns = async (tx: Tx, page: Page): Promise<number> => {
  const [row] = await tx.select({ total: count() }).from(runs).where(matching(page))
  return row?.total ?? 0
}

export const selectRun = async (tx: Tx, id: string): Promise<RunRow | null> => {
  const [row] = await tx.select(columns).from(runs).innerJoin(documents, eq(documents.id, runs.documentId)).where(eq(runs.id, id))
  return row ?? null
}

/** Runs of a document to compare, oldest first: those named, else the last ended ones that were no drills. */
export const selectCompared = async (tx: Tx, of: { documentId: string; runs: readonly string[] | undefined }): Promise<RunRow[]> => {
  const which = of.runs ? inArray(runs.id, [...of.runs]) : and(eq(runs.state, 'ended'), eq(runs.speed, 1))
  const rows = await tx
    .select(columns)
    .from(runs)
    .innerJoin(documents, eq(documents.id, runs.documentId))
    .where(and(eq(runs.documentId, of.documentId), which))
    .orderBy(desc(runs.openedAt), desc(runs.id))
    .limit(maxCompared)
  return rows.reverse()
}

/** Entries of a log in order, behind `after`. */
export const selectLog = async (tx: Tx, of: { run: string; after: number; size: number }): Promise<Entry[]> => {
  const rows = await tx
    .select({ entry: runLog.entry })
    .from(runLog)
    .where(and(eq(runLog.runId, of.run), gt(runLog.seq, of.after)))
    .orderBy(asc(runLog.seq))
    .limit(of.size)
  // Written by collab-server from what `decide` made.
  return rows.map(({ entry }) => entry as Entry)
}

const orders: Readonly<Record<RunQuery['sort'], SQL>> = {
  opened: asc(runs.openedAt),
  '-opened': desc(runs.openedAt),
  began: sql`${runs.beganAt} asc nulls last`,
  '-began': sql`${runs.beganAt} desc nulls last`,
}

const matching = ({ showId, documents: visible, query }: Page): SQL | undefined =>
  and(
    eq(runs.showId, showId),
    visible === null ? undefined : inArray(runs.documentId, [...visible]),
    query.document === undefined ? undefined : eq(runs.documentId, query.document),
    query.kind === undefined ? undefined : eq(runs.kind, query.kind),
    query.state === undefined ? undefined : eq(runs.state, query.state),
  )
