import { type Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { mergeUpdates } from 'yjs'
import { awarenessFrame, syncFrame, syncStep } from './frames'

/** Sends one frame to everyone who follows a document. */
export interface Broadcast {
  /** `writer`: who needs no copy; null: everybody gets one. */
  update(frame: Uint8Array, writer: object | null): void
  awareness(frame: Uint8Array): void
  followers(): number
}

export interface FanoutLimits {
  /** Above so many sends a second, updates wait for each other. */
  readonly hotDeliveriesPerSecond: number
  /** How long they wait at most, ms. */
  readonly windowMs: number
}

/** Waiting updates are sent when they are more than this, however hot it is. */
const maxPendingBytes = 256 * 1024
/** Presence goes out at most this often, ms; to a large audience less often. */
const presenceMs = 50
const largePresenceMs = 500
const largeAudience = 50
const rateBucketMs = 250

/**
 * Tells a document's followers of edits: at once while it is quiet, merged when
 * it is hot. Costs are in the sends, so 400 edits a second in 30 frames cost a
 * tenth of 400 frames. Everything of one turn of the loop goes together, so an
 * edit and its undoing by the guard are never seen apart.
 */
export class Fanout {
  private pending: Uint8Array[] = []
  private pendingBytes = 0
  /** The one who made all that is pending; null: several, or the server. */
  private writer: object | null = null
  private scheduled: { cancel(): void } | null = null
  private lastFlushAt = Number.NEGATIVE_INFINITY
  private bucket = { startedAt: 0, updates: 0, before: 0 }
  private present = new Set<number>()
  private presenceTimer: Timer | null = null
  private lastPresenceAt = Number.NEGATIVE_INFINITY

  constructor(
    private readonly options: {
      readonly name: string
      readonly awareness: Awareness
      readonly broadcast: Broadcast
      readonly limits: FanoutLimits
      /** Milliseconds, monotonic. */
      readonly now: () => number
      onFlush(flush: { updates: number; bytes: number }): void
    },
  ) {}

  push(update: Uint8Array, writer: object | null): void {
    const now = this.options.now()
    this.writer = this.pending.length === 0 || this.writer === writer ? writer : null
    this.pending.push(update)
    this.pendingBytes += update.length
    this.count(now)
    if (this.pendingBytes > maxPendingBytes) this.flush()
    else if (!this.scheduled) this.schedule(this.isHot() ? this.lastFlushAt + this.options.limits.windowMs - now : 0)
  }

  flush(): void {
    this.scheduled?.cancel()
    this.scheduled = null
    const [first] = this.pending
    if (!first) return
    const { pending, writer } = this
    this.pending = []
    this.pendingBytes = 0
    this.writer = null
    this.lastFlushAt = this.options.now()
    const frame = syncFrame(this.options.name, syncStep.update, pending.length === 1 ? first : mergeUpdates(pending))
    this.options.broadcast.update(frame, writer)
    this.options.onFlush({ updates: pending.length, bytes: frame.length })
  }

  /** The states of these awareness clients have changed or are gone. */
  pushPresence(clients: readonly number[]): void {
    for (const client of clients) this.present.add(client)
    if (this.presenceTimer !== null) return
    const pause = this.options.broadcast.followers() > largeAudience ? largePresenceMs : presenceMs
    const wait = this.lastPresenceAt + pause - this.options.now()
    this.presenceTimer = setTimeout(() => this.flushPresence(), Math.max(0, wait))
  }

  destroy(): void {
    this.flush()
    if (this.presenceTimer !== null) clearTimeout(this.presenceTimer)
    this.presenceTimer = null
  }

  private flushPresence(): void {
    this.presenceTimer = null
    this.lastPresenceAt = this.options.now()
    const { awareness, name, broadcast } = this.options
    // One that came and went within the pause has nothing left to tell.
    const clients = [...this.present].filter((client) => awareness.meta.has(client))
    this.present.clear()
    if (clients.length > 0) broadcast.awareness(awarenessFrame(name, encodeAwarenessUpdate(awareness, clients)))
  }

  private schedule(waitMs: number): void {
    if (waitMs > 0) {
      const timer = setTimeout(() => this.flush(), waitMs)
      this.scheduled = { cancel: () => clearTimeout(timer) }
      return
    }
    let cancelled = false
    this.scheduled = {
      cancel: () => {
        cancelled = true
      },
    }
    queueMicrotask(() => {
      if (!cancelled) this.flush()
    })
  }

  private count(now: number): void {
    const { bucket } = this
    const age = now - bucket.startedAt
    if (age >= rateBucketMs) this.bucket = { startedAt: now, updates: 0, before: age < 2 * rateBucketMs ? bucket.updates : 0 }
    this.bucket.updates++
  }

  private isHot(): boolean {
    const perSecond = (Math.max(this.bucket.updates, this.bucket.before) * 1_000) / rateBucketMs
    return perSecond * this.options.broadcast.followers() > this.options.limits.hotDeliveriesPerSecond
  }
}
