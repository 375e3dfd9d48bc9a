import type * as Y from 'yjs'
import { type ListCache, listCache } from './list-cache'
import { recordOwner } from './read'
import { readParts } from './read-parts'
import type { Schema, SnapshotOf } from './schema'
import { type StoredPlace, storedPlaceOf } from './stored-place'

export interface Reader<S extends Schema> {
  /** The document now. The same object until something changes; an item nobody touched keeps its identity. */
  snapshot(): SnapshotOf<S>
  /** Called once after each transaction that changed the document. Returns how to stop. */
  subscribe(listener: () => void): () => void
  destroy(): void
}

/**
 * A document as a snapshot that follows it. A keystroke reads one text and
 * copies one array; nothing is read before the first `snapshot()`, and then
 * only what changed since the last one.
 */
export const createReader = <S extends Schema>(doc: Y.Doc, schema: S): Reader<S> => {
  const lists = new Map<string, ListCache>()
  const records = new Map<string, unknown>()
  const listeners = new Set<() => void>()
  let current: SnapshotOf<S> | null = null

  const forget = (): void => {
    lists.clear()
    records.clear()
  }

  /** Notes what has to be read again. Returns whether the snapshot may differ. */
  const touch = (type: object, entries: ReadonlySet<string | null>): boolean => {
    const place = storedPlaceOf(doc, schema, type)
    if (place.kind === 'meta') return false
    if (place.kind === 'nowhere') forget()
    else if (place.kind === 'record' || (place.kind === 'part' && place.id === '')) records.delete(place.list)
    else if (place.kind === 'part') lists.get(place.list)?.touch(place.id, place.part)
    else for (const entry of entries) touchEntry(place, entry)
    return true
  }

  const touchEntry = (place: Extract<StoredPlace, { kind: 'list' | 'item' }>, entry: string | null): void => {
    const cache = lists.get(place.list)
    if (place.kind === 'item') cache?.touch(place.id, entry)
    else if (entry !== null) cache?.touch(entry, null)
  }

  const partOfSnapshot = (name: string): unknown => {
    const shape = schema[name]
    if (shape?.shape === 'list') {
      const cache = lists.get(name) ?? listCache({ doc, name, shape })
      lists.set(name, cache)
      return cache.items()
    }
    if (shape && !records.has(name)) records.set(name, readParts(shape.parts, recordOwner(doc, name)))
    return records.get(name)
  }

  const afterTransaction = (transaction: Y.Transaction): void => {
    let changed = false
    for (const [type, entries] of transaction.changed) changed = touch(type, entries) || changed
    if (!changed) return
    current = null
    for (const listener of [...listeners]) listener()
  }
  doc.on('afterTransaction', afterTransaction)

  return {
    snapshot: () => {
      current ??= Object.fromEntries(Object.keys(schema).map((name) => [name, partOfSnapshot(name)])) as SnapshotOf<S>
      return current
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    destroy: () => {
      doc.off('afterTransaction', afterTransaction)
      listeners.clear()
    },
  }
}
