import type { ItemOf, Parts, RecordOf, Schema, SnapshotOf } from './schema'

/** Parts of a snapshot of any schema, by name. */

/** The items of a list; none for a name that is no list. */
export const itemsIn = (snapshot: SnapshotOf<Schema>, name: string): readonly ItemOf<Parts>[] => {
  const items: unknown = Object.hasOwn(snapshot, name) ? snapshot[name] : undefined
  return Array.isArray(items) ? (items as readonly ItemOf<Parts>[]) : []
}

/** The record of that name; `null` for a name that is none. */
export const recordIn = (snapshot: SnapshotOf<Schema>, name: string): RecordOf<Parts> | null => {
  const record: unknown = Object.hasOwn(snapshot, name) ? snapshot[name] : undefined
  return record && !Array.isArray(record) ? (record as RecordOf<Parts>) : null
}

/** The same snapshot with another list or record of that name. */
export const withPart = (
  snapshot: SnapshotOf<Schema>,
  name: string,
  value: readonly ItemOf<Parts>[] | RecordOf<Parts>,
): SnapshotOf<Schema> => ({ ...snapshot, [name]: value }) as unknown as SnapshotOf<Schema>
