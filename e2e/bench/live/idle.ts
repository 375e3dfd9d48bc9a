import { createLiveSession } from '../../../client/src/run/live/session'

const noStore = {
  lastPerson: async () => null,
  screen: async () => null,
  keepScreen: async () => undefined,
  log: async () => null,
  keepLog: async () => undefined,
  forgetScreen: async () => undefined,
}

/** A follower as its page has it: the client's own session, of which every byte is counted. */
export interface CountedSession {
  /** Bytes both ways so far, with the framing of WebSockets, without that of TCP. */
  bytes(): number
  readonly isOpen: () => boolean
  stop(): void
}

export function openCountedSession(at: { readonly url: string; readonly document: string; readonly token: string }): CountedSession {
  let bytes = 0
  const session = createLiveSession(
    { document: at.document, screen: 'follow', department: null, secret: null },
    {
      device: crypto.randomUUID(),
      monotonic: () => performance.now(),
      wall: Date.now,
      random: Math.random,
      newId: () => crypto.randomUUID(),
      offset: () => performance.now(),
      wait: (ms, done) => {
        const timer = setTimeout(done, ms)
        return () => clearTimeout(timer)
      },
      collabUrl: async () => at.url,
      access: async () => ({ kind: 'token', token: at.token }),
      openSocket: (url, { onOpen, onMessage, onClose }) => {
        const socket = new WebSocket(url)
        socket.onopen = onOpen
        socket.onmessage = ({ data }) => {
          bytes += framed(String(data), 0)
          onMessage(String(data))
        }
        socket.onclose = ({ code, reason }) => onClose({ code, reason })
        const send = (text: string) => {
          bytes += framed(text, maskBytes)
          socket.send(text)
        }
        return { send, close: () => socket.close() }
      },
      keeper: noStore,
      watchDevice: () => () => undefined,
      onOutOfDate: () => {},
    },
  )
  return { bytes: () => bytes, isOpen: () => session.view().phase === 'open', stop: session.stop }
}

/** What a browser's frames carry beside the header of a server's. */
const maskBytes = 4

const framed = (text: string, mask: number): number => {
  const length = Buffer.byteLength(text)
  return length + mask + (length < 126 ? 2 : length < 65_536 ? 4 : 10)
}
