import { ok, type Result, refused } from '@fashionos/shared/errors'
import { closeCodes, documentNameOf } from '@fashionos/shared/protocol'
import type { Instant } from '@fashionos/shared/time'
import type { Hocuspocus } from '@hocuspocus/server'
import type { Logger } from 'pino'
import type { Access, AccessStore } from '../documents/access'
import type { AccessChange } from '../documents/changes'
import type { OpenDocuments } from '../documents/open-document'
import type { LogStore } from '../log/log-store'
import { HookRefusal, type Refusal, refusal } from '../refusal'
import { withRetries } from '../with-retries'
import { LiveDocument } from './live-document'
import type { RunMetrics } from './run-metrics'
import type { RunStore } from './run-store'

export interface LiveDocumentsOptions {
  readonly documents: OpenDocuments
  readonly store: RunStore
  readonly accessStore: AccessStore
  readonly logStore: LogStore
  readonly now: () => Instant
  readonly metrics: RunMetrics
  readonly log: Logger
  hocuspocus(): Hocuspocus
  publish(topic: string, text: string): void
}

const moved = 'The run moved to another server. Connect again.'

/** The documents that live screens watch, or whose run is open. They stay in memory as long. */
export class LiveDocuments {
  private readonly byId = new Map<string, LiveDocument>()
  private readonly opening = new Map<string, Promise<Result<LiveDocument, Refusal>>>()
  /** The server stops. */
  private isClosing = false

  constructor(private readonly options: LiveDocumentsOptions) {}

  get size(): number {
    return this.byId.size
  }

  all(): Iterable<LiveDocument> {
    return this.byId.values()
  }

  /** The document with its run, from memory or from Postgres. Never rejects. */
  async get(id: string, access: Access): Promise<Result<LiveDocument, Refusal>> {
    const known = this.byId.get(id)
    if (known && known.open.facts.epoch === access.epoch && !known.isClosed) {
      return known.isAway
        ? refused(refusal(closeCodes.tryAgain, 'Calls cannot be saved at the moment. Connecting again in a moment.'))
        : ok(known)
    }
    if (known) await this.drop(known, 'The document was rebuilt. Connect again.')
    const opening = this.opening.get(id) ?? this.openNow(id, access).finally(() => this.opening.delete(id))
    this.opening.set(id, opening)
    return opening
  }

  /** The lease of a document is gone: its screens look for the server that has it now. */
  lose(id: string): void {
    const live = this.byId.get(id)
    if (live) void this.drop(live, moved)
    for (const other of this.byId.values()) other.lineups.lose(id)
  }

  onAccess(change: AccessChange): void {
    for (const live of this.byId.values()) live.lineups.onAccess(change)
  }

  /** Lets go of documents nobody needs. */
  tidy(): void {
    for (const live of this.byId.values()) if (!live.isNeeded) void this.drop(live, '')
  }

  /** Resolves when every command that was taken is committed. */
  async drained(): Promise<void> {
    await Promise.all([...this.byId.values()].map((live) => live.writer.drained()))
  }

  async close(): Promise<void> {
    this.isClosing = true
    await Promise.all([...this.byId.values()].map((live) => this.drop(live, moved)))
  }

  private async drop(live: LiveDocument, sentence: string): Promise<void> {
    if (this.byId.get(live.id) === live) this.byId.delete(live.id)
    live.refuseAll(sentence)
    await live
      .close()
      .catch((error: unknown) => this.options.log.error({ err: error, document: live.id }, 'a live document was not closed'))
  }

  private async openNow(id: string, access: Access): Promise<Result<LiveDocument, Refusal>> {
    let live: LiveDocument | null = null
    try {
      live = await this.assemble(id, access)
      if (!live) return refused(refusal(closeCodes.tryAgain, 'The document was just closed. Connect again.'))
      await withRetries(load(live))
      if (live.isClosed || this.isClosing) {
        await live.close()
        return refused(refusal(closeCodes.tryAgain, moved))
      }
      this.byId.set(id, live)
      return ok(live)
    } catch (error) {
      await live?.close()
      if (error instanceof HookRefusal) return refused(error.refusal)
      this.options.log.error({ err: error, document: id }, 'a run could not be loaded')
      return refused(refusal(closeCodes.tryAgain, 'The run could not be loaded. Connecting again in a moment.'))
    }
  }

  private async assemble(id: string, access: Access): Promise<LiveDocument | null> {
    const { hocuspocus, documents, ...options } = this.options
    const connection = await hocuspocus().openDirectConnection(documentNameOf({ type: access.type, id, epoch: access.epoch }), {
      facts: access,
    })
    const open = connection.document && documents.of(connection.document)
    // One that came in the tick of an unload was given a document that is gone.
    if (!open || open.log.isLost || open.doc.isDestroyed) {
      await connection.disconnect()
      return null
    }
    try {
      const live: LiveDocument = new LiveDocument({
        ...options,
        lineups: this.options,
        access,
        open,
        release: () => connection.disconnect(),
        onLost: () => void this.drop(live, moved),
      })
      return live
    } catch (error) {
      await connection.disconnect()
      throw error
    }
  }
}

const load = (live: LiveDocument) => () => live.load()
