import type { Credential, FromScreen, ToScreen } from '@fashionos/shared/run/messages'
import { reactionTo } from './close-reaction'
import { reconnectDelayMs } from './reconnect-delay'

/** The part of a WebSocket that is used. */
export interface Socket {
  readonly send: (text: string) => void
  readonly close: () => void
}

export interface SocketEvents {
  readonly onOpen: () => void
  readonly onMessage: (text: string) => void
  readonly onClose: (end: { readonly code: number; readonly reason: string }) => void
}

export type CredentialAnswer =
  | { readonly kind: 'credential'; readonly credential: Credential }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'unreachable' }

export interface ConnectionDeps {
  /** Address of the run socket; `null`: not known yet, nobody answers. */
  readonly url: () => Promise<string | null>
  readonly credential: (options: { readonly renew: boolean }) => Promise<CredentialAnswer>
  readonly openSocket: (url: string, events: SocketEvents) => Socket
  /** Returns how to stop waiting. */
  readonly wait: (ms: number, done: () => void) => () => void
  readonly random: () => number
  readonly enter: (credential: Credential) => FromScreen
  readonly onOpen: () => void
  readonly onMessage: (message: ToScreen) => void
  /** An attempt or a connection is over; another one follows by itself. */
  readonly onDown: () => void
  /** It is over for good. */
  readonly onRefused: (why: { readonly kind: 'refused' | 'signed-out' | 'reload'; readonly reason: string }) => void
}

/** Asked and nothing came for so long: the connection is taken for dead, ms. */
const silenceMs = 5_000
/** The server asked for quiet: this many doublings of the wait are skipped. */
const backOffAttempts = 4
const maxTokenRefusals = 2

/** Keeps one socket to the run: one attempt at a time, a random growing wait between them, until told to stop. */
export const createConnection = (deps: ConnectionDeps) => {
  /** Being opened. */
  let opening: Socket | null = null
  /** Open. */
  let socket: Socket | null = null
  let stopWaiting: (() => void) | null = null
  let stopWatching: (() => void) | null = null
  let failures = 0
  let tokenRefusals = 0
  let isOver = false
  /** Raised with each attempt: what belongs to an earlier one does nothing. */
  let turn = 0

  const drop = () => {
    turn += 1
    stopWaiting?.()
    stopWatching?.()
    stopWaiting = null
    stopWatching = null
    const last = socket ?? opening
    socket = null
    opening = null
    last?.close()
  }
  const down = (extra = 0) => {
    drop()
    if (isOver) return
    deps.onDown()
    failures += 1
    stopWaiting = deps.wait(reconnectDelayMs(failures + extra, deps.random), () => void attempt())
  }
  const refuse = (kind: 'refused' | 'signed-out' | 'reload', reason: string) => {
    drop()
    isOver = true
    deps.onRefused({ kind, reason })
  }
  const expect = () => {
    stopWatching ??= deps.wait(silenceMs, () => down())
  }
  const ended = ({ code, reason }: { readonly code: number; readonly reason: string }) => {
    switch (reactionTo(code)) {
      case 'retry':
        return down()
      case 'back-off':
        return down(backOffAttempts)
      case 'renew-token':
        return tokenRefused()
      case 'reload':
        return refuse('reload', reason)
      case 'refused':
        return refuse('refused', reason)
    }
  }
  const tokenRefused = () => {
    tokenRefusals += 1
    if (tokenRefusals > maxTokenRefusals) return refuse('signed-out', signedOut)
    drop()
    deps.onDown()
    void attempt({ renew: true })
  }
  const heard = (text: string) => {
    stopWatching?.()
    stopWatching = null
    const message = parsed(text)
    if (!message) return down(backOffAttempts)
    if (message.kind === 'state') {
      failures = 0
      tokenRefusals = 0
    }
    deps.onMessage(message)
  }
  const send = (message: FromScreen): boolean => {
    if (!socket) return false
    socket.send(JSON.stringify(message))
    if (message.kind !== 'renew') expect()
    return true
  }
  /** Whatever throws (a browser that refuses the address, an answer that cannot be read) is an attempt that failed. */
  const attempt = async (options: { readonly renew?: boolean } = {}) => {
    if (isOver) return
    drop()
    const mine = turn
    const isMine = () => mine === turn && !isOver
    await attemptAs(isMine, options).catch(() => isMine() && down())
  }
  const attemptAs = async (isMine: () => boolean, { renew = false }: { readonly renew?: boolean }) => {
    const [url, answer] = await Promise.all([deps.url(), deps.credential({ renew })])
    if (!isMine()) return
    if (answer.kind === 'signed-out') return refuse('signed-out', signedOut)
    if (answer.kind === 'unreachable' || url === null) return down()
    expect()
    opening = deps.openSocket(url, {
      onOpen: () => {
        if (!isMine()) return
        socket = opening
        send(deps.enter(answer.credential))
        deps.onOpen()
      },
      onMessage: (text) => isMine() && heard(text),
      onClose: (end) => isMine() && ended(end),
    })
  }

  return {
    start: () => void attempt(),
    /** False: there is nobody to send to. Something is expected to come back within 5 s, except to a renewed token. */
    send,
    /** Now, instead of after the wait. Leaves a connection that works. */
    tryNow: () => {
      if (socket || opening || isOver) return
      failures = 0
      void attempt()
    },
    /** The device says its network is gone. */
    cut: () => down(),
    stop: () => {
      isOver = true
      drop()
    },
  }
}

export type Connection = ReturnType<typeof createConnection>

const signedOut = 'You are signed out. Sign in, then open this screen again.'

/** The server is trusted: its messages are of the protocol both were built from. */
const parsed = (text: string): ToScreen | null => {
  try {
    return JSON.parse(text) as ToScreen
  } catch {
    return null
  }
}
