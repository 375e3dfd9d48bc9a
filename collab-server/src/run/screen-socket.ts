import type { Capability } from '@fashionos/shared/access'
import type { Department } from '@fashionos/shared/documents/run-of-show/schema'
import type { Caller, Screen, ToScreen, You } from '@fashionos/shared/run/messages'
import type { Lease } from '@fashionos/shared/run/run'
import { type View, viewOf } from '@fashionos/shared/run/views'
import type { Instant } from '@fashionos/shared/time'
import type { Access } from '../documents/access'
import { closeReasonOf, type Refusal } from '../refusal'
import type { Visitor } from './admission'
import type { LiveDocument } from './live-document'
import type { Speaker } from './run-writer'
import type { ScreenWire } from './screen-wire'

export interface Place {
  readonly screen: Screen
  readonly department: Department | null
  /** As the device calls itself; the same in all its tabs. */
  readonly device: string
}

/** A caller's device that let so many pings go unanswered is taken for gone. */
const silentPings = 3

/** One live screen's connection to the run of one document. It speaks once somebody was let in. */
export class ScreenSocket {
  /** Null: nobody was let in yet. */
  visitor: Visitor | null = null
  place: Place = { screen: 'follow', department: null, device: '' }
  view: View = viewOf({ ...this.place, isShared: true })
  live: LiveDocument | null = null
  /** It has said who it is, and waits to be let in. */
  isEntering = false
  /** Nothing more is taken in: the server is shutting down. */
  isDeaf = false
  isClosed = false
  /** Synced instant. */
  heardAt: Instant
  /** Pings since it was heard last. */
  private unanswered = 0

  constructor(
    readonly options: {
      /** In every log line of this connection. */
      readonly id: string
      readonly wire: ScreenWire
      /** The document's id, from the address. */
      readonly document: string
      readonly now: () => Instant
      /** How often access had changed when the connection was made. */
      accessVersion: number
      onRefused(screen: ScreenSocket, refusal: Refusal): void
    },
  ) {
    this.heardAt = options.now()
  }

  get document(): string {
    return this.options.document
  }

  get screen(): Screen {
    return this.place.screen
  }

  get device(): string {
    return this.place.device
  }

  /** Whom the server takes this for. Throws before somebody was let in. */
  get you(): You {
    if (!this.visitor) throw new Error('Nobody was let in yet.')
    return this.visitor.you
  }

  /** The document as it was when this one came, or was judged last. Throws before somebody was let in. */
  get access(): Access {
    if (!this.visitor) throw new Error('Nobody was let in yet.')
    return this.visitor.access
  }

  get speaker(): Speaker {
    const { user, name } = this.you
    return { actor: { user, name }, device: this.device }
  }

  get caller(): Caller {
    const { user, name } = this.you
    return { user, name, device: this.device }
  }

  /** A caller's screen of somebody who may call. */
  get isCallers(): boolean {
    return this.screen === 'caller' && this.may('call')
  }

  may(capability: Capability): boolean {
    return this.visitor?.you.capabilities.includes(capability) ?? false
  }

  isOf(lease: Lease): boolean {
    return this.you.user === lease.holder && this.device === lease.device
  }

  /** Somebody is at the screen, and may see this of the plan. */
  admit(visitor: Visitor, place: Place): void {
    this.visitor = visitor
    this.place = place
    this.view = viewOf({ screen: place.screen, department: place.department, isShared: visitor.link !== null })
  }

  heard(at: Instant): void {
    this.heardAt = at
    this.unanswered = 0
  }

  /** Finds out whether it is still there. */
  ping(): void {
    this.unanswered++
    this.options.wire.ping()
  }

  /** It is taken for gone, though its socket is open. */
  get isSilent(): boolean {
    return this.unanswered > silentPings
  }

  tell(message: ToScreen): void {
    this.send(JSON.stringify(message))
  }

  send(text: string): void {
    if (!this.isClosed) this.options.wire.send(text)
  }

  follow(topic: string): void {
    this.options.wire.follow(topic)
  }

  tellOthers(topic: string, text: string): void {
    this.options.wire.tellOthers(topic, text)
  }

  refuse(reason: Refusal): void {
    if (this.isClosed) return
    this.isClosed = true
    this.options.onRefused(this, reason)
    this.options.wire.close(reason.code, closeReasonOf(reason.reason))
  }
}
