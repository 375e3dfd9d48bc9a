import type * as Y from 'yjs'
import { draftOf } from '../ydoc/draft-of'
import { fill } from '../ydoc/fill'
import { serverOrigin } from '../ydoc/origin'
import { problemsIn } from '../ydoc/problems'
import { read, storedMap } from '../ydoc/read'
import { metaName } from '../ydoc/root-name'
import { rootMap } from '../ydoc/roots'
import type { Schema, SnapshotOf } from '../ydoc/schema'
import type { AnyDocumentType, Problem, SeedContext } from './document-type'
import { everyDocument } from './every-document'

const versionEntry = 'version'

/** The schema version a document was stored with; 0 = nothing was ever written. */
export const versionOf = (doc: Y.Doc): number => {
  const version = storedMap(doc, metaName)?.get(versionEntry)
  return typeof version === 'number' ? version : 0
}

/** M8: only the server fills a new document, in one transaction, once: two seeds would merge into everything twice. */
export const seedDocument = (type: AnyDocumentType, doc: Y.Doc, context: SeedContext): void => {
  if (versionOf(doc) !== 0) throw new Error(`A ${type.name} that has a version is seeded already.`)
  doc.transact(() => {
    rootMap(doc, metaName).set(versionEntry, type.version)
    type.seed(draftOf<Schema>(doc, type.schema), context)
  }, serverOrigin)
}

/**
 * Fills a new, empty document with a copy of another one's snapshot; ids stay.
 * Run by the server only. The snapshot must have passed `snapshotSchemaOf`.
 *
 * C9: what was said about the one is not said about the other.
 */
export const copyDocument = <S extends Schema>(
  type: AnyDocumentType & { readonly schema: S },
  doc: Y.Doc,
  snapshot: SnapshotOf<S>,
): void => {
  if (versionOf(doc) !== 0) throw new Error(`A ${type.name} that has a version is not empty.`)
  doc.transact(() => {
    rootMap(doc, metaName).set(versionEntry, type.version)
    fill<Schema>(doc, type.own, snapshot)
  }, serverOrigin)
}

/** C9: takes comments out of a document that is about to be copied as it is stored. They are not marked as removed but gone. */
export const forgetComments = (doc: Y.Doc): void =>
  doc.transact(() => {
    for (const list of Object.keys(everyDocument.schema)) storedMap(doc, list)?.clear()
  }, serverOrigin)

/**
 * M9: brings a stored document to the type's version, in one transaction. Run by
 * the server only, before anybody is let in. A document newer than the type is
 * a broken invariant and throws.
 */
export const upgradeDocument = (type: AnyDocumentType, doc: Y.Doc): void => {
  const from = versionOf(doc)
  if (from > type.version) throw new Error(`This server knows ${type.name} ${type.version}, the document is of version ${from}.`)
  if (from === 0 || from === type.version) return
  doc.transact(() => {
    const draft = draftOf<Schema>(doc, type.schema)
    for (const upgrade of type.upgrades.slice(from - 1)) upgrade(draft)
    rootMap(doc, metaName).set(versionEntry, type.version)
  }, serverOrigin)
}

/** What is wrong with a document as stored, and what breaks the type's own laws. Empty = valid. */
export const problemsOf = (type: AnyDocumentType, doc: Y.Doc): Problem[] => [
  ...problemsIn(doc, type.schema),
  ...type.check(read<Schema>(doc, type.schema)),
]
