import { z } from 'zod'
import type { Actor, Command } from '../documents/document-type'
import { anchor } from './anchor'
import { type Comment, type CommentsSnapshot, commentsSchema, maxBody, type Thread, type Writer } from './schema'

type CommentCommand<Args> = Command<typeof commentsSchema, Args>
type Draft = Parameters<CommentCommand<never>['apply']>[0]
type IsRemoved = Parameters<CommentCommand<never>['refuse']>[2]

interface Declared<Args> {
  readonly summary: string
  readonly args: z.ZodType<Args>
  readonly refuse: (snapshot: CommentsSnapshot, args: Args, by: Actor, isRemoved: IsRemoved) => string | null
  readonly apply: (draft: Draft, args: Args, by: Actor) => void
}

/** Comments are somebody's: without a person there are none. */
const command = <Args>({ summary, args, refuse, apply }: Declared<Args>): CommentCommand<Args> => ({
  summary,
  args,
  refuse: (snapshot, given, isRemoved, by) => (by ? refuse(snapshot, given, by, isRemoved) : 'Only a person can comment.'),
  apply: (draft, given, by) => {
    if (!by) throw new Error('A comment without a person was not refused.')
    apply(draft, given, by)
  },
})

const id = z.uuid()
const body = z
  .string()
  .max(maxBody)
  .refine((text) => text.trim() !== '', { error: 'Expected a comment, found nothing in it.' })

const writerOf = ({ id, name }: Actor): Writer => ({ id, name: name.slice(0, 200) })

const threadIn = ({ threads }: CommentsSnapshot, id: string): Thread | undefined => threads.find((thread) => thread.id === id)
const commentIn = ({ comments }: CommentsSnapshot, id: string): Comment | undefined => comments.find((comment) => comment.id === id)

const noThread = 'The thread is not there any more.'

/** An id is used once in a document, whatever list it is in. */
const whyTaken = (snapshot: CommentsSnapshot, id: string, isRemoved: IsRemoved): string | null => {
  const isThere = Object.values(snapshot).some((items: unknown) => Array.isArray(items) && items.some((item) => item.id === id))
  return isThere || isRemoved('threads', id) || isRemoved('comments', id) ? `There already is something with the id ${id}.` : null
}

const whyNoRoom = ({ threads, comments }: CommentsSnapshot): string | null => {
  if (comments.length >= commentsSchema.comments.maxItems) return `There are ${comments.length} comments, and no room for more.`
  return threads.length >= commentsSchema.threads.maxItems ? `There are ${threads.length} threads, and no room for more.` : null
}

/** C2: people change and remove words of their own only. */
const whyNotOwn = (snapshot: CommentsSnapshot, id: string, by: Actor): string | null => {
  const comment = commentIn(snapshot, id)
  if (!comment) return 'The comment is not there any more.'
  return comment.author.id === by.id ? null : 'Only who wrote a comment changes or removes it.'
}

const say = ({ comments }: Draft, { comment, thread, body }: { comment: string; thread: string; body: string }, by: Actor): void =>
  comments.add([{ id: comment, thread, author: writerOf(by), at: by.at, body }], { after: comments.all().at(-1)?.id ?? null })

/** Every edit there is to comments. Each is done in the name of the person who runs it. */
export const commentCommands = {
  openThread: command({
    summary: 'Comment on the document, an item, a field of it or a range of text.',
    args: z.strictObject({ thread: id, comment: id, anchor, body }),
    refuse: (snapshot, { thread, comment }, _by, isRemoved) => {
      if (thread === comment) return 'Expected an id of its own for the comment.'
      return whyTaken(snapshot, thread, isRemoved) ?? whyTaken(snapshot, comment, isRemoved) ?? whyNoRoom(snapshot)
    },
    apply: (draft, { thread, anchor, ...first }, by) => {
      const { threads } = draft
      threads.add([{ id: thread, anchor, by: writerOf(by), at: by.at }], { after: threads.all().at(-1)?.id ?? null })
      say(draft, { thread, ...first }, by)
    },
  }),
  /** C6: an answer opens a resolved thread again, so that nobody misses it. */
  addComment: command({
    summary: 'Answer in a thread.',
    args: z.strictObject({ thread: id, comment: id, body }),
    refuse: (snapshot, { thread, comment }, _by, isRemoved) => {
      if (!threadIn(snapshot, thread)) return noThread
      return whyTaken(snapshot, comment, isRemoved) ?? whyNoRoom(snapshot)
    },
    apply: (draft, answer, by) => {
      draft.threads.set(answer.thread, { resolved: null })
      say(draft, answer, by)
    },
  }),
  changeComment: command({
    summary: 'Change the words of a comment of one’s own.',
    args: z.strictObject({ comment: id, body }),
    refuse: (snapshot, { comment }, by) => whyNotOwn(snapshot, comment, by),
    apply: ({ comments }, { comment, body }, by) => comments.set(comment, { body, edited: by.at }),
  }),
  removeComment: command({
    summary: 'Remove a comment of one’s own.',
    args: z.strictObject({ comment: id }),
    refuse: (snapshot, { comment }, by) => whyNotOwn(snapshot, comment, by),
    apply: ({ comments }, { comment }) => comments.remove([comment]),
  }),
  /** What somebody else removed stays removed: nothing happens to it. */
  restoreComment: command({
    summary: 'Bring back a comment of one’s own that was removed.',
    args: z.strictObject({ comment: id }),
    refuse: (_snapshot, { comment }, _by, isRemoved) =>
      isRemoved('comments', comment) ? null : 'The comment is not among the removed ones.',
    apply: ({ threads, comments }, { comment }, by) => {
      const mine = comments.removed().find((one) => one.id === comment && one.author.id === by.id)
      if (!mine) return
      const thread = threads.removed().find((one) => one.id === mine.thread && one.by.id === by.id)
      if (thread) threads.restore([thread.id])
      comments.restore([comment])
    },
  }),
  /** C5: whoever may comment resolves a thread and opens it again. */
  resolveThread: command({
    summary: 'Mark a thread as resolved.',
    args: z.strictObject({ thread: id }),
    refuse: (snapshot, { thread }) => (threadIn(snapshot, thread) ? null : noThread),
    apply: ({ threads }, { thread }, by) => {
      if (threads.get(thread)?.resolved === null) threads.set(thread, { resolved: { by: writerOf(by), at: by.at } })
    },
  }),
  reopenThread: command({
    summary: 'Open a resolved thread again.',
    args: z.strictObject({ thread: id }),
    refuse: (snapshot, { thread }) => (threadIn(snapshot, thread) ? null : noThread),
    apply: ({ threads }, { thread }) => threads.set(thread, { resolved: null }),
  }),
}

export type CommentCommands = typeof commentCommands
export type CommentCommandName = keyof CommentCommands

export const isCommentCommand = (name: string): name is CommentCommandName => Object.hasOwn(commentCommands, name)

/** C3: whether a command sent again after its answer was lost has been done: the words are there, and are theirs. */
export const isDoneAlready = (
  snapshot: CommentsSnapshot,
  said: { readonly name: string; readonly args: unknown },
  by: Pick<Actor, 'id'>,
): boolean => {
  if (said.name !== 'openThread' && said.name !== 'addComment') return false
  const args = z.object({ comment: id }).safeParse(said.args)
  return args.success && commentIn(snapshot, args.data.comment)?.author.id === by.id
}
