import * as Y from 'yjs'
import { type EntryCheck, entryFault, itemFault, sharedTypeFault } from './faults'
import { serverOrigin } from './origin'
import { liveCount, rootTypeFor } from './problems'
import { removedEntry } from './read'
import { partOfEntry } from './root-name'
import { nameOfRoot } from './roots'
import type { ListShape, Parts, Schema } from './schema'
import { type StoredPlace, storedPlaceOf } from './stored-place'
import { type IsNew, richTextFault } from './text-faults'
import { isSharedTypePart } from './write-parts'

interface Change {
  readonly doc: Y.Doc
  readonly schema: Schema
  readonly type: Y.AbstractType<unknown>
  /** Entries of a map; `null` stands for the sequence of a text or fragment. */
  readonly entries: ReadonlySet<string | null>
  readonly isNew: IsNew
  readonly isServer: boolean
}

/**
 * M7: nothing that breaks the schema stays in a document. Called by the server in
 * `afterTransaction`; looks only at what the transaction touched and returns
 * the first violation as a sentence, `null` when there is none.
 */
export const violationOf = ({ schema }: { schema: Schema }, doc: Y.Doc, transaction: Y.Transaction): string | null => {
  const isNew: IsNew = ({ id }) => id.clock >= (transaction.beforeState.get(id.client) ?? 0)
  const isServer = transaction.origin === serverOrigin
  for (const [type, entries] of transaction.changed) {
    const fault = changeFault({ doc, schema, type: type as Y.AbstractType<unknown>, entries, isNew, isServer })
    if (fault !== null) return fault
  }
  return null
}

const changeFault = (change: Change): string | null => {
  const place = storedPlaceOf(change.doc, change.schema, change.type)
  switch (place.kind) {
    case 'meta':
      return change.isServer ? null : 'meta: only the server writes here.'
    case 'nowhere':
      return `${place.path}: the document has no such place.`
    case 'record':
      return recordFault(change, place.list)
    case 'list':
      return listFault(change, place.list)
    case 'item':
      return changedItemFault(change, place)
    case 'part':
      return partFault(change, place)
  }
}

const partsOf = ({ schema }: Change, list: string): Parts => schema[list]?.parts ?? {}

const mapOf = ({ type, doc }: Change): Y.Map<unknown> | null => {
  if (type instanceof Y.Map) return type
  const name = type._item ? null : nameOfRoot(doc, type)
  return name === null ? null : doc.getMap(name)
}

const recordFault = (change: Change, list: string): string | null => {
  const check: EntryCheck = { parts: partsOf(change, list), owner: 'record', isNew: change.isNew }
  return entriesFault(change, check, list)
}

const entriesFault = (change: Change, check: EntryCheck, path: string): string | null => {
  const map = mapOf(change)
  for (const entry of change.entries) {
    if (entry === null || !map) return `${path}: expected a map, found a sequence in it.`
    const message = map.has(entry) ? entryFault(check, entry, map.get(entry)) : null
    if (message !== null) return `${path}/${entry}: ${message}`
  }
  return null
}

/** Items come and stay: they are removed by a mark, so that what is in them can be brought back. */
const listFault = (change: Change, list: string): string | null => {
  const map = mapOf(change)
  const check: EntryCheck = { parts: partsOf(change, list), owner: 'item', isNew: change.isNew }
  for (const id of change.entries) {
    const piece = id === null ? undefined : map?._map.get(id)
    if (id === null || !map || !piece) return `${list}: expected a map, found a sequence in it.`
    if (wasThereBefore(piece, change.isNew)) return `${list}/${id}: an item stays in the document; it is removed by a mark.`
    const fault = piece.deleted ? null : itemFault(check, id, map.get(id))
    if (fault) return `${list}/${id}/${fault.entry}: ${fault.message}`
  }
  return map ? countFault(change, list, map) : null
}

/** Whether a touched entry had a value before: the value was taken away, or another one put in its place. */
const wasThereBefore = (piece: Y.Item, isNew: IsNew): boolean => {
  if (!isNew(piece)) return true
  for (let earlier = piece.left; earlier; earlier = earlier.left) if (!isNew(earlier)) return true
  return false
}

const countFault = ({ schema }: Change, list: string, map: Y.Map<unknown>): string | null => {
  const { maxItems } = schema[list] as ListShape
  const live = liveCount(map)
  return live > maxItems ? `${list}: expected at most ${maxItems} items, found ${live}.` : null
}

/** Texts of an item come with it and stay: taking one away or putting another in its place would lose what people type into it. */
const changedItemFault = (change: Change, { list, id }: { list: string; id: string }): string | null => {
  if (change.type._item?.deleted) return null
  const parts = partsOf(change, list)
  const text = [...change.entries].find((entry) => entry !== null && isSharedTypePart(parts[partOfEntry(entry)]))
  if (text) return `${list}/${id}/${text}: a text of an item stays with it.`
  const fault = entriesFault(change, { parts, owner: 'item', isNew: change.isNew }, `${list}/${id}`)
  if (fault !== null || !change.entries.has(removedEntry)) return fault
  const items = change.type.parent
  return items instanceof Y.Map ? countFault(change, list, items) : null
}

const partFault = (change: Change, place: Extract<StoredPlace, { kind: 'part' }>): string | null => {
  const path = [place.list, place.id, place.part].filter((step) => step !== '').join('/')
  const part = Object.hasOwn(partsOf(change, place.list), place.part) ? partsOf(change, place.list)[place.part] : undefined
  if (!part) return `${path}: there is no such part.`
  if (place.inner && part.part !== 'rich-text') return `${path}: expected characters only.`
  const name = change.type._item ? null : nameOfRoot(change.doc, change.type)
  const type = name === null ? change.type : rootTypeFor(change.doc, name, part)
  const message = place.inner ? richTextFault(type, change.isNew) : sharedTypeFault(part, type, change.isNew)
  return message === null ? null : `${path}: ${message}`
}
