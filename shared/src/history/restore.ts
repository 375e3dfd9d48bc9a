import * as Y from 'yjs'
import type { AnyDocumentType } from '../documents/document-type'
import { ok, type Result } from '../errors'
import { isRemoved, read, storedMap } from '../ydoc/read'
import type { Schema, SnapshotOf } from '../ydoc/schema'
import { writeTowards } from '../ydoc/write-towards'
import { type Restored, restoredOf } from './restored'

export interface Restore {
  readonly type: AnyDocumentType
  readonly doc: Y.Doc
  /** The document at the point to go back to. */
  readonly wanted: SnapshotOf<Schema>
  readonly what: Restored
}

/** What the document would say, as a sentence when it cannot be; nothing is written. */
export const previewRestore = ({ type, doc, wanted, what }: Restore): Result<SnapshotOf<Schema>> =>
  restoredOf({ type, wanted, what, now: read<Schema>(doc, type.schema), isRemoved: (list, id) => isRemovedIn(doc, list, id) })

/**
 * H10: goes back in one transaction: one update on the wire, one step of undo.
 * The document stays the one it is: what comes back is written as edits, never
 * as a document rebuilt under the old name.
 */
export const restore = (of: Restore & { readonly origin: unknown }): Result<null> => {
  const preview = previewRestore(of)
  if (!preview.ok) return preview
  of.doc.transact(() => writeTowards<Schema>(of.doc, of.type.own, preview.value), of.origin)
  return ok(null)
}

const isRemovedIn = (doc: Y.Doc, list: string, id: string): boolean => {
  const map = storedMap(doc, list)?.get(id)
  return map instanceof Y.Map && isRemoved(map)
}
