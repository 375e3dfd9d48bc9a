import { commentCommands } from '@fashionos/shared/comments/commands'
import type { CommentsSnapshot, Writer } from '@fashionos/shared/comments/schema'
import type { WaitingComment } from '../../live/comment-outbox'

type Args<K extends keyof typeof commentCommands> = Parameters<(typeof commentCommands)[K]['apply']>[1]

/** The comments as they will be when what waits on this device is sent. */
export const withWaiting = (snapshot: CommentsSnapshot, waiting: readonly WaitingComment[], me: Writer): CommentsSnapshot =>
  waiting.reduce((before, said) => withOne(before, said, me), snapshot)

const withOne = (snapshot: CommentsSnapshot, { name, args, at }: WaitingComment, me: Writer): CommentsSnapshot => {
  const checked = commentCommands[name].args.safeParse(args)
  if (!checked.success) return snapshot
  const { threads, comments } = snapshot
  const author = { id: me.id, name: me.name }
  const add = ({ comment: id, thread, body }: Args<'addComment'>): CommentsSnapshot['comments'] =>
    comments.some((one) => one.id === id) ? comments : [...comments, { id, thread, author, at, body, edited: null }]
  const setThread = (id: string, resolved: CommentsSnapshot['threads'][number]['resolved']): CommentsSnapshot['threads'] =>
    threads.map((thread) => (thread.id === id ? { ...thread, resolved } : thread))
  switch (name) {
    case 'openThread': {
      const { data } = commentCommands.openThread.args.safeParse(args)
      if (!data || threads.some(({ id }) => id === data.thread)) return snapshot
      return { threads: [...threads, { id: data.thread, anchor: data.anchor, by: author, at, resolved: null }], comments: add(data) }
    }
    case 'addComment': {
      const { data } = commentCommands.addComment.args.safeParse(args)
      return data ? { threads: setThread(data.thread, null), comments: add(data) } : snapshot
    }
    case 'changeComment': {
      const { data } = commentCommands.changeComment.args.safeParse(args)
      return { threads, comments: comments.map((one) => (one.id === data?.comment ? { ...one, body: data.body, edited: at } : one)) }
    }
    case 'removeComment': {
      const { data } = commentCommands.removeComment.args.safeParse(args)
      return { threads, comments: comments.filter(({ id }) => id !== data?.comment) }
    }
    case 'resolveThread':
    case 'reopenThread': {
      const { data } = commentCommands.resolveThread.args.safeParse(args)
      return data ? { threads: setThread(data.thread, name === 'resolveThread' ? { by: author, at } : null), comments } : snapshot
    }
    case 'restoreComment':
      return snapshot
  }
}
