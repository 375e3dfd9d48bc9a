import { commentsSchema } from '@fashionos/shared/comments/schema'
import { DocumentUndoManager } from '@fashionos/shared/ydoc/undo-manager'
import type { Document } from '@hocuspocus/server'
import * as Y from 'yjs'
import { originOf } from '../origin'
import type { DocumentSocket } from '../socket'

export interface GuardOptions {
  readonly doc: Document
  /** Why a transaction may not stand; null when it may. */
  violationOf(transaction: Y.Transaction): string | null
  /** Why what it says in comments may not stand as this person's; null when it may. */
  commentViolationOf(transaction: Y.Transaction, person: string): string | null
  /** An edit was taken back. */
  onUndone(violation: { reason: string; socket: DocumentSocket | null }): void
  onFailure(error: unknown): void
}

interface Violation {
  readonly transaction: Y.Transaction
  readonly reason: string
  readonly socket: DocumentSocket | null
  /** How much is taken back. */
  readonly of: 'document' | 'comments'
}

/**
 * Takes back edits that break the document's rules. Refusing an update would
 * make every later one of that client unappliable, so it is applied and undone
 * in the same turn: both go into one commit and one broadcast.
 *
 * C3: of words in another's name only the words are taken back, and they are
 * marked as removed rather than lost: after a crash of the server a browser
 * also brings what others wrote, and whoever wrote it brings it back.
 *
 * An undo manager captures only transactions that break a rule, so it keeps
 * nothing alive of the others.
 */
export function guard({ doc, violationOf, commentViolationOf, onUndone, onFailure }: GuardOptions): void {
  let judged: Y.Transaction | null = null
  let violation: Violation | null = null

  const judge = (transaction: Y.Transaction): Violation | null => {
    const origin = originOf(transaction.origin)
    if (!origin) return null
    const { socket } = origin
    try {
      const reason = violationOf(transaction)
      if (reason !== null) return { transaction, reason, socket, of: 'document' }
      const foreign = commentViolationOf(transaction, socket?.person.id ?? '')
      return foreign === null ? null : { transaction, reason: foreign, socket, of: 'comments' }
    } catch (error) {
      onFailure(error)
      return { transaction, reason: 'The edit could not be checked.', socket, of: 'document' }
    }
  }
  /** Both managers ask about the same transaction; it is looked at once. */
  const breaks =
    (of: Violation['of']) =>
    (transaction: Y.Transaction): boolean => {
      if (transaction !== judged) {
        judged = transaction
        violation = judge(transaction) ?? violation
      }
      return violation?.transaction === transaction && violation.of === of
    }
  // Origins of connections are plain objects.
  const options = { captureTimeout: 0, trackedOrigins: new Set([Object]) }
  const comments = Object.keys(commentsSchema).map((list) => doc.getMap(list))
  const managers = [
    new Y.UndoManager(doc, { ...options, captureTransaction: breaks('document') }),
    new DocumentUndoManager(comments, commentsSchema, { ...options, captureTransaction: breaks('comments') }),
  ]
  doc.on('afterAllTransactions', () => {
    judged = null
    if (!violation) return
    const { reason, socket } = violation
    violation = null
    for (const manager of managers) {
      while (manager.canUndo()) manager.undo()
      manager.clear()
    }
    onUndone({ reason, socket })
  })
}
