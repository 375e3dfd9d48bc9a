import * as Y from 'yjs'
import { byOrder, entriesOf, isRemoved, madeEntry, orderEntry, orderOf, removedEntry, storedMap } from './read'
import { readItem, readPart } from './read-parts'
import { isId, partOfEntry } from './root-name'
import type { ItemOf, ListShape, Parts } from './schema'

export interface ListCache {
  /** Notes that one entry of an item changed; `null`: the item came, went or changed as a whole. */
  touch(id: string, entry: string | null): void
  items(): readonly ItemOf<Parts>[]
}

interface Cached {
  readonly id: string
  readonly order: string
  readonly item: ItemOf<Parts>
}

/** The items of one list as last read, brought up to date by what was touched since. */
export const listCache = ({ doc, name, shape }: { doc: Y.Doc; name: string; shape: ListShape<Parts> }): ListCache => {
  const ownerOf = (id: string, map: Y.Map<unknown>) => ({ doc, list: name, id, map })
  const readWhole = (id: string, map: Y.Map<unknown>): Cached => ({
    id,
    order: orderOf(map),
    item: readItem(shape.parts, ownerOf(id, map)),
  })

  let sorted: Cached[] = entriesOf(doc, name, false).map(({ id, map }) => readWhole(id, map))
  let positions = positionsOf(sorted)
  let items: readonly ItemOf<Parts>[] = sorted.map(({ item }) => item)
  const touched = new Map<string, Set<string | null>>()

  const readTouched = (id: string, map: Y.Map<unknown>, was: Cached | undefined): Cached => {
    const entries = touched.get(id)
    if (!was || !entries || entries.has(null)) return readWhole(id, map)
    const changes: [string, unknown][] = []
    for (const part of partsOf(entries)) {
      const declared = Object.hasOwn(shape.parts, part) ? shape.parts[part] : undefined
      if (!declared) continue
      const value = readPart(declared, part, ownerOf(id, map))
      if (!Object.is(value, was.item[part])) changes.push([part, value])
    }
    const item = changes.length > 0 ? { ...was.item, ...Object.fromEntries(changes) } : was.item
    return { id, order: orderOf(map), item }
  }

  const update = (): void => {
    const map = storedMap(doc, name)
    const fresh = new Map<string, Cached | null>()
    let reordered = false
    for (const id of touched.keys()) {
      const position = positions.get(id)
      const was = position === undefined ? undefined : sorted[position]
      const stored = map?.get(id)
      const now = stored instanceof Y.Map && isId(id) && !isRemoved(stored) ? readTouched(id, stored, was) : null
      if (now?.order !== was?.order) reordered = true
      fresh.set(id, now)
    }
    touched.clear()
    if (reordered) reorder(fresh)
    else replace(fresh)
  }

  const reorder = (fresh: ReadonlyMap<string, Cached | null>): void => {
    const kept = sorted.filter(({ id }) => !fresh.has(id))
    sorted = [...kept, ...[...fresh.values()].filter((cached) => cached !== null)].sort(byOrder)
    positions = positionsOf(sorted)
    items = sorted.map(({ item }) => item)
  }

  const replace = (fresh: ReadonlyMap<string, Cached | null>): void => {
    let next: ItemOf<Parts>[] | null = null
    for (const [id, cached] of fresh) {
      const position = positions.get(id)
      if (position === undefined || !cached || sorted[position]?.item === cached.item) continue
      sorted[position] = cached
      next ??= [...items]
      next[position] = cached.item
    }
    if (next) items = next
  }

  return {
    touch: (id, entry) => {
      const entries = touched.get(id)
      if (entries) entries.add(entry)
      else touched.set(id, new Set([entry]))
    },
    items: () => {
      if (touched.size > 0) update()
      return items
    },
  }
}

const positionsOf = (sorted: readonly Cached[]): Map<string, number> => new Map(sorted.map(({ id }, index) => [id, index]))

/** Parts behind entries: `values/<key>` belongs to `values`; place entries to none. */
const partsOf = (entries: ReadonlySet<string | null>): Set<string> =>
  new Set(
    [...entries].flatMap((entry) =>
      entry === null || entry === orderEntry || entry === removedEntry || entry === madeEntry ? [] : [partOfEntry(entry)],
    ),
  )
