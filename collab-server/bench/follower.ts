import * as decoding from 'lib0/decoding'
import type { EditRange } from './edits'
import { askFrame, authFrame, messageType, prefixOf, presenceFrame, type Speech, syncFrame, syncStep } from './wire'

const emptyUpdate = Uint8Array.of(0, 0)

export interface Follower {
  /** Resolves when the server has sent its document. */
  readonly synced: Promise<void>
  /** Payload bytes of all frames received so far, and their number. */
  readonly traffic: { bytes: number; frames: number }
  close(): void
}

/**
 * The cheapest client that is still a real one: it signs in, asks for the
 * document, answers the server's question, and then only reads which edits a
 * frame carries. `onEdits` gets each range with the moment it arrived.
 */
export const connectFollower = (options: {
  speech: Speech
  read(update: Uint8Array): EditRange
  onEdits(range: EditRange, at: number): void
  /** What it has of the document already; left out: nothing. */
  stateVector?: Uint8Array
  /** Says that it is here, as this awareness client; left out: says nothing. */
  presentAs?: number
}): Follower => {
  const { speech, read, onEdits, stateVector, presentAs } = options
  const prefix = prefixOf(speech)
  const start = prefix.length
  const traffic = { bytes: 0, frames: 0 }
  const synced = Promise.withResolvers<void>()
  const socket = new WebSocket(speech.url)
  socket.binaryType = 'arraybuffer'

  const onSync = (frame: Uint8Array, at: number) => {
    const step = frame[start + 1]
    if (step === syncStep.one) return void socket.send(syncFrame(prefix, syncStep.two, emptyUpdate))
    if (step === syncStep.two) return synced.resolve()
    const decoder = decoding.createDecoder(frame.subarray(start + 2))
    onEdits(read(decoding.readVarUint8Array(decoder)), at)
  }

  socket.onopen = () => {
    if (speech.token !== null) socket.send(authFrame(prefix, speech.token))
    if (speech.syncs) socket.send(askFrame(prefix, stateVector))
    else synced.resolve()
    if (presentAs !== undefined) socket.send(presenceFrame(prefix, presentAs))
  }
  socket.onmessage = ({ data }) => {
    const at = performance.now()
    const frame = new Uint8Array(data)
    traffic.bytes += frame.length
    traffic.frames += 1
    const type = frame[start]
    if (type === messageType.sync || type === messageType.syncReply) onSync(frame, at)
  }
  socket.onclose = ({ code, reason }) => synced.reject(new Error(`The server closed a follower: ${code} ${reason}`))
  return { synced: synced.promise, traffic, close: () => socket.close() }
}
