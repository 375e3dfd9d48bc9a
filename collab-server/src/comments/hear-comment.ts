import type { CommentMessage, ServerMessage } from '@fashionos/shared/protocol'
import type { OpenDocument } from '../documents/open-document'
import { inNameOf } from '../origin'
import type { DocumentSocket } from '../socket'
import type { TokenBuckets } from '../token-bucket'

/** What a person may say at once after a quiet time, and how fast more comes. What a device kept offline fits into it. */
export const commentRate = { perSecond: 0.5, burst: 60 } as const

export interface Commenting {
  /** By person, whatever documents and connections they have. */
  readonly rate: TokenBuckets
  readonly now: () => number
}

type Answer = Omit<Extract<ServerMessage, { kind: 'comment' }>, 'kind' | 'id'>

/**
 * A50: whoever may comment but not edit comments through the server, which
 * writes in their name: who they are and when it was are not asked of them.
 * The answer leaves after the commit; everybody sees the comment before.
 */
export function hearComment(commenting: Commenting, socket: DocumentSocket, { id, command, args }: CommentMessage): void {
  const open = socket.live?.open
  if (!open) return
  const answer = (answer: Answer) => socket.tell({ kind: 'comment', id, ...answer })
  const unwanted = whyNot(socket, open) ?? whyLater(commenting, socket, open)
  if (unwanted) {
    answer(unwanted)
    return
  }
  const by = { id: socket.person.id, name: socket.person.name, at: commenting.now() }
  const written = open.rules.comment(open.doc, { name: command, args, by, origin: inNameOf(by.id) })
  if (!written.ok) {
    answer({ outcome: 'refused', reason: written.reason })
    return
  }
  open.log.when(open.log.lsn, (committed) => {
    // Otherwise the document goes on elsewhere, and the client asks there again.
    if (committed) answer({ outcome: 'done', reason: '' })
  })
}

/** A51: what a person may do is asked at each comment: who lost the right in the middle, and everybody in an archived show, is refused. */
function whyNot(socket: DocumentSocket, open: OpenDocument): Answer | null {
  if (open.problems.length > 0) return { outcome: 'refused', reason: 'This document is read-only until it is repaired.' }
  if (socket.capabilities.includes('comment')) return null
  const reason = socket.member?.access.archived
    ? 'The show is archived. Comments can be written again when it is restored.'
    : 'You may view this document but not comment on it.'
  return { outcome: 'refused', reason }
}

function whyLater({ rate }: Commenting, socket: DocumentSocket, open: OpenDocument): Answer | null {
  const { isLogFull, limits } = socket.options
  if (open.bytes > limits.maxDocumentBytes) return { outcome: 'refused', reason: 'The document is at its size limit.' }
  if (isLogFull()) return { outcome: 'later', reason: 'Comments cannot be saved at the moment.' }
  return rate.take(socket.person.id, 1) ? null : { outcome: 'later', reason: 'You have commented very often just now.' }
}
