import { type ClientMessage, type ServerMessage, serverMessage } from '@fashionos/shared/protocol'
import { HocuspocusProvider, HocuspocusProviderWebsocket, type onMessageParameters } from '@hocuspocus/provider'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'

/** How one attempt to be connected ended. `code` 0: the server did not let us in within the time it has. */
export interface AttemptEnd {
  readonly code: number
  readonly reason: string
}

export interface AttemptOptions {
  readonly url: string
  readonly name: string
  readonly doc: Y.Doc
  /** Of this attempt only; the provider destroys it with itself. */
  readonly awareness: Awareness
  /** The document may be compared with the server's; until then the socket is opened, and nothing said on it. */
  readonly ready: Promise<unknown>
  /** Called when the socket opens and whenever the server asks for a fresh token. */
  readonly token: () => Promise<string>
  readonly onAuthenticated: (may: { edit: boolean }) => void
  /** The server has what we had, and we have what it had. Comes once. */
  readonly onHandshaken: () => void
  readonly onMessage: (message: ServerMessage) => void
  /** Comes once, unless `close` was called first. */
  readonly onEnd: (end: AttemptEnd) => void
}

export interface Attempt {
  readonly send: (message: ClientMessage) => void
  /** When the last message came in, epoch ms; 0 before the first. */
  readonly lastHeardAt: () => number
  readonly close: () => void
}

/** A server that accepts the socket but does not answer is left after this long, in ms. */
const authenticateWithinMs = 5_000
/** With nothing heard for so long the socket is taken for dead, in ms. Presence alone is renewed every 15 s. */
const silenceMs = 40_000

const syncMessage = 0
const syncStep1 = 0
const syncStep2 = 1

/**
 * One socket with one provider on it, for one document, once: whatever goes
 * wrong, both are thrown away and the next attempt starts with new ones. A
 * provider that is reused can stay attached to a document the server has
 * already unloaded.
 */
export const startAttempt = (options: AttemptOptions): Attempt => {
  let over = false
  const socket = new HocuspocusProviderWebsocket({ url: options.url, maxAttempts: 1, messageReconnectTimeout: silenceMs })
  const handshake = watchHandshake(() => !over && options.onHandshaken())
  const provider = new HocuspocusProvider({
    name: options.name,
    document: options.doc,
    awareness: options.awareness,
    websocketProvider: socket,
    token: options.token,
    onAuthenticated: ({ scope }) => {
      clearTimeout(watchdog)
      if (!over) options.onAuthenticated({ edit: scope !== 'readonly' })
    },
    onMessage: handshake,
    onStateless: ({ payload }) => {
      const message = readServerMessage(payload)
      if (message && !over) options.onMessage(message)
    },
    onClose: ({ event }) => end({ code: event.code, reason: event.reason }),
  })
  const close = () => {
    if (over) return
    over = true
    clearTimeout(watchdog)
    // The provider is in the middle of its own close handling when the socket closes.
    queueMicrotask(() => {
      provider.destroy()
      socket.destroy()
    })
  }
  const end = (how: AttemptEnd) => {
    if (over) return
    close()
    options.onEnd(how)
  }
  const watchdog = setTimeout(() => end({ code: 0, reason: 'The server did not answer in time.' }), authenticateWithinMs)
  void options.ready.then(() => over || provider.attach())
  return {
    send: (message) => provider.sendStateless(JSON.stringify(message)),
    lastHeardAt: () => socket.lastMessageReceived,
    close,
  }
}

/**
 * Reads along until both halves of the sync went through: the server's state
 * came in, and its request for ours was answered. The provider's own `synced`
 * knows only the first half, and edits made offline are in the second.
 */
const watchHandshake = (done: () => void) => {
  let received = false
  let answered = false
  return ({ message }: onMessageParameters) => {
    if (received && answered) return
    message.readVarString()
    if (message.readVarUint() !== syncMessage) return
    const step = message.readVarUint()
    if (step === syncStep2) received = true
    if (step === syncStep1) answered = true
    // The provider applies and answers right after this call returns.
    if (received && answered) queueMicrotask(done)
  }
}

/** `null` for a message this client does not know: a newer server may say more. */
const readServerMessage = (payload: string): ServerMessage | null => {
  try {
    return serverMessage.safeParse(JSON.parse(payload)).data ?? null
  } catch {
    return null
  }
}
