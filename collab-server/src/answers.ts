import { closeCodes } from '@fashionos/shared/protocol'
import { syncFrame, syncStep } from './frames'
import { refusal } from './refusal'
import type { DocumentSocket } from './socket'
import { forgetPending, holdsAll, type Reach } from './update-check'

/** Answers that may wait for a commit at a time; a client with more does not wait for them itself. */
const maxHeld = 20_000
/** How often in a row a client may answer without what its edits build on. */
const maxAsks = 3

interface Expected {
  readonly reach: Reach
  /** All the client has, as it was asked for; not one edit more. */
  readonly isAnswer: boolean
}

/**
 * What the server owes one connection: for each update an acknowledgement,
 * for each barrier a `committed`. A law of the server: neither leaves before
 * Postgres has committed every edit the document had when it was due.
 */
export class Answers {
  private expected: Expected[] = []
  private held = 0
  private asks = 0
  /** Updates that wait in the document for edits that never came. */
  private missing: Reach[] = []
  private barriers: number[] = []

  constructor(private readonly socket: DocumentSocket) {}

  /** An update was handed to Hocuspocus, which will acknowledge it, in order. */
  expect(update: Expected): void {
    this.expected.push(update)
  }

  /** Hocuspocus acknowledges an update (`applied`), or says that this connection may not make it. */
  answer(frame: Uint8Array, applied: boolean): void {
    const update = this.expected.shift()
    const open = this.socket.live?.open
    if (!open || !update) return
    if (!applied) {
      this.socket.wire.send(frame)
      this.socket.tell({ kind: 'undone', reason: this.whyReadOnly() })
      return
    }
    forgetPending(open.doc)
    if (!holdsAll(open.doc, update.reach)) {
      this.askAgain(update)
      return
    }
    this.asks = 0
    this.settleMissing()
    this.whenCommitted(() => this.socket.wire.send(frame))
  }

  barrier(v: number): void {
    if (this.missing.length > 0) this.barriers.push(v)
    else this.whenCommitted(() => this.socket.tell({ kind: 'committed', v, at: Date.now() }))
    if (this.barriers.length > maxHeld) this.socket.refuse(refusal(closeCodes.tooMany, 'Too many unanswered barriers.'))
  }

  private whenCommitted(act: () => void): void {
    const log = this.socket.live?.open.log
    if (!log) return
    if (++this.held > maxHeld) {
      this.socket.refuse(refusal(closeCodes.tooMany, 'Too many edits are waiting to be saved.'))
      return
    }
    log.when(log.lsn, (committed) => {
      this.held--
      if (committed) act()
      else this.socket.refuse(refusal(closeCodes.tryAgain, 'The document moved to another server. Connect again.'))
    })
  }

  /**
   * The update builds on edits this document never had: instead of an
   * acknowledgement the client is asked for all it has. Whoever types on while
   * the answer is on its way is not asked again.
   */
  private askAgain({ reach, isAnswer }: Expected): void {
    const { socket } = this
    const stateVector = socket.stateVector()
    if (!stateVector || socket.name === null) return
    this.missing.push(reach)
    if (this.missing.length > maxHeld) socket.refuse(refusal(closeCodes.tooMany, 'Too many edits wait for what they build on.'))
    if (this.asks > 0 && !isAnswer) return
    if (++this.asks <= maxAsks) socket.wire.send(syncFrame(socket.name, syncStep.one, stateVector))
    else socket.refuse(refusal(closeCodes.badMessage, 'Your edits build on content that is missing here. Reset the document.'))
  }

  private settleMissing(): void {
    const doc = this.socket.live?.open.doc
    if (!doc || this.missing.length === 0) return
    this.missing = this.missing.filter((reach) => !holdsAll(doc, reach))
    if (this.missing.length > 0) return
    for (const v of this.barriers.splice(0)) this.barrier(v)
  }

  private whyReadOnly(): string {
    return (this.socket.live?.open.problems.length ?? 0) > 0
      ? 'This document is read-only until it is repaired.'
      : 'You may view this document but not edit it.'
  }
}
