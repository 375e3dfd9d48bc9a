import { connect } from 'node:net'
import type { FromScreen, Screen } from '@fashionos/shared/run/messages'
import { runPath } from '@fashionos/shared/run/messages'

/** A live screen on a bare socket: it counts bytes, answers no ping, and may stop reading. */
export interface RawScreen {
  /** Bytes received. */
  heard(): number
  /** What came last, as it came. */
  last(): string
  isOpen(): boolean
  /** Returns the bytes it takes on the wire. */
  send(message: FromScreen): number
  stopReading(): void
  destroy(): void
}

export function openRawScreen(options: {
  readonly url: string
  readonly document: string
  readonly token: string
  readonly screen: Screen
  readonly device: string
}): RawScreen {
  const { url, document, token, screen, device } = options
  const { hostname, port, host, pathname, search } = new URL(`${url}${runPath}?protocol=1&document=${document}`)
  const socket = connect({ host: hostname, port: Number(port) })
  let heard = 0
  let last = ''
  let isOpen = true
  socket.on('data', (data) => {
    heard += data.length
    last = data.toString('latin1')
  })
  socket.on('close', () => {
    isOpen = false
  })
  socket.on('error', () => {})
  socket.write(
    `GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n`,
  )
  const send = (message: FromScreen): number => {
    const frame = masked(message)
    socket.write(frame)
    return frame.length
  }
  send({ kind: 'enter', credential: { kind: 'token', token }, screen, department: null, device, plan: null })
  return {
    heard: () => heard,
    last: () => last,
    isOpen: () => isOpen,
    send,
    stopReading: () => {
      socket.pause()
    },
    destroy: () => {
      socket.destroy()
    },
  }
}

/** A masked text frame of at most 64 kB. */
function masked(message: FromScreen): Buffer {
  const text = Buffer.from(JSON.stringify(message))
  const head = text.length < 126 ? [0x81, 0x80 | text.length] : [0x81, 0xfe, text.length >> 8, text.length & 255]
  return Buffer.concat([Buffer.from([...head, 0, 0, 0, 0]), text])
}
