import type { DocumentOrigin } from '@fashionos/migrations/schema/documents'
import { type Capability, capabilitiesInArchive } from '@fashionos/shared/access'
import type { AnyDocumentType } from '@fashionos/shared/documents/document-type'
import { documentTypeNamed, documentTypes } from '@fashionos/shared/documents/registry'
import { documentNameOf } from '@fashionos/shared/protocol'
import { notAllowed, notFound, refusal } from '../errors'
import { capabilitiesIn, type Scope } from '../http/scope'
import { outOfDate } from '../http/versions'
import {
  countDocuments,
  type DocumentRow,
  hasGrantWithin,
  insertDocument,
  maxDocumentsPerShow,
  selectDocument,
  selectDocuments,
  updateDocument,
} from './queries'
import type { Document } from './schemas'

export const seesADocumentOf = (scope: Scope, showId: string): Promise<boolean> =>
  hasGrantWithin(scope.tx, { showId, person: scope.person.id })

/** Documents of a show that whoever asks may view. */
export const listDocuments = async (scope: Scope, of: { showId: string; removed: boolean }): Promise<Document[]> => {
  const rows = await selectDocuments(scope.tx, of)
  return rows.map((row) => documentOf(scope, row)).filter(({ capabilities }) => capabilities.includes(of.removed ? 'manage' : 'view'))
}

/** A12: a document that may not be viewed does not exist. A removed one exists for who may restore it. */
export const visibleDocument = async (scope: Scope, id: string, needed: Capability = 'view'): Promise<DocumentRow> => {
  const row = await selectDocument(scope.tx, id)
  if (!row) throw notFound('document')
  const capabilities = capabilitiesIn(scope, { show: row.showId, document: row.id })
  if (!capabilities.includes(row.removedAt === null ? 'view' : 'manage')) throw notFound('document')
  if (!capabilities.includes(needed)) throw notAllowed(`${needed} this document`)
  if (row.isArchived && !capabilitiesInArchive(capabilities).includes(needed)) throw archived()
  return row
}

/** A27: the answer to whatever would change something in an archived show. */
export const archived = () => refusal('conflict', 'This show is archived, so nothing in it can be changed. Restore the show first.')

/** As `visibleDocument`, but not removed: what is removed is neither edited nor read. */
export const openDocument = async (scope: Scope, id: string, needed: Capability = 'view'): Promise<DocumentRow> => {
  const row = await visibleDocument(scope, id, needed)
  if (row.removedAt !== null) throw refusal('conflict', `"${row.title}" is removed. Restore it first.`)
  return row
}

/** In a show that is not archived. The directory entry only; collab-server fills the document as soon as that is committed. */
export const createDocument = async (
  scope: Scope,
  of: { showId: string; type: string; title?: string; template?: string },
): Promise<Document> => {
  const type = documentTypeNamed(of.type)
  if (!type) {
    const names = Object.keys(documentTypes).join(', ')
    throw refusal('bad-input', `There is no kind of document called ${of.type}. Expected one of ${names}.`, {
      type: `Expected one of ${names}.`,
    })
  }
  const origin = originFor(type, of.template)
  if ((await countDocuments(scope.tx, of.showId)) >= maxDocumentsPerShow) {
    throw refusal('conflict', `A show has at most ${maxDocumentsPerShow} documents.`)
  }
  const title = of.title ?? type.title
  const row = await insertDocument(scope.tx, { ...rowFor(scope, of.showId), type: type.name, title, origin })
  return documentOf(scope, { ...row, isArchived: false })
}

const originFor = (type: AnyDocumentType, template: string | undefined): DocumentOrigin => {
  if (template === undefined) return { kind: 'blank' }
  const known = Object.keys(type.templates ?? {})
  if (known.includes(template)) return { kind: 'template', template }
  const expected = known.length > 0 ? `Expected one of ${known.join(', ')}.` : `A ${type.title.toLowerCase()} has none.`
  throw refusal('bad-input', `There is no template called ${template}. ${expected}`, { template: expected })
}

/** Copies are filled from their originals as those are when that is committed. */
export const copyDocuments = async (scope: Scope, of: { from: string; to: string }): Promise<void> => {
  for (const { id, type, title } of await listDocuments(scope, { showId: of.from, removed: false })) {
    await insertDocument(scope.tx, { ...rowFor(scope, of.to), type, title, origin: { kind: 'copy', from: id } })
  }
}

/** A15: a document's title is changed by whoever may edit it, removing and restoring need `manage`. */
export const renameDocument = async (scope: Scope, of: { id: string; version: number; title: string }): Promise<Document> => {
  await openDocument(scope, of.id, 'edit')
  return changed(scope, { id: of.id, version: of.version, changes: { title: of.title } })
}

export const setRemoved = async (scope: Scope, id: string, removed: boolean): Promise<Document> => {
  const row = await visibleDocument(scope, id, 'manage')
  if ((row.removedAt !== null) === removed) return documentOf(scope, row)
  if (row.isArchived) throw archived()
  return changed(scope, { id, version: row.version, changes: { removedAt: removed ? scope.now : null } })
}

/** Of a document whose show is not archived: nothing in an archived one is changed. */
const changed = async (
  scope: Scope,
  of: { id: string; version: number; changes: { title?: string; removedAt?: Date | null } },
): Promise<Document> => {
  const row = await updateDocument(scope.tx, { ...of, now: scope.now })
  if (!row) throw outOfDate('document')
  return documentOf(scope, { ...row, isArchived: false })
}

const rowFor = ({ newId, workspace, person, now }: Scope, showId: string) => ({
  id: newId(),
  workspaceId: workspace,
  showId,
  createdBy: person.id,
  createdAt: now,
  updatedAt: now,
})

const capabilitiesOn = (scope: Scope, row: DocumentRow): readonly Capability[] => {
  const allowed = capabilitiesIn(scope, { show: row.showId, document: row.id })
  return row.isArchived ? capabilitiesInArchive(allowed) : allowed
}

export const documentOf = (scope: Scope, row: DocumentRow): Document => ({
  id: row.id,
  showId: row.showId,
  type: row.type,
  title: row.title,
  epoch: row.epoch,
  name: documentNameOf(row),
  capabilities: [...capabilitiesOn(scope, row)],
  removedAt: row.removedAt?.toISOString() ?? null,
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
})
