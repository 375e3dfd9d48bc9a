import type { ChangesOf, ItemOf, ListShape, Parts, RecordOf, RecordShape, Schema } from './schema'

/**
 * How commands write: typed handles over a Y.Doc, valid inside one
 * transaction. Reads see the draft's own writes.
 */
export type DraftOf<S extends Schema> = {
  readonly [K in keyof S]: S[K] extends ListShape<infer P> ? ListDraft<P> : S[K] extends RecordShape<infer P> ? RecordDraft<P> : never
}

export interface RecordDraft<P extends Parts> {
  get(): RecordOf<P>
  /** Text parts are changed by their smallest difference; keyed parts merge per key, `''`/`null` clears a key. */
  set(changes: ChangesOf<P>): void
}

export interface ListDraft<P extends Parts> {
  /** Live items in order. O(n). */
  all(): readonly ItemOf<P>[]
  get(id: string): ItemOf<P> | undefined
  has(id: string): boolean
  /**
   * Adds the items as one block after `after` (`null`: first). A block stays
   * together when somebody else adds at the same place at the same time.
   * An id that exists is a broken invariant and throws.
   */
  add(items: readonly (ChangesOf<P> & { id: string })[], place: { after: string | null }): void
  set(id: string, changes: ChangesOf<P>): void
  /** Moves the items, in the order given, as one block after `after` (`null`: first). */
  move(ids: readonly string[], place: { after: string | null }): void
  /** Brings the live items into this order by as few moves as there can be; `ids` names each of them once. */
  arrange(ids: readonly string[]): void
  /** Marks the items removed. What is typed into them meanwhile is kept. */
  remove(ids: readonly string[]): void
  restore(ids: readonly string[]): void
  /** Removed items, in order. O(n). */
  removed(): readonly ItemOf<P>[]
}
