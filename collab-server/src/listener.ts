import { randomUUID } from 'node:crypto'
import { clientAddressOf } from '@fashionos/shared/client-address'
import { closeCodes } from '@fashionos/shared/protocol'
import type { Hocuspocus } from '@hocuspocus/server'
import type { Server, ServerWebSocket } from 'bun'
import type { Logger } from 'pino'
import type { Config } from './config'
import type { ConnectionCounts } from './extensions/limits'
import type { Metrics } from './extensions/observe'
import type { Broadcast } from './fanout'
import { namePrefixOf, tokenFrame } from './frames'
import { type Asked, askedBy } from './http'
import { refusal } from './refusal'
import type { ScreenData, Screens } from './run/screens'
import { DocumentSocket } from './socket'
import { createWire, type Dialect, editsTopic, presenceTopic, withoutName } from './wire'

export interface ListenerOptions {
  readonly config: Config
  readonly log: Logger
  readonly counts: ConnectionCounts
  readonly metrics: Metrics
  /** Live screens, which speak a protocol of their own. */
  screens(): Screens
  hocuspocus(): Hocuspocus
  /** Whether a person may have so many bytes of documents read through for an answer. */
  mayAsk(person: string, bytes: number): boolean
  isLogFull(): boolean
  isReady(): Promise<boolean>
  /** How often access has changed so far. */
  accessVersion(): number
}

export interface Listener {
  /** Returns the port. Throws when it is taken. */
  listen(): number
  /** No new connections. */
  refuseNew(): void
  close(): void
  broadcastOf(name: string, sockets: ReadonlySet<DocumentSocket>): Broadcast
  /** To every live screen that follows the topic. */
  publish(topic: string, text: string): void
}

type SocketAsked = Extract<Asked, { kind: 'socket' }>

/** What Bun keeps with each of its sockets. */
interface SocketData {
  readonly asked: SocketAsked
  readonly request: Request
  readonly address: string
  /** In front of each message of a dialect without names. */
  readonly prefix: Uint8Array | null
  socket: DocumentSocket | null
}

type AnyData = SocketData | ScreenData

/** The two kinds of sockets have nothing in common but the port. */
function either(
  ws: ServerWebSocket<AnyData>,
  ofScreen: (ws: ServerWebSocket<ScreenData>) => void,
  ofDocument: (ws: ServerWebSocket<SocketData>) => void,
): void {
  if (isScreen(ws)) ofScreen(ws)
  else if (isDocument(ws)) ofDocument(ws)
}

const isScreen = (ws: ServerWebSocket<AnyData>): ws is ServerWebSocket<ScreenData> => 'kind' in ws.data
const isDocument = (ws: ServerWebSocket<AnyData>): ws is ServerWebSocket<SocketData> => !('kind' in ws.data)

const dialects: readonly Dialect[] = ['hocuspocus', 'y-websocket']

/** A message larger than allowed still comes in, up to twice, so that it can be answered with a sentence. */
const payloadFactor = 2
/** The last bound of what Bun holds for one reader, above the largest document that may be under way to it. */
const hardBound = (config: Config): number => config.maxDocumentBytes + 2 * config.tooSlowBytes

/** The port: health, metrics, and the sockets of documents. */
export function createListener(options: ListenerOptions): Listener {
  const { config, counts } = options
  let server: Server<AnyData> | null = null
  let isAccepting = true
  const requestWith = createRequests()

  const respond = async (request: Request, bun: Server<AnyData>): Promise<Response | undefined> => {
    const asked = askedBy(new URL(request.url))
    if (asked.kind === 'live') return new Response('live')
    if (asked.kind === 'ready')
      return isAccepting && (await options.isReady()) ? new Response('ready') : new Response('not ready', { status: 503 })
    if (asked.kind === 'metrics')
      return new Response(await options.metrics.text(), { headers: { 'content-type': options.metrics.contentType } })
    if (asked.kind === 'nothing') return new Response('Nothing is here.', { status: 404 })
    const connected = bun.requestIP(request)?.address ?? null
    const address = clientAddressOf(request, { connected, isBehindProxy: config.proxy })
    if (!isAccepting || !counts.hasRoomFor(address)) return turnAway(options)
    if (asked.kind === 'screen')
      return bun.upgrade(request, { data: { ...asked, address, connection: null } }) ? undefined : upgradeRequired()
    return bun.upgrade(request, { data: dataFor(asked, requestWith(versionsIn(new URL(request.url))), address) })
      ? undefined
      : upgradeRequired()
  }

  return {
    listen: () => {
      server = Bun.serve<AnyData>({
        port: config.port,
        hostname: config.host,
        fetch: respond,
        websocket: {
          open: (ws) =>
            either(
              ws,
              (screen) => options.screens().opened(screen),
              (socket) => opened(options, socket),
            ),
          message: (ws, message) =>
            either(
              ws,
              (screen) => options.screens().received(screen, message),
              (socket) => received(socket, message),
            ),
          drain: ({ data }) => ('kind' in data ? data.connection?.screen : data.socket)?.options.wire.drained(),
          close: (ws, code, reason) =>
            either(
              ws,
              (screen) => options.screens().closed(screen),
              (socket) => closed(options, socket, code, reason),
            ),
          pong: (ws) =>
            either(
              ws,
              (screen) => options.screens().ponged(screen),
              () => {},
            ),
          perMessageDeflate: false,
          maxPayloadLength: payloadFactor * config.maxMessageBytes,
          backpressureLimit: hardBound(config),
          closeOnBackpressureLimit: true,
          idleTimeout: 60,
          sendPings: true,
        },
      })
      return server.port ?? config.port
    },
    refuseNew: () => {
      isAccepting = false
    },
    close: () => void server?.stop(true),
    publish: (topic, text) => void server?.publish(topic, text, false),
    broadcastOf: (name, sockets) => ({
      update: (frame, writer) => {
        if (!server) return
        publishUpdate({ server, name, frame, writer: writer instanceof DocumentSocket ? writer : null })
        if (frame.length < config.slowBytes) return
        for (const { wire } of sockets) if (wire.buffered() > 0) wire.owe(frame.length)
      },
      awareness: (frame) => {
        for (const dialect of dialects) server?.publish(presenceTopic(name, dialect), spoken(frame, dialect), false)
      },
      followers: () => sockets.size,
    }),
  }
}

/** One native loop over the followers, without the writer of what is sent. */
function publishUpdate(options: { server: Server<AnyData>; name: string; frame: Uint8Array; writer: DocumentSocket | null }): void {
  const { server, name, frame, writer } = options
  for (const dialect of dialects) {
    if (writer?.wire.dialect === dialect && writer.wire.tellOthers(name, frame)) continue
    server.publish(editsTopic(name, dialect), spoken(frame, dialect), false)
  }
}

const spoken = (frame: Uint8Array, dialect: Dialect): Uint8Array => (dialect === 'hocuspocus' ? frame : (withoutName(frame) ?? frame))

const upgradeRequired = (): Response => new Response('Expected a WebSocket.', { status: 426 })

function turnAway({ metrics }: ListenerOptions): Response {
  metrics.refused(closeCodes.tooMany)
  return new Response('This server takes no more connections at the moment.', { status: 503, headers: { 'retry-after': '2' } })
}

const dataFor = (asked: SocketAsked, request: Request, address: string): SocketData => ({
  asked,
  request,
  address,
  prefix: asked.opening ? namePrefixOf(asked.opening.name) : null,
  socket: null,
})

const longestVersion = 20
const maxRequests = 100

/** Versions of a client, which hooks read; a token in the address is not kept. */
function versionsIn({ searchParams }: URL): string {
  const kept = [...searchParams].filter(([name, value]) => (name === 'schema' || name === 'editor') && value.length <= longestVersion)
  return new URLSearchParams(kept.slice(0, 2)).toString()
}

/** Requests as Hocuspocus keeps them with each connection: one for all clients of the same version. */
function createRequests(): (query: string) => Request {
  const requests = new Map<string, Request>()
  return (query) => {
    const request = requests.get(query) ?? new Request(`http://collab/?${query}`)
    if (requests.size < maxRequests) requests.set(query, request)
    return request
  }
}

function opened(options: ListenerOptions, ws: ServerWebSocket<SocketData>): void {
  const { asked, request, address } = ws.data
  const { config, counts, log, metrics } = options
  const socket = new DocumentSocket({
    id: randomUUID(),
    wire: createWire(ws, asked.dialect),
    limits: config,
    now: () => performance.now(),
    mayAsk: options.mayAsk,
    isLogFull: options.isLogFull,
    onRefused: (refused, { code, reason }) => {
      metrics.refused(code)
      log.info({ connection: refused.id, person: refused.person.id, document: refused.name, code, reason }, 'a connection was closed')
    },
  })
  ws.data.socket = socket
  socket.accessVersion = options.accessVersion()
  counts.opened(socket, address)
  if (asked.refusal) {
    socket.refuse(asked.refusal)
    return
  }
  socket.connect(options.hocuspocus().handleConnection(socket, request, { socket }))
  if (asked.opening) socket.receive(tokenFrame(asked.opening.name, asked.opening.token))
  setTimeout(() => {
    if (!socket.hasSentToken) socket.refuse(refusal(closeCodes.signInAgain, 'No token came in time.'))
  }, config.authTimeoutMs)
}

function received({ data }: ServerWebSocket<SocketData>, message: string | Buffer): void {
  const { socket, prefix } = data
  if (!socket) return
  if (typeof message === 'string') socket.refuse(refusal(closeCodes.badMessage, 'Messages are binary.'))
  else socket.receive(prefix ? Buffer.concat([prefix, message]) : message)
}

function closed({ counts }: ListenerOptions, { data }: ServerWebSocket<SocketData>, code: number, reason: string): void {
  if (!data.socket) return
  counts.closed(data.socket)
  data.socket.closed(code, reason)
}
