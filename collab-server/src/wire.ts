import type { ServerWebSocket } from 'bun'
import { messageType, pingFrame } from './frames'

/** Which protocol the other end speaks: that of Hocuspocus, or that of y-websocket, which is the same without names. */
export type Dialect = 'hocuspocus' | 'y-websocket'

/** Bun's end of a connection. Frames are always given as Hocuspocus has them. */
export interface Wire {
  readonly dialect: Dialect
  send(frame: Uint8Array): void
  close(code: number, reason: string): void
  /** From now on this socket gets what is broadcast to the document. */
  follow(name: string): void
  /** To everyone of this dialect who follows the document, but this socket. Returns false when it is closed and cannot. */
  tellOthers(name: string, frame: Uint8Array): boolean
  /** Presence is the first thing a slow reader goes without. */
  followPresence(name: string, follows: boolean): void
  /** Bytes Bun holds because the other end does not read them. */
  buffered(): number
  /** Bytes of whole documents and large edits not yet read: nobody is slow for having been sent much at once. */
  owed(): number
  /** A frame so large that nobody is slow for not having read it yet was broadcast. */
  owe(bytes: number): void
  /** Bun has sent all it held. */
  drained(): void
  ping(): void
}

/** Topics of Bun's publish: a document's edits and its presence, for each dialect. */
export const editsTopic = (name: string, dialect: Dialect): string => `${name}/${dialect}/edits`
export const presenceTopic = (name: string, dialect: Dialect): string => `${name}/${dialect}/presence`

/** How long a close waits for a reader that does not read, ms. */
const closeGraceMs = 1_000
const emptyPresence = Uint8Array.of(messageType.awareness, 1, 0)

export function createWire(ws: ServerWebSocket<unknown>, dialect: Dialect): Wire {
  let owed = 0
  const isOpen = () => ws.readyState === WebSocket.OPEN
  return {
    dialect,
    send: (frame) => {
      const spoken = dialect === 'hocuspocus' ? frame : withoutName(frame)
      if (!spoken || !isOpen()) return
      // A negative or zero result: Bun holds the frame until the other end reads.
      if (ws.send(spoken) <= 0 && isSync(spoken, dialect)) owed += spoken.length
    },
    close: (code, reason) => {
      ws.close(code, reason)
      setTimeout(() => ws.terminate(), closeGraceMs)
    },
    follow: (name) => {
      if (!isOpen()) return
      ws.subscribe(editsTopic(name, dialect))
      ws.subscribe(presenceTopic(name, dialect))
    },
    tellOthers: (name, frame) => {
      const spoken = dialect === 'hocuspocus' ? frame : withoutName(frame)
      if (!spoken || !isOpen() || !ws.isSubscribed(editsTopic(name, dialect))) return false
      ws.publish(editsTopic(name, dialect), spoken)
      return true
    },
    followPresence: (name, follows) => {
      if (!isOpen()) return
      if (follows) ws.subscribe(presenceTopic(name, dialect))
      else ws.unsubscribe(presenceTopic(name, dialect))
    },
    buffered: () => (isOpen() ? ws.getBufferedAmount() : 0),
    owed: () => owed,
    owe: (bytes) => {
      owed = Math.max(owed, bytes)
    },
    drained: () => {
      owed = 0
    },
    ping: () => {
      if (isOpen()) ws.send(dialect === 'hocuspocus' ? pingFrame : emptyPresence)
    },
  }
}

/** Frames sent to one socket that carry sync are whole documents; edits are broadcast. */
const isSync = (spoken: Uint8Array, dialect: Dialect): boolean =>
  (dialect === 'hocuspocus' ? spoken[1 + (spoken[0] ?? 0)] : spoken[0]) === messageType.sync

/** A frame as y-websocket reads it; null for what it does not know. */
export function withoutName(frame: Uint8Array): Uint8Array | null {
  const nameLength = frame[0] ?? 0
  // Names of documents are shorter than 128 bytes, so their length is one byte.
  const body = frame.subarray(1 + nameLength)
  return body[0] === messageType.sync || body[0] === messageType.awareness ? body : null
}
