import * as Y from 'yjs'
import type { OpenDocument } from '../documents/open-document'
import type { LogStore } from './log-store'

/** A snapshot is worth its size once the tail has so many entries. */
const longTail = 500
/** When a document is closed, so that the next opening is quick. */
const tailWorthClosing = 50

/**
 * Writes the document's whole state as of its newest committed position, so
 * that loading reads this and what came after. The log keeps every entry: it
 * is the document's history.
 */
export async function compact(options: {
  open: OpenDocument
  store: LogStore
  now: () => number
  occasion: 'editing' | 'closing'
}): Promise<void> {
  const { open, store, now, occasion } = options
  const { log, doc } = open
  const { lsn } = log
  if (lsn - open.snapshotLsn < (occasion === 'closing' ? tailWorthClosing : longTail)) return
  const state = Y.encodeStateAsUpdate(doc)
  // State and position are of one moment; the position has to be committed before a snapshot may stand for it.
  if (!(await log.drained())) return
  const { documentId, epoch, workspaceId, leaseEpoch } = log.place
  const schemaVersion = open.rules.versionOf(doc)
  const written = await store.writeSnapshot({ documentId, epoch, workspaceId, leaseEpoch, lsn, schemaVersion, at: now(), state })
  if (!written) return
  open.snapshotLsn = lsn
  open.bytes = state.length
}
