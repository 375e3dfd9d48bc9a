import type { Document } from '@hocuspocus/server'
import * as Y from 'yjs'
import { originOf } from '../origin'
import type { DocumentSocket } from '../socket'

export interface GuardOptions {
  readonly doc: Document
  /** Why a transaction may not stand; null when it may. */
  violationOf(transaction: Y.Transaction): string | null
  /** An edit was taken back. */
  onUndone(violation: { reason: string; socket: DocumentSocket | null }): void
  onFailure(error: unknown): void
}

/**
 * Takes back edits that break the document's rules. Refusing an update would
 * make every later one of that client unappliable, so it is applied and undone
 * in the same turn: both go into one commit and one broadcast.
 *
 * The undo manager captures only transactions that break a rule, so it keeps
 * nothing alive of the others.
 */
export function guard({ doc, violationOf, onUndone, onFailure }: GuardOptions): void {
  let violation: { reason: string; socket: DocumentSocket | null } | null = null

  const breaks = (transaction: Y.Transaction): boolean => {
    const origin = originOf(transaction.origin)
    if (!origin) return false
    const reason = reasonFor(transaction)
    if (reason !== null) violation = { reason, socket: origin.socket }
    return reason !== null
  }
  const reasonFor = (transaction: Y.Transaction): string | null => {
    try {
      return violationOf(transaction)
    } catch (error) {
      onFailure(error)
      return 'The edit could not be checked.'
    }
  }
  const undoManager = new Y.UndoManager(doc, {
    captureTransaction: breaks,
    captureTimeout: 0,
    // Origins of connections are plain objects.
    trackedOrigins: new Set([Object]),
  })
  doc.on('afterAllTransactions', () => {
    if (!violation) return
    const undone = violation
    violation = null
    while (undoManager.canUndo()) undoManager.undo()
    undoManager.clear()
    onUndone(undone)
  })
}
