import type { Department } from '@fashionos/shared/documents/run-of-show/schema'
import { departments } from '@fashionos/shared/documents/run-of-show/schema'
import type { SharedScreen } from '@fashionos/shared/run/messages'
import { sql } from 'drizzle-orm'
import { archived, openDocument, visibleDocument } from '../documents/service'
import { notAllowed, notFound, refusal } from '../errors'
import { capabilitiesIn, type Scope } from '../http/scope'
import type { ShowRow } from '../shows/queries'
import { visibleShow } from '../shows/service'
import { countOpenLinks, insertLink, type LinkRow, type LinksOf, revokeLink, selectLink, selectLinks } from './queries'
import type { Link } from './schemas'
import { linkHashOf, linkSecretOf } from './secret'

/** Documents of this type have runs, and screens that follow them. */
export const runType = 'run-of-show'

/** Links that work at a time, of one document or of a show as a whole. */
const maxLinks = 100

interface NewLink {
  readonly screen: SharedScreen
  readonly department: Department | null
  readonly label: string
  readonly expiresAt: string | null
}

/** A25: a link to a screen is made, seen and withdrawn by whoever may call what it shows. A27: none is made for an archived show. */
export const createDocumentLink = async (scope: Scope, of: { documentId: string; link: NewLink; secret: string }): Promise<Link> => {
  const { documentId, link, secret } = of
  const row = await openDocument(scope, documentId, 'call')
  if (row.type !== runType || row.showId === null) {
    throw refusal('bad-input', `"${row.title}" is not a run of show of a show, so there is nothing live to follow.`)
  }
  return create(scope, { showId: row.showId, documentId, link, secret })
}

export const createShowLink = async (
  scope: Scope,
  { showId, link, secret }: { showId: string; link: Pick<NewLink, 'label' | 'expiresAt'>; secret: string },
): Promise<Link> => {
  const { archivedAt } = await callableShow(scope, showId)
  if (archivedAt !== null) throw archived()
  return create(scope, { showId, documentId: null, link: { ...link, screen: 'overview', department: null }, secret })
}

const create = async (scope: Scope, of: LinksOf & { readonly link: NewLink; readonly secret: string }): Promise<Link> => {
  const { showId, documentId, link, secret } = of
  const { tx, workspace, person, now, newId } = scope
  const expiresAt = link.expiresAt === null ? null : new Date(link.expiresAt)
  if (expiresAt !== null && expiresAt <= now) {
    throw refusal('bad-input', 'This link would have expired already. Choose a later end, or none.', {
      expiresAt: 'Expected a time to come.',
    })
  }
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`screen-links:${documentId ?? showId}`}, 0))`)
  if ((await countOpenLinks(tx, of, now)) >= maxLinks) {
    throw refusal('conflict', `There are ${maxLinks} links already. Withdraw one that is no longer used, then make the new one.`)
  }
  const id = newId()
  const tokenHash = linkHashOf(linkSecretOf(id, secret))
  const row = { ...link, id, showId, documentId, expiresAt, tokenHash, workspaceId: workspace, createdBy: person.id, createdAt: now }
  return linkOf(await insertLink(tx, row), now)
}

export const listDocumentLinks = async (scope: Scope, documentId: string) => {
  const { showId } = await visibleDocument(scope, documentId)
  if (!capabilitiesIn(scope, { show: showId, document: documentId }).includes('call')) throw notAllowed('call this document')
  const rows = showId === null ? [] : await selectLinks(scope.tx, { showId, documentId })
  return { items: rows.map((row) => linkOf(row, scope.now)) }
}

/** Of the show's overview and of each of its documents that whoever asks may call. */
export const listShowLinks = async (scope: Scope, showId: string) => {
  await visibleShow(scope, showId)
  const rows = (await selectLinks(scope.tx, { showId, documentId: null })).filter((row) => mayCall(scope, row))
  if (rows.length === 0) await callableShow(scope, showId)
  return { items: rows.map((row) => linkOf(row, scope.now)) }
}

/** The screens open by it are closed at once. */
export const removeLink = async (scope: Scope, id: string): Promise<void> => {
  const row = await selectLink(scope.tx, id)
  if (!row || !capabilitiesOn(scope, row).includes('view')) throw notFound('link')
  if (!mayCall(scope, row)) throw notAllowed('withdraw this link')
  await revokeLink(scope.tx, id, scope.now)
}

const callableShow = async (scope: Scope, id: string): Promise<ShowRow> => {
  const row = await visibleShow(scope, id)
  if (!capabilitiesIn(scope, { show: id }).includes('call')) throw notAllowed('share screens of this show')
  return row
}

const capabilitiesOn = (scope: Scope, { showId, documentId }: LinksOf) =>
  capabilitiesIn(scope, { show: showId, ...(documentId === null ? {} : { document: documentId }) })

const mayCall = (scope: Scope, row: LinksOf): boolean => capabilitiesOn(scope, row).includes('call')

export const linkOf = (row: LinkRow, now: Date): Link => {
  const department = departmentOf(row)
  return {
    id: row.id,
    showId: row.showId,
    documentId: row.documentId,
    screen: row.screen,
    department,
    label: row.label,
    path:
      row.documentId === null
        ? `/live/show/${row.showId}/overview`
        : ['/live', row.documentId, row.screen, ...(department === null ? [] : [department])].join('/'),
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    expired: row.expiresAt !== null && row.expiresAt <= now,
  }
}

const departmentOf = (row: Pick<LinkRow, 'department'>): Department | null => departments.find((one) => one === row.department) ?? null
