import type * as Y from 'yjs'
import { metaName, partOfEntry, placeOfRoot } from './root-name'
import { nameOfRoot } from './roots'
import type { Schema } from './schema'

/** Where in a document a shared type stands, seen from the schema. */
export type StoredPlace =
  | { readonly kind: 'meta' }
  | { readonly kind: 'record'; readonly list: string }
  | { readonly kind: 'list'; readonly list: string }
  | { readonly kind: 'item'; readonly list: string; readonly id: string }
  /** A text or formatted text, or (`inner`) an element inside a formatted text. */
  | { readonly kind: 'part'; readonly list: string; readonly id: string; readonly part: string; readonly inner: boolean }
  /** Not a place of the schema: `path` is what was found. */
  | { readonly kind: 'nowhere'; readonly path: string }

/** Climbs from a type to its root. O(depth). */
export const storedPlaceOf = (doc: Y.Doc, schema: Schema, start: object): StoredPlace => {
  const path: (string | null)[] = []
  let type = start as Y.AbstractType<unknown>
  while (type._item) {
    path.unshift(type._item.parentSub)
    type = type._item.parent as Y.AbstractType<unknown>
  }
  const root = nameOfRoot(doc, type)
  if (root === null) return { kind: 'nowhere', path: '' }
  if (root === metaName) return { kind: 'meta' }
  const place = placeOfRoot(schema, root)
  if (place) return { kind: 'part', list: place.list, id: place.id, part: place.part, inner: path.length > 0 }
  return Object.hasOwn(schema, root) ? inMap(schema, root, path) : { kind: 'nowhere', path: root }
}

const inMap = (schema: Schema, list: string, [id, part, ...inner]: readonly (string | null)[]): StoredPlace => {
  if (id === undefined) return { kind: schema[list]?.shape === 'list' ? 'list' : 'record', list }
  if (id === null || schema[list]?.shape !== 'list') return { kind: 'nowhere', path: `${list}/${id ?? ''}` }
  if (part === undefined) return { kind: 'item', list, id }
  return part === null
    ? { kind: 'nowhere', path: `${list}/${id}` }
    : { kind: 'part', list, id, part: partOfEntry(part), inner: inner.length > 0 }
}
