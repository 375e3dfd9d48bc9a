import * as Y from 'yjs'
import { arrangement } from './arrange'
import type { ListDraft } from './draft'
import { type Placed, placeBlock } from './place-block'
import { type Entry, entriesOf, isRemoved, madeEntry, orderEntry, removedEntry } from './read'
import { readItem } from './read-parts'
import { isId } from './root-name'
import { rootMap } from './roots'
import type { ChangesOf, ItemOf, ListShape, Parts } from './schema'
import { isSharedTypePart, newTypes, writeParts } from './write-parts'

interface ListTarget<P extends Parts> {
  readonly doc: Y.Doc
  readonly name: string
  readonly shape: ListShape<P>
  /** Its live items as they are now, if they were read already. */
  readonly items?: readonly ItemOf<P>[]
}

/**
 * Writes to one list of a document. Valid inside one transaction.
 *
 * M13: an item is removed by a mark. What others type into it meanwhile is kept
 * and comes back with it.
 */
export const listDraftOf = <P extends Parts>({ doc, name, shape, items }: ListTarget<P>): ListDraft<P> => {
  const stored = rootMap(doc, name)
  let read = items

  const mapOf = (id: string): Y.Map<unknown> | null => {
    const map = stored.get(id)
    return map instanceof Y.Map ? map : null
  }
  const liveMapOf = (id: string): Y.Map<unknown> | null => {
    const map = mapOf(id)
    return map && !isRemoved(map) ? map : null
  }
  const itemOf = ({ id, map }: Omit<Entry, 'order'>): ItemOf<P> => readItem(shape.parts, { doc, list: name, id, map })
  const known = (id: string): Y.Map<unknown> => {
    const map = mapOf(id)
    if (!map) throw new Error(`${name} has no item ${id}.`)
    return map
  }

  /** Keys for a block behind `after`, which may itself be among the items placed. */
  const keysFor = (ids: readonly string[], after: string | null): { id: string; order: string }[] => {
    const placed = new Set(ids)
    const entries = entriesOf(doc, name, false)
    const standing: Placed[] = entries.filter(({ id }) => !placed.has(id))
    return placeBlock(standing, indexBehind({ entries, standing, after, placed }), ids)
  }

  const create = (item: ChangesOf<P> & { id: string }, order: string): void => {
    const { id, ...changes } = item
    const map = new Y.Map<unknown>([...newTypes(shape.parts, changes), [orderEntry, order], [madeEntry, true]])
    stored.set(id, map)
    const rest = Object.entries(changes).filter(([part]) => !isSharedTypePart(shape.parts[part]))
    writeParts(shape.parts, { doc, list: name, id, map }, Object.fromEntries(rest))
  }

  return {
    all: () => {
      read ??= entriesOf(doc, name, false).map(itemOf)
      return read
    },
    removed: () => entriesOf(doc, name, true).map(itemOf),
    has: (id) => liveMapOf(id) !== null,
    get: (id) => {
      const map = liveMapOf(id)
      return map ? itemOf({ id, map }) : undefined
    },
    add: (items, { after }) => {
      read = undefined
      refuseIds(items, { name, has: (id) => mapOf(id) !== null })
      const byId = new Map(items.map((item) => [item.id, item]))
      for (const { id, order } of keysFor([...byId.keys()], after)) {
        const item = byId.get(id)
        if (item) create(item, order)
        else known(id).set(orderEntry, order)
      }
    },
    set: (id, changes) => {
      read = undefined
      writeParts(shape.parts, { doc, list: name, id, map: known(id) }, changes)
    },
    move: (ids, { after }) => {
      read = undefined
      const moved = [...new Set(ids)]
      for (const id of moved) known(id)
      if (moved.length > 0) for (const { id, order } of keysFor(moved, after)) known(id).set(orderEntry, order)
    },
    arrange: (ids) => {
      read = undefined
      for (const { id, order } of arrangement(entriesOf(doc, name, false), ids)) known(id).set(orderEntry, order)
    },
    remove: (ids) => {
      read = undefined
      for (const id of ids) if (!isRemoved(known(id))) known(id).set(removedEntry, true)
    },
    restore: (ids) => {
      read = undefined
      for (const id of ids) if (isRemoved(known(id))) known(id).delete(removedEntry)
    },
  }
}

const refuseIds = (items: readonly { id: string }[], list: { name: string; has: (id: string) => boolean }): void => {
  const seen = new Set<string>()
  for (const { id } of items) {
    if (!isId(id)) throw new Error(`${list.name}: ${id} is not an id.`)
    if (seen.has(id) || list.has(id)) throw new Error(`${list.name} already has an item ${id}.`)
    seen.add(id)
  }
}

/** How many of the standing items come before the block. An `after` that is placed itself counts as the item before it. */
const indexBehind = (at: {
  entries: readonly Placed[]
  standing: readonly Placed[]
  after: string | null
  placed: ReadonlySet<string>
}): number => {
  if (at.after === null) return 0
  let index = 0
  for (const { id } of at.entries) {
    if (!at.placed.has(id)) index++
    if (id === at.after) return index
  }
  throw new Error(`There is no item ${at.after} to stand behind.`)
}
