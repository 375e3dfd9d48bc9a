import { type Conversation, conversationsIn } from '@fashionos/shared/comments/conversations'
import type { CommentsSnapshot } from '@fashionos/shared/comments/schema'
import { type AnchorPlace, type AnySnapshot, byPlace, placeOfAnchor } from '@fashionos/shared/comments/threads'
import { useCallback, useEffect, useMemo } from 'react'
import type { CommentEdit } from '../../live/comments'
import { useWatched } from '../../live/use-document'
import { notifyFailure } from '../../ui/toaster'
import type { PanelSession } from '../panels'
import { told } from '../told'
import { useCommenting } from './commenting'
import { withWaiting } from './with-waiting'

export interface PlacedConversation extends Conversation {
  readonly place: AnchorPlace
}

export interface Comments {
  /** In the order of the document, those of one place in the order they were opened. */
  readonly conversations: readonly PlacedConversation[]
  /** Ids of comments that are on this device only. */
  readonly unsent: ReadonlySet<string>
  readonly may: boolean
  /** Runs a command the way this person may; tells a refusal. Returns whether it was taken. */
  readonly run: (edit: CommentEdit) => boolean
}

/** Everything the panel shows, with what is still on its way. */
export const useComments = (session: PanelSession): Comments => {
  const commenting = useCommenting()
  const stored = useWatched(session.comments.snapshot)
  const content = useWatched(session.content)
  const waiting = useWatched(session.comments.waiting)
  const snapshot = useMemo(() => withWaiting(stored, waiting, session.me), [stored, waiting, session.me])
  const conversations = useMemo(() => placed(session, snapshot, content), [session, snapshot, content])
  const unsent = useMemo(
    () => new Set(snapshot.comments.filter(({ id }) => !stored.comments.some((one) => one.id === id)).map(({ id }) => id)),
    [snapshot, stored],
  )
  useRefusals(session)
  const writes = commenting?.writes ?? false
  const run = useCallback(
    (edit: CommentEdit) => told(writes ? session.comments.write(edit) : session.comments.ask(edit)),
    [session, writes],
  )
  return { conversations, unsent, may: commenting?.may ?? false, run }
}

const placed = (session: PanelSession, comments: CommentsSnapshot, content: AnySnapshot): PlacedConversation[] =>
  conversationsIn(comments)
    .map((conversation) => ({
      ...conversation,
      place: placeOfAnchor({ type: session.type, doc: session.doc, snapshot: content }, conversation.thread.anchor),
    }))
    .sort((a, b) => byPlace(a.place, b.place))

/** What the server would not have is told once, with the words, so that they are not lost. */
const useRefusals = ({ comments }: PanelSession) => {
  const refused = useWatched(comments.refused)
  useEffect(() => {
    if (refused)
      notifyFailure(`Your comment was not taken. ${refused.reason}`, { id: refused.comment.id, description: wordsOf(refused.comment.args) })
  }, [refused])
}

const wordsOf = (args: unknown): string | undefined =>
  typeof args === 'object' && args !== null && 'body' in args && typeof args.body === 'string' ? args.body : undefined
