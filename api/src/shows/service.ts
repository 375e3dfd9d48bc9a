import { canInWorkspace, roleCapabilities, type WorkspaceAction } from '@fashionos/shared/access'
import { copyDocuments, seesADocumentOf } from '../documents/service'
import { notAllowed, notFound } from '../errors'
import { capabilitiesIn, type Scope } from '../http/scope'
import { outOfDate } from '../http/versions'
import { countShows, insertShow, type ShowRow, selectShow, selectShows, updateShow } from './queries'
import type { DuplicateOptions, Show, ShowChanges, ShowQuery } from './schemas'

export const listShows = async (scope: Scope, query: ShowQuery) => {
  const onlyGranted = seesEverything(scope) ? null : scope.person.id
  const page = { query, onlyGranted, now: scope.now }
  const rows = await selectShows(scope.tx, page)
  const total = await countShows(scope.tx, page)
  return { items: rows.map(showOf), total, page: query.page, size: query.size }
}

/** A12: a show is seen by whoever may view it or one of its documents. */
export const visibleShow = async (scope: Scope, id: string): Promise<ShowRow> => {
  const row = await selectShow(scope.tx, id)
  if (!row) throw notFound('show')
  const seen = capabilitiesIn(scope, { show: id }).includes('view') || (await seesADocumentOf(scope, id))
  if (!seen) throw notFound('show')
  return row
}

/** A14: a show is edited by roles that edit shows and by whoever was granted to manage it. */
export const changeShow = async (scope: Scope, of: { id: string; version: number; changes: ShowChanges }): Promise<Show> => {
  await visibleShow(scope, of.id)
  if (!capabilitiesIn(scope, { show: of.id }).includes('manage')) requireAction(scope, 'edit-shows', 'change shows')
  const row = await updateShow(scope.tx, { ...of, now: scope.now })
  if (!row) throw outOfDate('show')
  return showOf(row)
}

/** A copy in the planning, with copies of the documents that whoever copies may see. */
export const duplicateShow = async (scope: Scope, id: string, options: DuplicateOptions): Promise<Show> => {
  const source = await visibleShow(scope, id)
  requireAction(scope, 'create-shows', 'create shows')
  const { tx, person, now, newId } = scope
  const row = await insertShow(tx, {
    ...source,
    id: newId(),
    name: options.name ?? `${source.name} (copy)`.slice(0, 200),
    date: options.date ?? source.date,
    status: 'planning',
    archivedAt: null,
    version: 1,
    createdBy: person.id,
    createdAt: now,
    updatedAt: now,
  })
  await copyDocuments(scope, { from: id, to: row.id })
  return showOf(row)
}

export const setArchived = async (scope: Scope, id: string, archived: boolean): Promise<Show> => {
  const row = await visibleShow(scope, id)
  requireAction(scope, 'archive-shows', 'archive shows')
  if ((row.archivedAt !== null) === archived) return showOf(row)
  const changed = await updateShow(scope.tx, {
    id,
    version: row.version,
    changes: { archivedAt: archived ? scope.now : null },
    now: scope.now,
  })
  if (!changed) throw outOfDate('show')
  return showOf(changed)
}

const seesEverything = ({ role }: Scope): boolean => roleCapabilities[role].includes('view')

export const requireAction = ({ role }: Scope, action: WorkspaceAction, what: string): void => {
  if (!canInWorkspace(role, action)) throw notAllowed(what)
}

export const showOf = ({ workspaceId: _workspace, createdBy: _creator, ...row }: ShowRow): Show => ({
  ...row,
  archivedAt: row.archivedAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
})
