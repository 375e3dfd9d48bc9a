import type { Problem } from '@fashionos/shared/documents/document-type'
import type { Document } from '@hocuspocus/server'
import { encodeAwarenessUpdate } from 'y-protocols/awareness'
import type { Audience } from '../audience'
import type { Fanout } from '../fanout'
import { awarenessFrame } from '../frames'
import type { DocumentLog } from '../log/document-log'
import type { DocumentSocket } from '../socket'
import type { StateAnswers } from '../state-answers'
import type { DocumentFacts } from './access'
import type { DocumentRules } from './document-rules'
import type { Lease } from './lease-store'

/** A document in memory, with all that belongs to it. There is none for a closed document. */
export interface OpenDocument {
  /** `type:uuid:epoch`. */
  readonly name: string
  readonly id: string
  readonly facts: DocumentFacts
  readonly rules: DocumentRules
  readonly doc: Document
  readonly lease: Lease
  readonly log: DocumentLog
  readonly fanout: Fanout
  readonly audience: Audience
  readonly stateAnswers: StateAnswers
  /** What is wrong with it as stored; not empty: it is read-only. */
  problems: readonly Problem[]
  readonly sockets: Set<DocumentSocket>
  /** Position of the newest snapshot. */
  snapshotLsn: number
  /** About how large it is: its state when loaded or compacted, and all updates since. */
  bytes: number
}

/** Everyone who is present, in one message. */
export const presenceFrameOf = ({ name, doc: { awareness } }: OpenDocument): Uint8Array =>
  awarenessFrame(name, encodeAwarenessUpdate(awareness, [...awareness.getStates().keys()]))

/** All documents in memory. */
export class OpenDocuments {
  private readonly byDoc = new Map<Document, OpenDocument>()

  add(open: OpenDocument): void {
    this.byDoc.set(open.doc, open)
  }

  remove(open: OpenDocument): void {
    this.byDoc.delete(open.doc)
  }

  of(doc: Document): OpenDocument | null {
    return this.byDoc.get(doc) ?? null
  }

  withId(id: string): OpenDocument[] {
    return [...this.byDoc.values()].filter((open) => open.id === id)
  }

  all(): Iterable<OpenDocument> {
    return this.byDoc.values()
  }

  get size(): number {
    return this.byDoc.size
  }
}
