import type { DocumentLog } from './document-log'
import { type Entry, type LogStore, leaseKeyOf } from './log-store'

/** Entries and bytes of one insert; what is more goes with the next. */
const maxBatchEntries = 2_000
const maxBatchBytes = 4 * 1024 * 1024

/** An insert without an answer for so long is told as a failure, though it may still succeed, ms. */
const slowMs = 5_000

/** Waits between tries while Postgres cannot be reached, ms. */
const backoffMs = [50, 100, 200, 400, 800, 1_600]

export interface CommitEvents {
  /** A batch is in Postgres. `ageMs`: since its oldest entry was applied. */
  onCommitted(batch: { entries: number; bytes: number; ages: readonly number[] }): void
  /** Entries of the log are in Postgres. */
  onAdvanced(log: DocumentLog): void
  /** A try failed; called for each. */
  onFailure(error: unknown): void
  /** A try succeeded after failures. */
  onRecovered(): void
  /** The document is owned by another node; its log is lost. */
  onLost(log: DocumentLog): void
}

interface Queued {
  readonly log: DocumentLog
  readonly entry: Entry
  readonly queuedAt: number
}

/**
 * Writes the logs of all documents: everything that arrived in one turn of the
 * event loop goes into one insert. One insert is under way at a time, so no
 * update can be committed before an earlier one.
 */
export class GroupCommit {
  private queue: Queued[] = []
  private queuedBytes = 0
  private running = false
  private failures = 0
  private idle: (() => void)[] = []

  constructor(
    private readonly store: Pick<LogStore, 'append'>,
    private readonly events: CommitEvents,
    private readonly limits: { readonly maxQueuedBytes: number; readonly maxQueuedEntries: number },
  ) {}

  readonly enqueue = (log: DocumentLog, entry: Entry): void => {
    this.queue.push({ log, entry, queuedAt: performance.now() })
    this.queuedBytes += entry.update.length
    if (this.running) return
    this.running = true
    setImmediate(() => void this.run())
  }

  /** More than this may not wait in memory: no further edits are taken until it is less. */
  get isFull(): boolean {
    return this.queuedBytes >= this.limits.maxQueuedBytes || this.queue.length >= this.limits.maxQueuedEntries
  }

  get isFailing(): boolean {
    return this.failures > 0
  }

  /** What is applied and not committed. */
  get lag(): { entries: number; bytes: number; ms: number } {
    const oldest = this.queue[0]?.queuedAt
    return { entries: this.queue.length, bytes: this.queuedBytes, ms: oldest === undefined ? 0 : performance.now() - oldest }
  }

  /** Resolves when nothing waits any more. */
  drained(): Promise<void> {
    if (!this.running) return Promise.resolve()
    return new Promise((resolve) => this.idle.push(resolve))
  }

  private async run(): Promise<void> {
    while (this.queue.length > 0) {
      const batch = this.nextBatch()
      if (batch.length > 0) await this.commit(batch)
    }
    this.running = false
    for (const resolve of this.idle.splice(0)) resolve()
  }

  /** The oldest entries, without those of lost logs. They stay in the queue until they are committed. */
  private nextBatch(): Queued[] {
    if (this.queue.some(({ log }) => log.isLost)) this.remove(({ log }) => log.isLost)
    let entries = 0
    let bytes = 0
    while (entries < this.queue.length && entries < maxBatchEntries && bytes < maxBatchBytes) {
      bytes += this.queue[entries++]?.entry.update.length ?? 0
    }
    return this.queue.slice(0, entries)
  }

  private remove(matches: (queued: Queued) => boolean): void {
    this.queue = this.queue.filter((queued) => !matches(queued))
    this.queuedBytes = this.queue.reduce((sum, { entry }) => sum + entry.update.length, 0)
  }

  private async commit(batch: readonly Queued[]): Promise<void> {
    const slow = setTimeout(() => this.fail(new Error(`Postgres has not answered for ${slowMs} ms.`)), slowMs)
    try {
      const held = await this.store.append(batch.map(({ entry }) => entry))
      this.settle(batch, held)
    } catch (error) {
      const wait = backoffMs[Math.min(this.failures, backoffMs.length - 1)] ?? 0
      this.fail(error)
      await new Promise((resolve) => setTimeout(resolve, wait))
    } finally {
      clearTimeout(slow)
    }
  }

  private fail(error: unknown): void {
    this.events.onFailure(error)
    this.failures++
  }

  private settle(batch: readonly Queued[], held: ReadonlySet<string>): void {
    this.queue.splice(0, batch.length)
    let bytes = 0
    const last = new Map<DocumentLog, number>()
    for (const { log, entry } of batch) {
      bytes += entry.update.length
      last.set(log, entry.lsn)
    }
    this.queuedBytes -= bytes
    if (this.failures > 0) {
      this.failures = 0
      this.events.onRecovered()
    }
    const now = performance.now()
    this.events.onCommitted({ entries: batch.length, bytes, ages: batch.map(({ queuedAt }) => now - queuedAt) })
    for (const [log, lsn] of last) {
      if (!held.has(leaseKeyOf(log.place))) {
        this.events.onLost(log)
        continue
      }
      log.advance(lsn)
      this.events.onAdvanced(log)
    }
  }
}
