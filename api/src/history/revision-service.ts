import type { DocumentRow } from '../documents/queries'
import { openDocument } from '../documents/service'
import { notFound, refusal } from '../errors'
import type { Scope } from '../http/scope'
import { outOfDate } from '../http/versions'
import { noSuchPoint } from './log-service'
import { newestLsn, selectPositionsAt } from './queries'
import {
  countRevisions,
  deleteRevision,
  insertRevision,
  maxRevisions,
  type RevisionRow,
  selectPerformed,
  selectRevision,
  selectRevisions,
  updateRevision,
} from './revision-queries'
import type { NamedRevision, Revision } from './schemas'

/** Named points of a document's history, and those that are there by themselves, newest first. */
export const listRevisions = async (scope: Scope, document: string): Promise<{ items: Revision[] }> => {
  const row = await openDocument(scope, document)
  const named = (await selectRevisions(scope.tx, row)).map(namedOf)
  const items = [...named, ...(await runPoints(scope, row))]
  return { items: items.sort((a, b) => b.lsn - a.lsn || (a.at < b.at ? 1 : -1)) }
}

/** H14: where the log was when each run began and ended. Worked out from the run; stored nowhere. */
const runPoints = async ({ tx }: Scope, row: DocumentRow): Promise<Revision[]> => {
  const newest = await newestLsn(tx, row)
  const moments = (await selectPerformed(tx, row.id)).flatMap(({ id: run, kind: runKind, beganAt, endedAt }) => [
    { kind: 'run-began' as const, run, runKind, at: beganAt },
    ...(endedAt ? [{ kind: 'run-ended' as const, run, runKind, at: endedAt }] : []),
  ])
  const positions = await selectPositionsAt(tx, { id: row.id, epoch: row.epoch, newest, instants: moments.map(({ at }) => at) })
  return moments.flatMap((moment, index) => {
    const lsn = positions[index] ?? 0
    return lsn > 0 ? [{ ...moment, lsn, at: moment.at.toISOString() }] : []
  })
}

/** H15: whoever may edit a document names points of its history. */
export const nameRevision = async (
  scope: Scope,
  of: { document: string; name: string; lsn: number | undefined },
): Promise<NamedRevision> => {
  const { tx, workspace, person, newId, now } = scope
  const row = await openDocument(scope, of.document, 'edit')
  const newest = await newestLsn(tx, row)
  if (newest === 0) throw refusal('conflict', `"${row.title}" was never opened, so it has no history yet. Open it once, then name a point.`)
  const lsn = of.lsn ?? newest
  if (lsn > newest) throw noSuchPoint(lsn, newest)
  if ((await countRevisions(tx, row)) >= maxRevisions) {
    throw refusal('conflict', `The history of a document has at most ${maxRevisions} names. Take one away first.`)
  }
  const id = newId()
  const point = { id, workspaceId: workspace, documentId: row.id, epoch: row.epoch, lsn, name: of.name }
  const made = await insertRevision(tx, { ...point, createdBy: person.id, createdByName: person.name, createdAt: now })
  if (!made) throw refusal('conflict', 'This point has a name already. Change that name instead.')
  return namedOf(await ownRevision(scope, { document: row.id, revision: id }))
}

export const renameRevision = async (
  scope: Scope,
  of: { document: string; revision: string; version: number; name: string },
): Promise<NamedRevision> => {
  await openDocument(scope, of.document, 'edit')
  await ownRevision(scope, of)
  if (!(await updateRevision(scope.tx, { id: of.revision, version: of.version, name: of.name }))) throw outOfDate('name')
  return namedOf(await ownRevision(scope, of))
}

/** Takes a name away; the point it named stays in the history. */
export const removeRevision = async (scope: Scope, of: { document: string; revision: string }): Promise<NamedRevision> => {
  await openDocument(scope, of.document, 'edit')
  const row = await ownRevision(scope, of)
  await deleteRevision(scope.tx, row.id)
  return namedOf(row)
}

const ownRevision = async ({ tx }: Scope, of: { document: string; revision: string }): Promise<RevisionRow> => {
  const row = await selectRevision(tx, { id: of.revision, document: of.document })
  if (!row) throw notFound('name')
  return row
}

const namedOf = (row: RevisionRow): NamedRevision => ({
  kind: 'named',
  id: row.id,
  name: row.name,
  by: { id: row.createdBy, name: row.createdByName },
  version: row.version,
  lsn: row.lsn,
  at: (row.reachedAt ?? row.createdAt).toISOString(),
})
