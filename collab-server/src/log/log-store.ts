/** One update of one document, on its way into the log. */
export interface Entry {
  readonly documentId: string
  readonly epoch: number
  readonly workspaceId: string
  readonly leaseEpoch: number
  readonly lsn: number
  /** Who made it; null: the server. */
  readonly author: string | null
  /** When it was applied, epoch ms. */
  readonly at: number
  readonly update: Uint8Array
}

export interface Snapshot {
  readonly lsn: number
  readonly state: Uint8Array
}

export interface StoredDocument {
  readonly snapshot: Snapshot | null
  /** Updates after the snapshot, in order. */
  readonly tail: readonly { readonly lsn: number; readonly update: Uint8Array }[]
}

/** A document and epoch, as the log knows it. */
export interface LogKey {
  readonly documentId: string
  readonly epoch: number
}

export interface SnapshotToWrite extends LogKey {
  readonly workspaceId: string
  readonly leaseEpoch: number
  readonly lsn: number
  readonly schemaVersion: number
  readonly at: number
  readonly state: Uint8Array
}

export const leaseKeyOf = ({ documentId, leaseEpoch }: { documentId: string; leaseEpoch: number }): string => `${documentId}/${leaseEpoch}`

/** Where the log is kept. Every method rejects when the storage cannot be reached. */
export interface LogStore {
  /**
   * Commits the entries, which may be of many documents, at once. Returns the
   * leases (`leaseKeyOf`) this node still holds: their entries are committed.
   * Of the others nothing is written. May be repeated after a failure that
   * left it open whether the entries were committed.
   */
  append(entries: readonly Entry[]): Promise<ReadonlySet<string>>
  load(key: LogKey): Promise<StoredDocument>
  /** The newest epoch of a document that has anything in the log; null: it is empty. */
  newestEpoch(documentId: string): Promise<number | null>
  /** Returns whether the lease is still held, and with it whether the snapshot was written. */
  writeSnapshot(snapshot: SnapshotToWrite): Promise<boolean>
}
