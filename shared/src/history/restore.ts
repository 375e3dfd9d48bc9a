import * as Y from 'yjs'
import type { AnyDocumentType } from '../documents/document-type'
import { ok, type Result, refused } from '../errors'
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

/** H17: the largest update a restore may be, bytes: one message has to hold it, whatever the server's limit (16 MB as it is delivered). */
const largest = 8_000_000

/**
 * H10: goes back in one transaction: one update on the wire, one step of undo.
 * The document stays the one it is: what comes back is written as edits, never
 * as a document rebuilt under the old name.
 */
export const restore = (of: Restore & { readonly origin: unknown; readonly maxBytes?: number }): Result<null> => {
  const { type, doc, origin, maxBytes = largest } = of
  const preview = previewRestore(of)
  if (!preview.ok) return preview
  const write = (target: Y.Doc) => writeTowards<Schema>(target, type.own, preview.value)
  if (mayBeLarger(preview.value, maxBytes) && updateSizeOf(doc, write) > maxBytes) {
    return refused('This is more than can be restored at once. Put back what you need item by item, or choose a later point.')
  }
  doc.transact(() => write(doc), origin)
  return ok(null)
}

/** An update holds at most what the document is to say, and some bytes for each thing in it; most documents need no trying out. */
const mayBeLarger = (wanted: SnapshotOf<Schema>, bytes: number): boolean => JSON.stringify(wanted).length > bytes / 4

/** How large the update would be, tried on a copy. */
const updateSizeOf = (doc: Y.Doc, write: (copy: Y.Doc) => void): number => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  let size = 0
  copy.on('update', (update: Uint8Array) => {
    size += update.length
  })
  copy.transact(() => write(copy))
  copy.destroy()
  return size
}

const isRemovedIn = (doc: Y.Doc, list: string, id: string): boolean => {
  const map = storedMap(doc, list)?.get(id)
  return map instanceof Y.Map && isRemoved(map)
}
