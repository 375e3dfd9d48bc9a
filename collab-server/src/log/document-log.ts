import type { Entry, LogKey } from './log-store'

/** Whether everything up to the position is in Postgres; false: this node lost the document, and it never will be. */
type Outcome = (committed: boolean) => void

export interface LogPlace extends LogKey {
  readonly workspaceId: string
  readonly leaseEpoch: number
  /** The last position that is in Postgres already. */
  readonly lsn: number
}

export interface Author {
  /** Null: the server. */
  readonly author: string | null
  /** Epoch ms. */
  readonly at: number
}

/**
 * The end of one document's log, while this node holds its lease: hands out
 * positions as updates are applied, and knows how far Postgres has followed.
 */
export class DocumentLog {
  private lastLsn: number
  private committedLsn: number
  private lost = false
  private waiting: { lsn: number; outcome: Outcome }[] = []

  constructor(
    readonly place: LogPlace,
    private readonly enqueue: (log: DocumentLog, entry: Entry) => void,
  ) {
    this.lastLsn = place.lsn
    this.committedLsn = place.lsn
  }

  /** The position of the newest update. */
  get lsn(): number {
    return this.lastLsn
  }

  get committed(): number {
    return this.committedLsn
  }

  /** Whether another node may have written since; nothing of this log counts any more. */
  get isLost(): boolean {
    return this.lost
  }

  /** Called inside the transaction's `update` event, so positions are in the order of application. */
  append(update: Uint8Array, { author, at }: Author): number {
    this.lastLsn++
    const { documentId, epoch, workspaceId, leaseEpoch } = this.place
    if (!this.lost) this.enqueue(this, { documentId, epoch, workspaceId, leaseEpoch, lsn: this.lastLsn, author, at, update })
    return this.lastLsn
  }

  /** Calls back, at once if it can, when everything up to `lsn` is committed or the log is lost. */
  when(lsn: number, outcome: Outcome): void {
    if (this.lost) outcome(false)
    else if (lsn <= this.committedLsn) outcome(true)
    else this.waiting.push({ lsn, outcome })
  }

  /** Resolves when everything appended so far is committed; false: the log is lost. */
  drained(): Promise<boolean> {
    return new Promise((resolve) => this.when(this.lastLsn, resolve))
  }

  /** Everything up to `lsn` is in Postgres. */
  advance(lsn: number): void {
    if (this.lost || lsn <= this.committedLsn) return
    this.committedLsn = lsn
    let done = 0
    // Waiters come with rising positions, because each waits for the newest one there was.
    while (done < this.waiting.length && (this.waiting[done]?.lsn ?? 0) <= lsn) done++
    for (const { outcome } of this.waiting.splice(0, done)) outcome(true)
  }

  /** The lease is gone: what is not committed never will be from here. */
  lose(): void {
    if (this.lost) return
    this.lost = true
    for (const { outcome } of this.waiting.splice(0)) outcome(false)
  }
}
