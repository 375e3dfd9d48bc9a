import * as Y from 'yjs'
import type { DocumentRules } from '../documents/document-rules'
import type { DocumentLog } from './document-log'
import type { LogStore } from './log-store'

/** What of an open document its snapshots are made from. */
export interface Compacted {
  readonly doc: Y.Doc
  readonly log: DocumentLog
  readonly rules: Pick<DocumentRules, 'versionOf'>
  snapshotLsn: number
  bytes: number
}

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
  open: Compacted
  store: Pick<LogStore, 'writeSnapshot'>
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
