import type { Capability } from '@fashionos/shared/access'
import { type Result, refused } from '@fashionos/shared/errors'
import { closeCodes, parseDocumentName, type ServerMessage } from '@fashionos/shared/protocol'
import type { Connection, Hocuspocus, WebSocketLike } from '@hocuspocus/server'
import * as Y from 'yjs'
import { Answers } from './answers'
import type { Attendee } from './audience'
import type { Access } from './documents/access'
import { type OpenDocument, presenceFrameOf } from './documents/open-document'
import type { Identity } from './documents/tokens'
import { authenticatedFrame, authStep, type Frame, messageType, prefixLengthOf, readFrame, statelessFrame, textAt } from './frames'
import { closeReasonOf, type Refusal, refusal, refusalOf } from './refusal'
import { TokenBucket } from './token-bucket'
import type { Wire } from './wire'

export interface SocketLimits {
  readonly maxMessageBytes: number
  readonly maxDocumentBytes: number
  readonly messagesPerSecond: number
  readonly messageBurst: number
}

type ClientConnection = ReturnType<Hocuspocus['handleConnection']>

/** Frames kept while the document is being opened. */
const maxEarlyFrames = 64
const maxEarlyBytes = 256 * 1024
const asksTooMuch = refusal(closeCodes.tooMany, 'Too much was asked for. Wait a moment.')
const tooEarly = refusal(closeCodes.tooMany, 'Too many messages before the document was open.')

export interface Member extends Identity {
  readonly name: string
  readonly access: Access
}

export interface SocketOptions {
  /** In every log line of this connection. */
  readonly id: string
  readonly wire: Wire
  readonly limits: SocketLimits
  /** Milliseconds, monotonic. */
  readonly now: () => number
  /** Whether the person may have so many bytes of documents read through for an answer. */
  readonly mayAsk: (person: string, bytes: number) => boolean
  /** Whether no more edits fit into the queue of the log. */
  readonly isLogFull: () => boolean
  onRefused(socket: DocumentSocket, refusal: Refusal): void
}

/**
 * One person's connection to one document: between Bun's socket and
 * Hocuspocus. It checks every message before Hocuspocus sees it, and holds
 * Hocuspocus' acknowledgements until the edits are committed.
 */
export class DocumentSocket implements WebSocketLike, Attendee {
  readyState: number = WebSocket.OPEN
  readonly person = { id: '', name: '' }
  /** Set when the token was found good. */
  member: Member | null = null
  /** Set when the document is open and this connection is part of it. */
  live: { readonly open: OpenDocument; readonly connection: Connection } | null = null
  /** The document's name, from the first message. */
  name: string | null = null

  /** Nothing more is taken in: the server is shutting down, and what it cannot commit it must not apply. */
  isDeaf = false
  /** How often access had changed when the token was checked. */
  accessVersion = 0

  /** It reads slowly and goes without presence. */
  isSlow = false
  /** The member whose token was asked to be renewed. */
  askedForTokenOf: Member | null = null

  private client: ClientConnection | null = null
  private readonly answers: Answers
  private readonly bucket: TokenBucket
  private early: Uint8Array[] = []
  private earlyBytes = 0
  private prefixLength = 0
  hasSentToken = false

  constructor(readonly options: SocketOptions) {
    const { limits, now } = options
    this.bucket = new TokenBucket({ perSecond: limits.messagesPerSecond, burst: limits.messageBurst }, now)
    this.answers = new Answers(this)
  }

  get id(): string {
    return this.options.id
  }

  get wire(): Wire {
    return this.options.wire
  }

  /** Hocuspocus' end of the connection. */
  connect(client: ClientConnection): void {
    this.client = client
  }

  /** A message of the client. Never throws. */
  receive(data: Uint8Array): void {
    if (this.readyState !== WebSocket.OPEN || this.isDeaf) return
    const frame = this.read(data)
    if (!frame.ok) this.refuse(frame.reason)
    else if (frame.value.kind === 'leave') this.close(1000, 'The client left the document.')
    else if (frame.value.kind === 'pong') return
    else if (this.live) this.handle(frame.value, data)
    else this.handleEarly(frame.value, data)
  }

  /** What Hocuspocus sends. */
  send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
    if (this.readyState !== WebSocket.OPEN || !(data instanceof Uint8Array)) return
    const type = data[this.prefixLength]
    const step = data[this.prefixLength + 1]
    if (type === messageType.syncStatus) this.answers.answer(data, step === 1)
    else if (type === messageType.close) this.refuse(refusalOf(textAt(data, this.prefixLength + 1)))
    else if (type === messageType.auth && step === authStep.denied) this.refuse(refusalOf(textAt(data, this.prefixLength + 2)))
    else this.wire.send(data)
  }

  tell(message: ServerMessage): void {
    if (this.name !== null) this.send(statelessFrame(this.name, JSON.stringify(message)))
  }

  /** The token was good: this is who they are. */
  admit(member: Member): void {
    this.member = member
    this.person.id = member.person
    this.person.name = member.name
  }

  /** The document is open: what came early is handled now. */
  attach(open: OpenDocument, connection: Connection): void {
    this.live = { open, connection }
    open.sockets.add(this)
    if (open.problems.length > 0) {
      this.setReadOnly(true)
      this.tell({ kind: 'read-only', problems: open.problems.slice(0, 100).map(({ path, message }) => ({ path, message })) })
    }
    this.tell(this.accessMessage)
    const { early } = this
    this.early = []
    for (const data of early) {
      const frame = readFrame(data)
      if (frame.ok && this.readyState === WebSocket.OPEN) this.handle(frame.value, data)
    }
  }

  get capabilities(): readonly Capability[] {
    return this.member?.access.capabilities ?? []
  }

  private get accessMessage(): ServerMessage {
    const { capabilities, member } = this
    return { kind: 'access', capabilities: [...capabilities], ...(member?.access.archived ? { archived: true } : {}) }
  }

  /** What this connection may do has changed. */
  setAccess(member: Member): void {
    const before = JSON.stringify(this.accessMessage)
    this.admit(member)
    if (!this.live || JSON.stringify(this.accessMessage) === before) return
    this.setReadOnly(!this.capabilities.includes('edit') || this.live.open.problems.length > 0)
    this.tell(this.accessMessage)
  }

  /** Everyone who is present, at once. */
  sendPresence(): void {
    if (this.live) this.wire.send(presenceFrameOf(this.live.open))
  }

  /** Answers a barrier once everything received before it is committed. */
  barrier(v: number): void {
    this.answers.barrier(v)
  }

  refuse(reason: Refusal): void {
    if (this.readyState !== WebSocket.OPEN) return
    this.options.onRefused(this, reason)
    this.close(reason.code, reason.reason)
  }

  close(code?: number, reason?: string): void {
    if (this.readyState !== WebSocket.OPEN) return
    this.readyState = WebSocket.CLOSING
    this.wire.close(code ?? 1000, closeReasonOf(reason ?? ''))
  }

  /** Bun's socket is closed, from whichever end. */
  closed(code: number, reason: string): void {
    this.readyState = WebSocket.CLOSED
    this.early = []
    this.live?.open.audience.leave(this)
    this.live?.open.sockets.delete(this)
    this.client?.handleClose({ code, reason })
  }

  /** The message, checked as far as can be without the document. */
  private read(data: Uint8Array): Result<Frame, Refusal> {
    const { maxMessageBytes } = this.options.limits
    if (data.length > maxMessageBytes) return refused(refusal(closeCodes.tooLarge, `A message may have at most ${maxMessageBytes} bytes.`))
    // Nobody has signed in yet: nothing large is even decoded.
    if (!this.live && data.length > maxEarlyBytes) return refused(tooEarly)
    if (!this.bucket.take()) return refused(refusal(closeCodes.tooMany, 'Too many messages. Wait a moment.'))
    const frame = readFrame(data)
    if (!frame.ok) return refused(refusal(closeCodes.badMessage, frame.reason))
    if (frame.value.kind === 'pong' || this.isAbout(frame.value.name)) return frame
    return refused(refusal(closeCodes.badMessage, 'A socket is for one document, by its whole name.'))
  }

  private isAbout(name: string): boolean {
    if (this.name !== null) return this.name === name
    if (!parseDocumentName(name)) return false
    this.name = name
    this.prefixLength = prefixLengthOf(name)
    return true
  }

  /** Before the document is open only the token is handed on; the rest waits. */
  private handleEarly(frame: Frame, data: Uint8Array): void {
    if (frame.kind === 'token' && !this.hasSentToken) {
      this.hasSentToken = true
      this.client?.handleMessage(data)
      return
    }
    this.earlyBytes += data.length
    this.early.push(data)
    if (this.early.length > maxEarlyFrames || this.earlyBytes > maxEarlyBytes) {
      this.refuse(tooEarly)
    }
  }

  private handle(frame: Frame, data: Uint8Array): void {
    if (!this.live) return
    const { open } = this.live
    if (frame.kind === 'awareness') this.hear(open, frame.update)
    else if (frame.kind === 'ask-awareness') this.answerPresence()
    else if (frame.kind === 'update') this.take(open, frame, data)
    else if (frame.kind === 'ask') this.answerState(open, frame.stateVector)
    else this.client?.handleMessage(data)
  }

  private answerState(open: OpenDocument, stateVector: Uint8Array): void {
    const answers = open.stateAnswers.framesFor(stateVector, () => this.options.mayAsk(this.person.id, open.bytes))
    if (!answers) {
      this.refuse(asksTooMuch)
      return
    }
    this.wire.follow(open.name)
    for (const answer of answers) this.wire.send(answer)
  }

  private answerPresence(): void {
    if (!this.live) return
    const frame = presenceFrameOf(this.live.open)
    if (this.options.mayAsk(this.person.id, frame.length)) this.wire.send(frame)
    else this.refuse(asksTooMuch)
  }

  private hear(open: OpenDocument, presence: Uint8Array): void {
    const heard = open.audience.receive(this, presence)
    if (!heard.ok) this.refuse(refusal(closeCodes.badMessage, heard.reason))
  }

  private take(open: OpenDocument, { reach, bytes, isAnswer }: Extract<Frame, { kind: 'update' }>, data: Uint8Array): void {
    const noRoom = this.whyNoRoom(open, bytes)
    if (noRoom) {
      this.refuse(noRoom)
      return
    }
    this.answers.expect({ reach, isAnswer })
    this.client?.handleMessage(data)
  }

  private whyNoRoom(open: OpenDocument, bytes: number): Refusal | null {
    if (this.options.isLogFull()) return refusal(closeCodes.tryAgain, 'Edits cannot be saved at the moment. Keep this page open.')
    if (open.bytes + bytes > this.options.limits.maxDocumentBytes && bytes > 2) {
      return refusal(closeCodes.tooLarge, 'The document is at its size limit. Remove content or start a new one.')
    }
    return null
  }

  private setReadOnly(readOnly: boolean): void {
    if (!this.live || this.name === null) return
    this.live.connection.readOnly = readOnly
    this.wire.send(authenticatedFrame(this.name, readOnly ? 'readonly' : 'read-write'))
  }

  /** The state of the document this connection is part of, for asking again what an edit builds on. */
  stateVector(): Uint8Array | null {
    return this.live ? Y.encodeStateVector(this.live.open.doc) : null
  }
}
