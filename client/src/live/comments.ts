import { type CommentCommandName, type CommentCommands, isCommentCommand } from '@fashionos/shared/comments/commands'
import { type CommentsSnapshot, commentsSchema } from '@fashionos/shared/comments/schema'
import type { AnyDocumentType, ArgsOf } from '@fashionos/shared/documents/document-type'
import { runCommand } from '@fashionos/shared/documents/run-command'
import type { Result } from '@fashionos/shared/errors'
import { onlyPartsOf } from '@fashionos/shared/ydoc/own-parts'
import { isRemoved, madeEntry, storedMap } from '@fashionos/shared/ydoc/read'
import type { Reader } from '@fashionos/shared/ydoc/reader'
import type { Schema } from '@fashionos/shared/ydoc/schema'
import * as Y from 'yjs'
import { type CommentOutbox, type OutboxDeps, openCommentOutbox, type WaitingComment } from './comment-outbox'
import type { Me } from './presence'
import type { Watched } from './store'

/** One command of comments with its arguments. */
export type CommentEdit = {
  [K in CommentCommandName]: { readonly name: K; readonly args: ArgsOf<CommentCommands[K]> }
}[CommentCommandName]

/** What is said about a document, and the two ways to say something. */
export interface SessionComments {
  /** Keeps its identity while no comment changes. */
  readonly snapshot: Watched<CommentsSnapshot>
  /** Writes into the document, as whoever edits it does. It is no step of undo: taking back an edit takes back no words. */
  readonly write: (edit: CommentEdit) => Result<null>
  /** Asks the server to write it, as whoever only comments does. */
  readonly ask: (edit: CommentEdit) => Result<null>
  readonly waiting: CommentOutbox['waiting']
  readonly refused: CommentOutbox['refused']
}

export interface CommentsDeps extends Omit<OutboxDeps, 'isCommand'> {
  readonly type: AnyDocumentType
  readonly doc: Y.Doc
  readonly reader: Reader<Schema>
  readonly me: Me
  readonly now: () => number
  readonly newId: () => string
}

/** Comments of this screen that are watched over until it closes. */
const maxWatched = 200

export const openComments = (deps: CommentsDeps): SessionComments & { readonly outbox: CommentOutbox; readonly close: () => void } => {
  const { type, doc, reader, me, now, newId } = deps
  const origin = { comments: deps.document }
  const outbox = openCommentOutbox({ ...deps, isCommand: isCommentCommand })
  const mine = new Set<string>()
  let last: CommentsSnapshot | null = null
  let readFrom: unknown = null

  const get = (): CommentsSnapshot => {
    const whole = reader.snapshot()
    // Asked for by every mark on the screen, after every edit.
    if (last && whole === readFrom) return last
    readFrom = whole
    const { threads, comments } = onlyPartsOf(commentsSchema, partsOf(whole))
    if (last?.threads !== threads || last.comments !== comments) last = { threads, comments }
    return last
  }
  const write = ({ name, args }: { readonly name: string; readonly args: unknown }): Result<null> => {
    const by = { id: me.id, name: me.name, at: now() }
    return runCommand({ type, doc, name, args, origin, by, snapshot: reader.snapshot() })
  }
  /**
   * C3: words of one's own that reached the server through somebody else, as
   * after it crashed, were taken back there: whoever wrote them brings them back, once.
   */
  const bringBack = () => {
    const removed = storedMap(doc, 'comments')
    for (const id of mine) {
      const item = removed?.get(id)
      // Removed by a person it would still say that it was made.
      if (!(item instanceof Y.Map) || !isRemoved(item) || item.has(madeEntry)) continue
      mine.delete(id)
      write({ name: 'restoreComment', args: { comment: id } })
    }
  }
  const stop = reader.subscribe(() => {
    if (mine.size > 0) bringBack()
  })
  return {
    snapshot: { get, subscribe: reader.subscribe },
    write: (edit) => {
      if (edit.name === 'removeComment') mine.delete(edit.args.comment)
      const done = write(edit)
      if (done.ok && (edit.name === 'openThread' || edit.name === 'addComment') && mine.size < maxWatched) mine.add(edit.args.comment)
      return done
    },
    ask: ({ name, args }) => outbox.add({ id: newId(), name, args, at: now() } satisfies WaitingComment),
    waiting: outbox.waiting,
    refused: outbox.refused,
    outbox,
    close: () => {
      stop()
      outbox.close()
    },
  }
}

const nothing: readonly never[] = []

/** A document read before it has comments has none. */
const partsOf = ({ threads = nothing, comments = nothing }: Readonly<Record<string, unknown>>) => ({ threads, comments })
