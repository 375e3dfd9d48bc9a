import type * as Y from 'yjs'
import type { AnyDocumentType } from '../documents/document-type'
import type { ListWords, RecordWords } from '../documents/words'
import { placedText } from '../ydoc/placed-text'
import type { Parts, SnapshotOf } from '../ydoc/schema'
import { findRange } from '../ydoc/text-range'
import type { Anchor } from './anchor'

/** What a thread is about, as people call it now. */
export interface AnchorPlace {
  /** `gone`: the item was removed. `stale`: the item is there, the text is not. */
  readonly state: 'there' | 'gone' | 'stale'
  /** Of the item; empty for the document as a whole and for an item without a name. */
  readonly title: string
  /** "look", "Settings"; empty for the document as a whole. */
  readonly kind: string
  /** The part of the item: "Notes", or a column's title. */
  readonly part: string
  /** Compared member by member this is the order of the document. */
  readonly order: readonly number[]
}

/** Of a document of any type. */
export type AnySnapshot = SnapshotOf<AnyDocumentType['schema']>

interface Where {
  readonly type: AnyDocumentType
  readonly doc: Y.Doc
  /** Of the whole document. */
  readonly snapshot: AnySnapshot
}

type Item = { readonly id: string }
// biome-ignore lint/suspicious/noExplicitAny: words of any schema
type Words = ListWords<Parts, any> | RecordWords<Parts, any>

/** C4, C7: where a thread hangs now. O(items of its list). */
export const placeOfAnchor = (where: Where, anchor: Anchor): AnchorPlace => {
  if (anchor.kind === 'document') return { state: 'there', title: '', kind: '', part: '', order: [-1] }
  const words = wordsOf(where, anchor.list)
  const items = itemsOf(where.snapshot, anchor.list)
  const index = items.findIndex(({ id }) => id === anchor.id)
  const item = items[index]
  const isRecord = anchor.id === ''
  const kind = words ? ('one' in words ? words.one : words.title) : ''
  const part = anchor.kind === 'item' ? '' : partTitle(where, words, anchor)
  const list = Object.keys(where.type.schema).indexOf(anchor.list)
  const parts = anchor.kind === 'item' ? -1 : Object.keys(where.type.schema[anchor.list]?.parts ?? {}).indexOf(anchor.part)
  const order = [list, index < 0 ? Number.MAX_SAFE_INTEGER : index, parts]
  if (!words || (!item && !isRecord)) return { state: 'gone', title: '', kind, part, order }
  const title = item && 'titleOf' in words ? words.titleOf(item, where.snapshot) : ''
  return { state: anchor.kind === 'range' && !rangeOf(where, anchor) ? 'stale' : 'there', title, kind, part, order }
}

/** Where the text a thread is about stands now, in its text; `null` when it is gone. */
export const rangeOf = ({ type, doc }: Pick<Where, 'type' | 'doc'>, anchor: Extract<Anchor, { kind: 'range' }>) => {
  const text = placedText(doc, type.schema, { ...anchor, key: anchor.key ?? undefined })
  return text && findRange(text, anchor)
}

const wordsOf = ({ type }: Where, list: string): Words | null => (Object.hasOwn(type.words, list) ? (type.words[list] ?? null) : null)

const itemsOf = (snapshot: AnySnapshot, list: string): readonly Item[] => {
  const found = Object.entries(snapshot).find(([name]) => name === list)?.[1]
  return Array.isArray(found) ? found : []
}

const partTitle = (where: Where, words: Words | null, { part, key }: { part: string; key: string | null }): string => {
  const told = words && Object.hasOwn(words.parts, part) ? words.parts[part] : null
  return (key === null ? null : titleOfKey(where, key)) ?? (typeof told === 'string' ? told : (told?.title ?? ''))
}

/** A key of a keyed part is the id of an item of another list, such as a column. */
const titleOfKey = (where: Where, key: string): string | null => {
  for (const list of Object.keys(where.type.own)) {
    const item = itemsOf(where.snapshot, list).find(({ id }) => id === key)
    const words = wordsOf(where, list)
    const title = item && words && 'titleOf' in words && words.titleOf(item, where.snapshot)
    if (title) return title
  }
  return null
}

export const byPlace = (a: { order: readonly number[] }, b: { order: readonly number[] }): number => {
  for (let i = 0; i < Math.max(a.order.length, b.order.length); i++) {
    const difference = (a.order[i] ?? -1) - (b.order[i] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}
