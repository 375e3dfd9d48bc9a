import type { AnyDocumentType } from '../documents/document-type'
import { ok, type Result, refused } from '../errors'
import type { ItemOf, ListShape, Parts, Schema, SnapshotOf } from '../ydoc/schema'
import { itemsIn, recordIn, withPart } from '../ydoc/snapshot-parts'
import { movedIn } from './moved'
import { toldList } from './told'

type Snapshot = SnapshotOf<Schema>
type Item = ItemOf<Parts>

/** What is to be as it was: everything, or one item of a list, or one record (`id` is `''`). */
export type Restored = 'all' | { readonly list: string; readonly id: string }

export interface Restoring {
  readonly type: AnyDocumentType
  readonly now: Snapshot
  /** The document at the point to go back to. */
  readonly wanted: Snapshot
  readonly what: Restored
  /** Whether the document has the item among its removed ones. An item it never had cannot be made again under its id. */
  readonly isRemoved: (list: string, id: string) => boolean
}

/**
 * What the document will say once restored. H6: everything the type declares is
 * as it was; H5: what was said about it, its comments, stays as it is. H8: of one item nothing else changes.
 * H9: refused, in a sentence, when the document's own rules would be broken.
 */
export const restoredOf = (restoring: Restoring): Result<Snapshot> => {
  const schema: Schema = restoring.type.own
  const snapshot = restoring.what === 'all' ? wholeOf(restoring, schema) : withOne(restoring, schema, restoring.what)
  const reason = refusalOf(restoring, schema, snapshot)
  return reason === null ? ok(snapshot) : refused(reason)
}

const wholeOf = ({ now, wanted, isRemoved }: Restoring, schema: Schema): Snapshot => {
  let whole = now
  for (const [name, shape] of Object.entries(schema)) {
    const record = recordIn(wanted, name)
    if (shape.shape === 'record' && record) whole = withPart(whole, name, record)
    if (shape.shape === 'record') continue
    const live = new Set(idsOf(itemsIn(now, name)))
    const items = itemsIn(wanted, name).filter(({ id }) => live.has(id) || isRemoved(name, id))
    whole = withPart(whole, name, items)
  }
  return whole
}

const withOne = (restoring: Restoring, schema: Schema, { list, id }: Exclude<Restored, 'all'>): Snapshot => {
  const { now, wanted } = restoring
  const shape = Object.hasOwn(schema, list) ? schema[list] : undefined
  const record = recordIn(wanted, list)
  if (shape?.shape === 'record' && record) return withPart(now, list, record)
  if (shape?.shape !== 'list') return now
  const put = (items: readonly Item[]) => withPart(now, list, items)
  const item = itemsIn(wanted, list).find((one) => one.id === id)
  const items = itemsIn(now, list)
  const others = items.filter((one) => one.id !== id)
  if (!item) return put(others)
  const isLive = others.length < items.length
  if (!isLive && !restoring.isRemoved(list, id)) return now
  const stays = isLive && !movedIn(idsOf(itemsIn(wanted, list)), idsOf(items)).has(id)
  if (stays) return put(items.map((one) => (one.id === id ? item : one)))
  const at = placeOf(idsOf(itemsIn(wanted, list)), idsOf(others), id)
  return put([...others.slice(0, at), item, ...others.slice(at)])
}

const idsOf = (items: readonly Item[]): readonly string[] => items.map(({ id }) => id)

/** Behind the nearest item that stood before it then and is there now. */
const placeOf = (then: readonly string[], now: readonly string[], id: string): number => {
  const places = new Map(now.map((one, index) => [one, index]))
  for (let ahead = then.indexOf(id) - 1; ahead >= 0; ahead--) {
    const place = places.get(then[ahead] ?? '')
    if (place !== undefined) return place + 1
  }
  return 0
}

const refusalOf = ({ type, now }: Restoring, schema: Schema, snapshot: Snapshot): string | null => {
  for (const [name, shape] of Object.entries(schema)) {
    if (shape.shape === 'list' && itemsIn(snapshot, name).length > shape.maxItems) return tooMany(type, name, shape)
  }
  const known = new Set(type.check(now).map(({ message }) => message))
  const problem = type.check(snapshot).find(({ message }) => !known.has(message))
  return problem ? `This cannot be restored by itself: ${problem.message}` : null
}

const tooMany = (type: AnyDocumentType, name: string, { maxItems }: ListShape): string =>
  `This cannot be restored: there would be more than ${maxItems} ${toldList(type, name)?.many ?? 'items'}. Remove some first.`
