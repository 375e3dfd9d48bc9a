import type { Schema, SnapshotOf } from './schema'

/** The parts of a snapshot that a schema has, and no others. */
export const onlyPartsOf = <S extends Schema>(schema: S, snapshot: { readonly [K in keyof S]: unknown }): SnapshotOf<S> =>
  Object.fromEntries(Object.keys(schema).map((name) => [name, snapshot[name]])) as SnapshotOf<S>
