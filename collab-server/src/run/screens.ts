import { randomUUID } from 'node:crypto'
import { closeCodes } from '@fashionos/shared/protocol'
import { type FromScreen, fromScreen } from '@fashionos/shared/run/messages'
import type { Refusal as RunRefusal } from '@fashionos/shared/run/refusal'
import type { Instant } from '@fashionos/shared/time'
import type { ServerWebSocket } from 'bun'
import type { Logger } from 'pino'
import type { AccessChange } from '../documents/changes'
import type { ConnectionCounts } from '../extensions/limits'
import { type Refusal, refusal } from '../refusal'
import { TokenBucket, TokenBuckets } from '../token-bucket'
import { type Admission, admit, judgeAgain, type Wish } from './admission'
import { failed, hearMerge, hearOpen, hearReload, hearSay } from './conversation'
import type { LiveDocuments } from './live-documents'
import type { RunMetrics } from './run-metrics'
import { ScreenSocket } from './screen-socket'
import { createScreenWire } from './screen-wire'

export interface ScreenLimits {
  readonly authTimeoutMs: number
  readonly tooSlowBytes: number
}

export interface ScreensOptions {
  readonly admission: Admission
  readonly live: LiveDocuments
  readonly limits: ScreenLimits
  readonly counts: ConnectionCounts
  readonly metrics: RunMetrics
  readonly log: Logger
  /** Epoch ms; what screens sync their clocks to. */
  readonly now: () => Instant
  onRefused(code: number): void
}

/** What Bun keeps with a screen's socket. */
export interface ScreenData {
  readonly kind: 'screen'
  readonly document: string
  readonly refusal: Refusal | null
  /** Where it comes from. */
  readonly address: string
  connection: Connection | null
}

interface Connection {
  readonly screen: ScreenSocket
  readonly bucket: TokenBucket
  /** For what costs the server much: a whole state, an offline log. */
  readonly heavyBucket: TokenBucket
}

/** Largest message, in characters: but for an offline log of 2,000 calls, which carry items as they were. */
const maxLength = 64 * 1024
const maxMergeLength = 8 * 1024 * 1024
const maxEnterLength = 16 * 1024

const rate = { perSecond: 20, burst: 100 }
const heavyRate = { perSecond: 0.2, burst: 5 }
/** What one person, or all who have one link, say to runs: each time a commit and a message to everybody. */
const sayRate = { perSecond: 20, burst: 200 }

const houseMs = 250
const callerPingMs = 2_000
const judgedAtOnce = 16

const tooLarge = refusal(closeCodes.tooLarge, 'A message is too large.')
const tooMany = refusal(closeCodes.tooMany, 'Too many messages. Wait a moment.')
const saidTooMuch: RunRefusal = { code: 'too-many', message: 'Too much is being said at once. Wait a moment and say it again.' }
const notOfProtocol = refusal(closeCodes.badMessage, 'A message is not of the protocol of live screens.')

/** All live screens of this server: lets them in, hears them, and looks after them. */
export class Screens {
  private readonly connections = new Set<Connection>()
  private readonly said = new TokenBuckets(sayRate, () => performance.now())
  private accessVersion = 0
  private timers: Timer[] = []

  constructor(private readonly options: ScreensOptions) {}

  get size(): number {
    return this.connections.size
  }

  all(): Iterable<ScreenSocket> {
    return [...this.connections].map(({ screen }) => screen)
  }

  opened(ws: ServerWebSocket<ScreenData>): void {
    const { limits, log, now } = this.options
    const screen = new ScreenSocket({
      id: randomUUID(),
      wire: createScreenWire(ws),
      document: ws.data.document,
      now,
      accessVersion: this.accessVersion,
      onRefused: (refused, { code, reason }) => {
        this.options.onRefused(code)
        log.info(
          { connection: refused.options.id, person: refused.visitor?.you.user, document: refused.document, code, reason },
          'a screen was closed',
        )
      },
    })
    const monotonic = () => performance.now()
    const connection = { screen, bucket: new TokenBucket(rate, monotonic), heavyBucket: new TokenBucket(heavyRate, monotonic) }
    ws.data.connection = connection
    this.connections.add(connection)
    this.options.counts.screenOpened(screen, ws.data.address)
    if (ws.data.refusal) {
      screen.refuse(ws.data.refusal)
      return
    }
    setTimeout(() => {
      if (!screen.isEntering && !screen.visitor) screen.refuse(refusal(closeCodes.signInAgain, 'Nobody entered in time.'))
    }, limits.authTimeoutMs)
  }

  /** A message came. Never throws. */
  received({ data: { connection } }: ServerWebSocket<ScreenData>, text: string | Buffer): void {
    if (!connection || connection.screen.isClosed || connection.screen.isDeaf) return
    const { screen } = connection
    const receivedAt = this.options.now()
    screen.heard(receivedAt)
    const message = this.read(connection, text)
    if ('code' in message) screen.refuse(message)
    else
      this.hear(connection, message, receivedAt).catch((error: unknown) => {
        this.options.log.error({ err: error, connection: screen.options.id }, 'a message of a screen could not be answered')
        screen.refuse(failed)
      })
  }

  ponged({ data: { connection } }: ServerWebSocket<ScreenData>): void {
    connection?.screen.heard(this.options.now())
  }

  closed({ data: { connection } }: ServerWebSocket<ScreenData>): void {
    if (!connection) return
    const { screen } = connection
    screen.isClosed = true
    this.connections.delete(connection)
    this.options.counts.screenClosed(screen)
    screen.live?.leave(screen)
  }

  /** Access has changed: whoever may be concerned is judged again. */
  onAccess(change: AccessChange): void {
    this.accessVersion++
    const concerned = [...this.connections].map(({ screen }) => screen).filter((screen) => concerns(change, screen))
    void this.judge(concerned)
  }

  keepHouse(): void {
    this.timers = [setInterval(() => this.lookAtAll(), houseMs), setInterval(() => this.pingCallers(), callerPingMs)]
  }

  stop(): void {
    for (const timer of this.timers) clearInterval(timer)
  }

  private read({ screen, bucket, heavyBucket }: Connection, text: string | Buffer): FromScreen | Refusal {
    if (typeof text !== 'string') return notOfProtocol
    const max = !screen.visitor ? maxEnterLength : screen.may('call') ? maxMergeLength : maxLength
    if (text.length > max) return tooLarge
    if (!bucket.take()) return tooMany
    if (text.length > maxLength && !heavyBucket.take()) return tooMany
    const message = fromScreen.safeParse(parsed(text))
    if (!message.success) return notOfProtocol
    const { kind } = message.data
    if (text.length > maxLength && kind !== 'merge') return tooLarge
    if (kind === 'reload' && !heavyBucket.take()) return tooMany
    // The whole log of a run that is not at hand is read for it.
    if (kind === 'merge' && message.data.run !== screen.live?.writer.run?.id && !heavyBucket.take()) return tooMany
    if (kind === 'enter' ? screen.isEntering || screen.visitor !== null : !screen.live && kind !== 'clock') return notOfProtocol
    return message.data
  }

  private async hear(connection: Connection, message: FromScreen, receivedAt: Instant): Promise<void> {
    const { screen } = connection
    if (message.kind === 'clock') {
      screen.tell({ kind: 'clock', sent: message.sent, received: receivedAt, answered: this.options.now() })
      return
    }
    if (message.kind === 'enter') return this.enter(screen, message)
    if (message.kind === 'renew') return this.renew(screen, message.token)
    const { live } = screen
    if (!live) return
    const heard = { screen, live, metrics: this.options.metrics, receivedAt }
    if (message.kind === 'say') {
      if (this.said.take(screen.you.user, 1)) await hearSay(heard, message)
      else screen.tell({ kind: 'refused', id: message.id, refusal: saidTooMuch })
    }
    if (message.kind === 'open') await hearOpen(heard, message)
    if (message.kind === 'merge') await hearMerge(heard, message)
    if (message.kind === 'reload') hearReload(heard)
  }

  private async enter(
    screen: ScreenSocket,
    { credential, screen: kind, department, device, plan }: Extract<FromScreen, { kind: 'enter' }>,
  ): Promise<void> {
    screen.isEntering = true
    const wish: Wish = { document: screen.document, screen: kind, department }
    const visitor = await admit(this.options.admission, credential, wish)
    if (!visitor.ok) return screen.refuse(visitor.reason)
    const live = await this.options.live.get(screen.document, visitor.value.access)
    if (!live.ok) return screen.refuse(live.reason)
    if (screen.isClosed || screen.isDeaf) return
    if (!this.options.counts.admitScreen(screen, visitor.value.you.user))
      return screen.refuse(refusal(closeCodes.tooMany, 'You have too many screens open. Close some first.'))
    screen.admit(visitor.value, { screen: kind, department, device })
    screen.live = live.value
    live.value.enter(screen, plan)
    if (screen.options.accessVersion !== this.accessVersion) await this.judge([screen])
  }

  private async renew(screen: ScreenSocket, token: string): Promise<void> {
    if (screen.you.link) return screen.refuse(notOfProtocol)
    const visitor = await admit(this.options.admission, { kind: 'token', token }, wishOf(screen))
    if (!visitor.ok) screen.refuse(visitor.reason)
    else if (visitor.value.you.user !== screen.you.user)
      screen.refuse(refusal(closeCodes.signInAgain, 'You signed in as somebody else. Open the screen again.'))
    else this.readmit(screen, visitor.value)
  }

  private async judge(screens: readonly ScreenSocket[]): Promise<void> {
    const waiting = [...screens]
    const work = async () => {
      for (let screen = waiting.pop(); screen; screen = waiting.pop()) {
        if (!screen.visitor || screen.isClosed) continue
        const visitor = await judgeAgain(this.options.admission, screen.visitor, wishOf(screen))
        if (visitor.ok) this.readmit(screen, visitor.value)
        else screen.refuse(visitor.reason)
      }
    }
    await Promise.all(Array.from({ length: judgedAtOnce }, work))
  }

  private readmit(screen: ScreenSocket, visitor: NonNullable<ScreenSocket['visitor']>): void {
    const before = screen.you
    if (visitor.access.epoch !== screen.live?.open.facts.epoch) {
      screen.refuse(refusal(closeCodes.tryAgain, 'The document was rebuilt. Connect again.'))
      return
    }
    screen.visitor = visitor
    if (Bun.deepEquals(before, visitor.you)) return
    screen.tell({ kind: 'you', you: visitor.you })
    screen.live?.lookAtPresence()
  }

  private lookAtAll(): void {
    const now = this.options.now()
    for (const { screen } of this.connections) {
      if (screen.options.wire.behind() > this.options.limits.tooSlowBytes)
        screen.refuse(refusal(closeCodes.tooSlow, 'This connection reads too slowly. Connect again.'))
      const { expiresAt = null, link = null } = screen.visitor ?? {}
      if (expiresAt !== null && expiresAt <= now)
        screen.refuse(
          link
            ? refusal(closeCodes.noAccess, 'This link is no longer valid. Ask for a new one.')
            : refusal(closeCodes.signInAgain, 'Your sign-in has expired. Sign in again.'),
        )
    }
    this.options.live.tidy()
  }

  /** Only callers are pinged often: the others show whether they are heard. */
  private pingCallers(): void {
    for (const { screen } of this.connections) if (screen.isCallers) screen.ping()
    for (const live of this.options.live.all()) live.lookAtPresence()
  }
}

const wishOf = ({ document, place: { screen, department } }: ScreenSocket): Wish => ({ document, screen, department })

function concerns(change: AccessChange, { visitor, document }: ScreenSocket): boolean {
  if (!visitor) return false
  const { workspace, user, session, link } = change
  if (workspace !== null && workspace !== visitor.access.workspaceId) return false
  if (change.document !== null && change.document !== document) return false
  if (link !== null) return visitor.link?.row.id === link
  if (visitor.link) return user === null && session === null
  return (user === null || user === visitor.you.user) && (session === null || session === visitor.identity?.session)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
