import { closeCodes } from '@fashionos/shared/protocol'
import type { Hocuspocus } from '@hocuspocus/server'
import { createMemorySaver } from './memory-saver'
import { refusal } from './refusal'
import type { DocumentSocket } from './socket'

export interface Bounds {
  /** Bytes a reader may be behind before it goes without presence. */
  readonly slowBytes: number
  /** Bytes a reader may be behind before it is closed. */
  readonly tooSlowBytes: number
}

const backpressureMs = 250
const tokensMs = 1_000
const pingMs = 20_000
const idleMs = 10_000
const memoryMs = 2_000
/** How long before it expires a client is asked for a new token. */
const tokenLeadMs = 60_000

/** What has to be looked at now and then. Returns how to stop. */
export function keepHouse(options: {
  sockets(): Iterable<DocumentSocket>
  connections(): number
  hocuspocus: Hocuspocus
  bounds: Bounds
  now(): number
  onPresenceDropped(): void
}): () => void {
  const { sockets, connections, hocuspocus, bounds, now, onPresenceDropped } = options
  const each = (act: (socket: DocumentSocket) => void) => () => {
    for (const socket of sockets()) act(socket)
  }
  const timers = [
    setInterval(
      each((socket) => checkReader(socket, bounds, onPresenceDropped)),
      backpressureMs,
    ),
    setInterval(
      each((socket) => checkToken(socket, now())),
      tokensMs,
    ),
    setInterval(
      each((socket) => socket.wire.ping()),
      pingMs,
    ),
    setInterval(() => unloadIdle(hocuspocus), idleMs),
    setInterval(createMemorySaver({ connections, shrink: Bun.shrink }), memoryMs),
  ]
  return () => {
    for (const timer of timers) clearInterval(timer)
  }
}

/** Memory held for a reader that does not read is bounded: first presence goes, then the reader. */
function checkReader(socket: DocumentSocket, { slowBytes, tooSlowBytes }: Bounds, onPresenceDropped: () => void): void {
  const behind = socket.wire.buffered() - socket.wire.owed()
  if (behind > tooSlowBytes) socket.refuse(refusal(closeCodes.tooSlow, 'This connection reads too slowly. Connect again.'))
  if (!socket.live || behind > slowBytes === socket.isSlow) return
  socket.isSlow = !socket.isSlow
  socket.wire.followPresence(socket.live.open.name, !socket.isSlow)
  if (socket.isSlow) onPresenceDropped()
  else socket.sendPresence()
}

function checkToken(socket: DocumentSocket, now: number): void {
  const { member, live } = socket
  if (!member) return
  const left = member.expiresAt - now
  if (left <= 0) socket.refuse(refusal(closeCodes.signInAgain, 'Your sign-in has expired. Sign in again.'))
  if (left > tokenLeadMs || !live || socket.askedForTokenOf === member) return
  socket.askedForTokenOf = member
  live.connection.requestToken()
}

/** An unload that was put off, because Postgres did not answer, is made up for. */
function unloadIdle(hocuspocus: Hocuspocus): void {
  for (const document of hocuspocus.documents.values()) {
    if (hocuspocus.shouldUnloadDocument(document)) void hocuspocus.unloadDocument(document)
  }
}
