import type { ItemOf, ListShape, Parts, RecordShape, Schema, SnapshotOf, ValueOf } from '../ydoc/schema'

/** How the parts of a schema are called in sentences. */
export type WordsOf<S extends Schema> = {
  readonly [K in keyof S]: S[K] extends ListShape<infer P> ? ListWords<P, S> : S[K] extends RecordShape<infer P> ? RecordWords<P, S> : never
}

export interface RecordWords<P extends Parts, S extends Schema> {
  /** What the record is: "Settings". */
  readonly title: string
  readonly parts: PartWordsOf<P, S>
}

export interface ListWords<P extends Parts, S extends Schema> {
  /** One of its items, in the middle of a sentence: "look". */
  readonly one: string
  /** Several of them: "looks". */
  readonly many: string
  /** What people know an item by: "14 · Cape, silver". Empty when nobody has named it. */
  readonly titleOf: (item: ItemOf<P>, snapshot: SnapshotOf<S>) => string
  readonly parts: PartWordsOf<P, S>
}

export type PartWordsOf<P extends Parts, S extends Schema> = {
  readonly [K in keyof P]: PartWords<ValueOf<P[K]>, S>
}

/** A part's title alone, or with the way its value is told; without one it is told as plain text is. `null`: never told of. */
export type PartWords<Value, S extends Schema> =
  | string
  | null
  | {
      readonly title: string
      readonly textOf: (value: Value, snapshot: SnapshotOf<S>) => string
      /** Of a part with a value per key: each key is told by itself. Without it the part is told as a whole. */
      readonly keys?: KeyWords<Value, S>
    }

export interface KeyWords<Value, S extends Schema> {
  /** How a key is called: a column's title. */
  readonly titleOf: (key: string, snapshot: SnapshotOf<S>) => string
  /** What stands under one key, without the key. */
  readonly textOf: (value: Value[keyof Value], snapshot: SnapshotOf<S>) => string
}
