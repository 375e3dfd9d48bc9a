import * as Y from 'yjs'
import { madeEntry, removedEntry } from '../ydoc/read'
import { storedPlaceOf } from '../ydoc/stored-place'
import { commentsSchema } from './schema'

/** The part that says whose an item of a list is. */
const ownerPart = { threads: 'by', comments: 'author' } as const
type CommentList = keyof typeof ownerPart

const isCommentList = (list: string): list is CommentList => Object.hasOwn(ownerPart, list)

interface Touched {
  readonly list: CommentList
  readonly item: Y.Map<unknown>
  /** `null`: the item came with the transaction. */
  readonly entries: ReadonlySet<string | null> | null
}

/**
 * C1, C2: why a transaction of this person may not stand: it says something in
 * another's name, or changes or removes another's words. `null` when it does
 * neither. Called by the server beside the check of the schema, and looks only
 * at what the transaction touched.
 */
export const commentViolationOf = (doc: Y.Doc, transaction: Y.Transaction, person: string): string | null => {
  for (const [type, entries] of transaction.changed) {
    for (const touched of touchedBy(doc, type, entries)) {
      const fault = ownershipFault(touched, person)
      if (fault !== null) return fault
    }
  }
  return null
}

const touchedBy = (doc: Y.Doc, type: object, entries: ReadonlySet<string | null>): Touched[] => {
  const place = storedPlaceOf(doc, commentsSchema, type)
  if ((place.kind !== 'list' && place.kind !== 'item') || !isCommentList(place.list)) return []
  const { list } = place
  if (place.kind === 'item') return type instanceof Y.Map ? [{ list, item: type, entries }] : []
  const items = doc.getMap(list)
  return [...entries].flatMap((id) => {
    const item = id === null ? undefined : items.get(id)
    return item instanceof Y.Map ? [{ list, item, entries: null }] : []
  })
}

const ownershipFault = ({ list, item, entries }: Touched, person: string): string | null => {
  if (list === 'threads' && !isBy(item.get('resolved'), person) && (entries === null || entries.has('resolved')))
    return 'A thread is resolved in one’s own name.'
  if (entries === null) return idOf(item.get(ownerPart[list])) === person ? null : 'A comment is written in one’s own name.'
  const changed = [...entries].filter((entry) => !(list === 'threads' && entry === 'resolved'))
  if (changed.length === 0) return null
  if (idOf(item.get(ownerPart[list])) !== person) return 'Only who wrote a comment changes or removes it.'
  const fixed = changed.find((entry) => entry === null || !mayChange[list].includes(entry))
  return fixed === undefined ? null : `The ${String(fixed)} of a comment stays as it was written.`
}

/** What its author may change of it. Undoing an addition takes away that it was made. */
const mayChange: Readonly<Record<CommentList, readonly string[]>> = {
  threads: [removedEntry, madeEntry],
  comments: ['body', 'edited', removedEntry, madeEntry],
}

const isBy = (resolved: unknown, person: string): boolean => {
  if (resolved === null || resolved === undefined) return true
  return typeof resolved === 'object' && 'by' in resolved && idOf(resolved.by) === person
}

const idOf = (writer: unknown): string | null =>
  typeof writer === 'object' && writer !== null && 'id' in writer && typeof writer.id === 'string' ? writer.id : null
