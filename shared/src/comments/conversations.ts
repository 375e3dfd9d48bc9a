import type { Comment, CommentsSnapshot, Thread } from './schema'

/** A thread with what is said in it, oldest first. */
export interface Conversation {
  readonly thread: Thread
  readonly comments: readonly Comment[]
}

/** C6: a thread whose comments were all removed is not shown. In the order they were opened. O(n log n). */
export const conversationsIn = ({ threads, comments }: CommentsSnapshot): Conversation[] => {
  const byThread = new Map<string, Comment[]>()
  for (const comment of comments) {
    if (comment.thread === null) continue
    const said = byThread.get(comment.thread)
    if (said) said.push(comment)
    else byThread.set(comment.thread, [comment])
  }
  return threads.flatMap((thread) => {
    const said = byThread.get(thread.id)
    return said ? [{ thread, comments: said.sort(byTime) }] : []
  })
}

const byTime = (a: Comment, b: Comment): number => a.at - b.at || (a.id < b.id ? -1 : 1)

export const isOpen = ({ thread }: Conversation): boolean => thread.resolved === null
