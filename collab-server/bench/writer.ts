import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { askFrame, authFrame, messageType, prefixOf, type Speech, syncFrame, syncStep } from './wire'

export interface Writer {
  /** Resolves when the server's document is in the writer's. */
  readonly synced: Promise<void>
  /** SyncStatus frames so far: edits the server says it keeps. */
  acknowledged(): number
  close(): void
}

/** Connects a Y.Doc: what changes in it is sent at once, one frame per transaction, as each provider does. */
export const connectWriter = ({ speech, doc }: { speech: Speech; doc: Y.Doc }): Writer => {
  const prefix = prefixOf(speech)
  const synced = Promise.withResolvers<void>()
  const socket = new WebSocket(speech.url)
  socket.binaryType = 'arraybuffer'
  let acknowledged = 0

  const onSync = (decoder: decoding.Decoder) => {
    const step = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    if (step === syncStep.one) return void socket.send(syncFrame(prefix, syncStep.two, Y.encodeStateAsUpdate(doc, payload)))
    Y.applyUpdate(doc, payload, socket)
    if (step === syncStep.two) synced.resolve()
  }

  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== socket) socket.send(syncFrame(prefix, syncStep.update, update))
  })
  socket.onopen = () => {
    if (speech.token !== null) socket.send(authFrame(prefix, speech.token))
    if (speech.syncs) socket.send(askFrame(prefix))
    else synced.resolve()
  }
  socket.onmessage = ({ data }) => {
    const decoder = decoding.createDecoder(new Uint8Array(data).subarray(prefix.length))
    const type = decoding.readVarUint(decoder)
    if (type === messageType.syncStatus) acknowledged += 1
    if (type === messageType.sync || type === messageType.syncReply) onSync(decoder)
  }
  socket.onclose = ({ code, reason }) => synced.reject(new Error(`The server closed the writer: ${code} ${reason}`))
  return { synced: synced.promise, acknowledged: () => acknowledged, close: () => socket.close() }
}
