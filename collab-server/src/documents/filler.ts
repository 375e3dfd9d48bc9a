import { closeCodes } from '@fashionos/shared/protocol'
import type { Logger } from 'pino'
import { HookRefusal, OpenElsewhere } from '../refusal'
import type { KnownDocument } from './access'

/** Documents filled at a time: the edits of people come before them. */
const atOnce = 2
/** Documents that wait for it; what is more is found by the next look. */
const maxWaiting = 1_000
/** Documents looked at by one statement. */
const pageSize = 500
/** How often documents that nobody told of are looked for, ms. */
const lookMs = 5 * 60_000
/** How long one that cannot be filled is left alone: after the first failure, after the second, and after each later one, ms. */
const againMs = [5 * 60_000, 60 * 60_000, 6 * 60 * 60_000]
/** Before the first document. */
const beforeAll = '00000000-0000-0000-0000-000000000000'

export interface FillerOptions {
  /** Gives a document its first content. Resolves also when there is nothing to fill. */
  fill(id: string): Promise<void>
  documentsAfter(id: string, most: number): Promise<readonly KnownDocument[]>
  now(): number
  readonly log: Pick<Logger, 'warn'>
}

interface Failure {
  readonly times: number
  /** Epoch ms. */
  readonly notBefore: number
}

/**
 * Fills documents soon after they are made, without anybody opening them: what
 * follows from content (search, tasks of a person, notifications) would know
 * nothing of them until then. What nobody told of, because no server was up or
 * too many were waiting, is looked for at the start and from time to time. Of
 * several nodes the one that gets the lease fills.
 */
export class Filler {
  private readonly waiting = new Set<string>()
  private readonly running = new Map<string, Promise<void>>()
  private readonly failures = new Map<string, Failure>()
  private whenIdle: (() => void)[] = []
  private looking: Promise<void> | null = null
  private timer: Timer | null = null
  private isClosed = false

  constructor(private readonly options: FillerOptions) {}

  /** A document was made. Before `begin` it waits. */
  add(id: string): void {
    if (this.isClosed || this.waiting.size >= maxWaiting) return
    this.waiting.add(id)
    this.next()
  }

  /** The server is ready: whatever was never filled is filled from now on. Resolves when all there is was tried. Never rejects. */
  begin(): Promise<void> {
    this.timer = setInterval(() => void this.look(), lookMs)
    return this.look()
  }

  /** The database was away: nobody knows what was made meanwhile, and what failed may have failed for that. */
  lookAnew(): void {
    this.failures.clear()
    if (this.timer) void this.look()
  }

  /** Looks for documents that were never filled. Resolves when each was tried. Never rejects. */
  look(): Promise<void> {
    this.looking ??= this.lookThrough()
      .catch((error: unknown) => this.options.log.warn({ err: error }, 'documents that are not filled yet could not be looked for'))
      .finally(() => {
        this.looking = null
      })
    return this.looking
  }

  /** Takes nothing more. Resolves when what is being filled is committed and closed, or has failed. */
  async close(): Promise<void> {
    this.isClosed = true
    if (this.timer) clearInterval(this.timer)
    this.waiting.clear()
    await this.idle()
    await this.looking
  }

  private async lookThrough(): Promise<void> {
    let last: string | undefined = beforeAll
    while (last !== undefined && !this.isClosed) {
      const page: readonly KnownDocument[] = await this.options.documentsAfter(last, pageSize)
      for (const { id, filled } of page) if (!filled && this.isDue(id)) this.add(id)
      this.next()
      await this.idle()
      last = page.at(-1)?.id
    }
  }

  private isDue(id: string): boolean {
    return (this.failures.get(id)?.notBefore ?? 0) <= this.options.now()
  }

  private idle(): Promise<void> {
    if (this.waiting.size + this.running.size === 0) return Promise.resolve()
    return new Promise((resolve) => this.whenIdle.push(resolve))
  }

  private next(): void {
    if (!this.timer) return
    for (const id of this.waiting) {
      if (this.running.size >= atOnce) return
      this.waiting.delete(id)
      if (!this.running.has(id)) this.running.set(id, this.fill(id))
    }
    if (this.running.size === 0) for (const resolve of this.whenIdle.splice(0)) resolve()
  }

  private async fill(id: string): Promise<void> {
    try {
      await this.options.fill(id)
      this.failures.delete(id)
    } catch (error) {
      if (!isPassing(error)) this.failed(id, error)
    } finally {
      this.running.delete(id)
      this.next()
    }
  }

  private failed(id: string, error: unknown): void {
    const times = (this.failures.get(id)?.times ?? 0) + 1
    const waitMs = againMs[Math.min(times, againMs.length) - 1] ?? 0
    this.failures.set(id, { times, notBefore: this.options.now() + waitMs })
    const why = error instanceof HookRefusal ? { reason: error.refusal.reason } : { err: error }
    this.options.log.warn({ ...why, document: id, times }, 'a document could not be filled; it is tried again later')
  }
}

/** Another node fills it, or this one has no room at the moment: the next look finds it if nobody did. */
const isPassing = (error: unknown): boolean =>
  error instanceof OpenElsewhere || (error instanceof HookRefusal && error.refusal.code === closeCodes.tooMany)
