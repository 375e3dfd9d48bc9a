import { mentionText, piecesOf } from '@fashionos/shared/comments/mentions'
import type { WorkspacePerson } from '../view-props'

/** A comment as it is typed: mentions stand as `@Inês Almeida`, and who they mean beside them. */
export interface DraftText {
  readonly text: string
  readonly mentioned: readonly WorkspacePerson[]
}

export const emptyDraft: DraftText = { text: '', mentioned: [] }

export const draftOf = (body: string): DraftText => {
  const pieces = piecesOf(body)
  return {
    text: pieces.map((piece) => (piece.kind === 'mention' ? `@${piece.name}` : piece.text)).join(''),
    mentioned: pieces.flatMap((piece) => (piece.kind === 'mention' ? [{ userId: piece.id, name: piece.name }] : [])),
  }
}

/** What is stored: longer names first, so that "@Inês Almeida" is not taken for "@Inês". */
export const bodyOf = ({ text, mentioned }: DraftText): string => {
  const names = [...new Map(mentioned.map((person) => [person.name, person])).values()].sort((a, b) => b.name.length - a.name.length)
  if (names.length === 0) return text.trim()
  const pattern = new RegExp(names.map(({ name }) => `@${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`).join('|'), 'gu')
  return text
    .replace(pattern, (found) => {
      const person = names.find(({ name }) => `@${name}` === found)
      return person ? mentionText({ id: person.userId, name: person.name }) : found
    })
    .trim()
}

/** What is being looked for behind an `@` before the caret; `null`: nobody is being mentioned. */
export const soughtAt = (text: string, caret: number): { readonly from: number; readonly sought: string } | null => {
  const match = /(?:^|[\s(])@([\p{L}\p{N}.'’-]*(?: [\p{L}\p{N}.'’-]*)?)$/u.exec(text.slice(0, caret))
  return match ? { from: caret - (match[1]?.length ?? 0) - 1, sought: match[1] ?? '' } : null
}

const shownAtMost = 6

/** People one of whose names begins with what is sought. */
export const peopleSought = (people: readonly WorkspacePerson[], sought: string): readonly WorkspacePerson[] => {
  const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const wanted = plain(sought)
  return people.filter(({ name }) => ` ${plain(name)}`.includes(` ${wanted}`)).slice(0, shownAtMost)
}
