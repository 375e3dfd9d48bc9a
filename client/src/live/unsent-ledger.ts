/** The part of `Storage` the ledger needs; writing may throw when the browser's store is full or switched off. */
export type KeyValueStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** Written by one open screen; several screens of one browser may have the same document open. */
export interface UnsentLedger {
  /** How many edits of screens that are gone wait in this browser. */
  readonly inherited: number
  /** This screen's own edits that are not known to be committed. */
  readonly record: (unsent: number) => void
  /** The inherited edits were sent with ours and are committed. */
  readonly settleInherited: () => void
}

const prefixOf = (document: string) => `fashionos:unsent:${document}:`

/**
 * How many edits are only in this browser, kept across a reload so that
 * "offline with n unsent edits" stays true. The edits themselves are in
 * IndexedDB; this is the count.
 */
export const openUnsentLedger = ({ store, document, screen }: { store: KeyValueStore; document: string; screen: string }): UnsentLedger => {
  const prefix = prefixOf(document)
  const own = prefix + screen
  const found = new Map(keysOf(store, prefix).map((key) => [key, Number(store.getItem(key)) || 0]))
  return {
    inherited: [...found.values()].reduce((sum, count) => sum + count, 0),
    record: (unsent) => write(store, own, unsent),
    settleInherited: () => {
      for (const [key, count] of found) write(store, key, Math.max(0, (Number(store.getItem(key)) || 0) - count))
      found.clear()
    },
  }
}

const keysOf = (store: KeyValueStore, prefix: string): string[] =>
  Array.from({ length: store.length }, (_, i) => store.key(i))
    .filter((key) => key !== null)
    .filter((key) => key.startsWith(prefix))

const write = (store: KeyValueStore, key: string, count: number) => {
  try {
    if (count > 0) store.setItem(key, String(count))
    else store.removeItem(key)
  } catch {
    // A full or blocked store: the edits are still in IndexedDB, only their count is lost with the tab.
  }
}
