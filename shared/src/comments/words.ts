import type { WordsOf } from '../documents/words'
import { commentText } from './mentions'
import type { commentsSchema } from './schema'

const firstWords = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text)

/** How comments are called in sentences. */
export const commentWords: WordsOf<typeof commentsSchema> = {
  threads: {
    one: 'thread',
    many: 'threads',
    titleOf: ({ id, anchor }, { comments }) => {
      if (anchor.kind === 'range') return `“${firstWords(anchor.quote)}”`
      const first = comments.find(({ thread }) => thread === id)
      return first ? firstWords(commentText(first)) : ''
    },
    parts: {
      anchor: null,
      by: { title: 'Opened by', textOf: ({ name }) => name },
      at: null,
      resolved: { title: 'Resolved', textOf: (resolved) => (resolved ? `by ${resolved.by.name}` : 'No') },
    },
  },
  comments: {
    one: 'comment',
    many: 'comments',
    titleOf: (comment) => firstWords(commentText(comment)),
    parts: {
      thread: null,
      author: { title: 'Author', textOf: ({ name }) => name },
      at: null,
      body: { title: 'Comment', textOf: (body) => commentText({ body }) },
      edited: null,
    },
  },
}
