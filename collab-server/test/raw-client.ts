import type * as Y from 'yjs'
import { encodeStateVector } from 'yjs'
import { messageType, syncFrame, syncStep, tokenFrame } from '../src/frames'
import { addressOf } from './editor'
import { until } from './until'

/** A socket that sends whatever it likes. */
export interface RawClient {
  readonly socket: WebSocket
  readonly received: Uint8Array[]
  /** Null while it is open. */
  readonly closed: () => { code: number; reason: string } | null
  send(frame: Uint8Array): void
  /** Resolves with why the server closed it. */
  end(): Promise<{ code: number; reason: string }>
}

/** Connects, signs in, and has the server's document asked for. */
export async function connectRaw(options: { url: string; name: string; token: string | null; doc?: Y.Doc }): Promise<RawClient> {
  const { url, name, token, doc } = options
  const socket = new WebSocket(addressOf(url))
  socket.binaryType = 'arraybuffer'
  const received: Uint8Array[] = []
  let closed: { code: number; reason: string } | null = null
  socket.addEventListener('message', ({ data }) => received.push(new Uint8Array(data)))
  socket.addEventListener('close', ({ code, reason }) => {
    closed = { code, reason }
  })
  await until(() => socket.readyState === WebSocket.OPEN || closed !== null, 'the socket is open')
  const client: RawClient = {
    socket,
    received,
    closed: () => closed,
    send: (frame) => socket.send(Uint8Array.from(frame)),
    end: async () => {
      await until(() => closed !== null, 'the socket is closed')
      return closed ?? { code: 0, reason: '' }
    },
  }
  if (token === null) return client
  client.send(tokenFrame(name, token))
  client.send(syncFrame(name, syncStep.one, doc ? encodeStateVector(doc) : Uint8Array.of(0)))
  const isAnswer = (frame: Uint8Array) => Bun.deepEquals(kindOf(frame, name), [messageType.sync, syncStep.two])
  await until(() => received.some(isAnswer) || closed !== null, 'the document arrives')
  return client
}

/** Type and step of a frame of the document. */
export const kindOf = (frame: Uint8Array, name: string): readonly [number, number] => [
  frame[1 + name.length] ?? -1,
  frame[2 + name.length] ?? -1,
]
