import type { Anchor } from '@fashionos/shared/comments/anchor'
import type { CommentsSnapshot } from '@fashionos/shared/comments/schema'
import type { AnySnapshot } from '@fashionos/shared/comments/threads'

/** Something an address leads to. */
export interface OpenedPlace {
  /** What is brought on the screen. */
  readonly anchor: Anchor
  /** A thread that is to stand out among the comments. */
  readonly thread?: string
}

interface Where {
  readonly content: AnySnapshot
  readonly comments: CommentsSnapshot
  /** `looks/<id>`, `threads/<id>`, `comments/<id>`. */
  readonly at: string
}

/** Where an address leads; `null` while the document does not hold it. */
export const placeAt = ({ content, comments, at }: Where): OpenedPlace | null => {
  const [list = '', id = ''] = at.split('/')
  if (list === 'threads') return threadAt(comments, id)
  if (list === 'comments') return threadAt(comments, comments.comments.find((comment) => comment.id === id)?.thread ?? '')
  const items: unknown = Object.hasOwn(content, list) ? Object.entries(content).find(([name]) => name === list)?.[1] : undefined
  return Array.isArray(items) && items.some((item: { readonly id?: unknown }) => item.id === id)
    ? { anchor: { kind: 'item', list, id } }
    : null
}

const threadAt = ({ threads }: CommentsSnapshot, id: string): OpenedPlace | null => {
  const thread = threads.find((one) => one.id === id)
  return thread ? { anchor: thread.anchor, thread: id } : null
}
