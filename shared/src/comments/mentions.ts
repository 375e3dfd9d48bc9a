import type { Comment } from './schema'

/** A piece of a comment: words, or a person. */
export type CommentPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'mention'; readonly id: string; readonly name: string }

/** C8: a mention is written `@[Inês Almeida](id)`: whom it means is the id, whatever they are called by now. */
const mention = /@\[([^\][]{1,200})\]\(([A-Za-z0-9-]{1,100})\)/g

/** People a comment may call at once; the others are only named in it. */
const maxMentions = 50

export const mentionText = ({ id, name }: { readonly id: string; readonly name: string }): string =>
  `@[${name.replace(/[\][]/g, '').trim() || 'somebody'}](${id})`

export const piecesOf = (body: string): CommentPiece[] => {
  const pieces: CommentPiece[] = []
  let end = 0
  for (const match of body.matchAll(mention)) {
    const [whole, name = '', id = ''] = match
    if (match.index > end) pieces.push({ kind: 'text', text: body.slice(end, match.index) })
    pieces.push({ kind: 'mention', id, name })
    end = match.index + whole.length
  }
  return end < body.length ? [...pieces, { kind: 'text', text: body.slice(end) }] : pieces
}

/** Ids of the people a comment calls, each once. */
export const mentionsOf = ({ body }: Pick<Comment, 'body'>): string[] => {
  const ids = piecesOf(body).flatMap((piece) => (piece.kind === 'mention' ? [piece.id] : []))
  return [...new Set(ids)].slice(0, maxMentions)
}

/** The words of a comment as people read them. */
export const commentText = ({ body }: Pick<Comment, 'body'>): string =>
  piecesOf(body)
    .map((piece) => (piece.kind === 'mention' ? `@${piece.name}` : piece.text))
    .join('')
