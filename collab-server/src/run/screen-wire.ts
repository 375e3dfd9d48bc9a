import type { ServerWebSocket } from 'bun'

/** Bun's end of a screen's connection. Frames are JSON texts. */
export interface ScreenWire {
  send(text: string): void
  /** From now on it gets what is published under the topic. */
  follow(topic: string): void
  unfollow(topic: string): void
  /** Publishes to everyone under the topic but this one. */
  tellOthers(topic: string, text: string): void
  close(code: number, reason: string): void
  /** Bytes this one is behind, beside whole states, for which nobody is slow. */
  behind(): number
  /** Bun has sent all it held. */
  drained(): void
  /** A ping of the WebSocket protocol: two bytes, which browsers answer by themselves. */
  ping(): void
}

/** How long a close waits for a reader that does not read, ms. */
const closeGraceMs = 1_000
/** A frame of this size is a state, or as large as one. */
const largeFrame = 16 * 1024

export function createScreenWire(ws: ServerWebSocket<unknown>): ScreenWire {
  let owed = 0
  const isOpen = () => ws.readyState === WebSocket.OPEN
  return {
    send: (text) => {
      // A negative or zero result: Bun holds the frame until the other end reads.
      if (isOpen() && ws.send(text) <= 0 && text.length >= largeFrame) owed += Buffer.byteLength(text)
    },
    follow: (topic) => {
      if (isOpen()) ws.subscribe(topic)
    },
    unfollow: (topic) => {
      if (isOpen()) ws.unsubscribe(topic)
    },
    tellOthers: (topic, text) => {
      if (isOpen()) ws.publish(topic, text)
    },
    close: (code, reason) => {
      ws.close(code, reason)
      setTimeout(() => ws.terminate(), closeGraceMs)
    },
    behind: () => (isOpen() ? Math.max(0, ws.getBufferedAmount() - owed) : 0),
    drained: () => {
      owed = 0
    },
    ping: () => {
      if (isOpen()) ws.ping()
    },
  }
}
