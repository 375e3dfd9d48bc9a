import * as Y from 'yjs'
import { defaultKey, isOrderKey } from './order-key'
import { type Entries, type Owner, readItem, readParts } from './read-parts'
import { isId } from './root-name'
import { hasRoot, rootMap } from './roots'
import type { ItemOf, ListShape, Parts, Schema, SnapshotOf } from './schema'

/** Entries of an item's map that belong to no part. */
export const orderEntry = 'order'
export const removedEntry = 'removed'
/** Always there, from the beginning: what undo takes away of an item it removes (M11). */
export const madeEntry = 'made'

/** An item as stored, with what decides its place. */
export interface Entry {
  readonly id: string
  readonly order: string
  readonly map: Y.Map<unknown>
}

/**
 * A document as plain JSON. O(document); a screen uses `createReader`.
 *
 * M6: peers that have the same updates read the same snapshot, in whatever order
 * and however often the updates came, and nothing any of them did by commands
 * or by typing makes it invalid.
 */
export const read = <S extends Schema>(doc: Y.Doc, schema: S): SnapshotOf<S> =>
  Object.fromEntries(
    Object.entries(schema).map(([name, shape]) => [
      name,
      shape.shape === 'list' ? readList({ doc, name, shape, removed: false }) : readParts(shape.parts, recordOwner(doc, name)),
    ]),
  ) as SnapshotOf<S>

export type TrashOf<S extends Schema> = {
  readonly [K in keyof S as S[K] extends ListShape ? K : never]: S[K] extends ListShape<infer P> ? readonly ItemOf<P>[] : never
}

/** Removed items by list, in the order they had. */
export const trashOf = <S extends Schema>(doc: Y.Doc, schema: S): TrashOf<S> =>
  Object.fromEntries(
    Object.entries(schema).flatMap(([name, shape]) =>
      shape.shape === 'list' ? [[name, readList({ doc, name, shape, removed: true })]] : [],
    ),
  ) as unknown as TrashOf<S>

/** The map of a record or list; an empty one that is not part of the document when nothing was written yet. */
export const storedMap = (doc: Y.Doc, name: string): Y.Map<unknown> | null => (hasRoot(doc, name) ? rootMap(doc, name) : null)

const nothing: Entries = new Map()

export const recordOwner = (doc: Y.Doc, name: string): Owner => ({ doc, list: name, id: '', map: storedMap(doc, name) ?? nothing })

const readList = (of: { doc: Y.Doc; name: string; shape: ListShape<Parts>; removed: boolean }): ItemOf<Parts>[] =>
  entriesOf(of.doc, of.name, of.removed).map(({ id, map }) => readItem(of.shape.parts, { doc: of.doc, list: of.name, id, map }))

/** Live (or removed) items of a list in order. O(n log n). */
export const entriesOf = (doc: Y.Doc, list: string, removed: boolean): Entry[] => {
  const entries: Entry[] = []
  for (const [id, map] of storedMap(doc, list)?.entries() ?? []) {
    if (map instanceof Y.Map && isId(id) && isRemoved(map) === removed) entries.push({ id, order: orderOf(map), map })
  }
  return entries.sort(byOrder)
}

export const isRemoved = (map: Y.Map<unknown>): boolean => map.get(removedEntry) === true

export const orderOf = (map: Y.Map<unknown>): string => {
  const order = map.get(orderEntry)
  return isOrderKey(order) ? order : defaultKey
}

/** M4: items stand by order key, and those with equal keys by id, so every peer shows one order. */
export const byOrder = (a: { order: string; id: string }, b: { order: string; id: string }): number => {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : 1
}
