import { type ClientMessage, collabPath, protocolVersion, type ServerMessage } from '@fashionos/shared/protocol'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { type Attempt, type AttemptEnd, startAttempt } from './attempt'
import { type Refusal, reactionTo } from './close-reaction'
import { retryDelayMs } from './retry-delay'

/** What asking for an access token may come to. `unreachable`: nobody answered, try again. */
export type Access = { readonly kind: 'token'; readonly token: string } | { readonly kind: 'signed-out' } | { readonly kind: 'unreachable' }

export interface Versions {
  /** Version of the document type. */
  readonly schema: number
  /** Version of the rich-text schema. */
  readonly editor: string | number
}

export interface ConnectOptions {
  readonly name: string
  readonly doc: Y.Doc
  /** Address of the collab-server, `ws://host:port`. */
  readonly collabUrl: string
  readonly versions: Versions
  readonly access: (options: { renew: boolean }) => Promise<Access>
  /** The document may be compared with the server's. */
  readonly ready: Promise<unknown>
  /** A presence of its own for each attempt. */
  readonly newAwareness: () => Awareness
  readonly random: () => number
  readonly onConnecting: () => void
  readonly onAuthenticated: (may: { edit: boolean }) => void
  readonly onHandshaken: () => void
  readonly onMessage: (message: ServerMessage) => void
  readonly onLost: (end: AttemptEnd) => void
  readonly onRefused: (refusal: Refusal) => void
  /** What this browser holds cannot be brought together with the server's document. */
  readonly onStartOver: (why: 'bad-message' | 'new-epoch') => void
}

export interface Link {
  readonly send: (message: ClientMessage) => void
  /** Now, instead of after the wait; also after a refusal. */
  readonly tryNow: () => void
  readonly stop: () => void
}

/** Asked for quiet: this many doublings are skipped. */
const backOffAttempts = 4

export const socketUrl = ({ collabUrl, versions }: Pick<ConnectOptions, 'collabUrl' | 'versions'>): string => {
  const url = new URL(collabUrl)
  if (!url.pathname.endsWith(collabPath)) url.pathname = collabPath
  url.searchParams.set('protocol', String(protocolVersion))
  url.searchParams.set('schema', String(versions.schema))
  url.searchParams.set('editor', String(versions.editor))
  return url.href
}

/** Keeps one document connected: one attempt at a time, a random growing wait between them, until told to stop. */
export const connectDocument = (options: ConnectOptions): Link => {
  let attempt: Attempt | null = null
  let waiting: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  let failures = 0
  let tokenRefusals = 0
  /** Raised with each try, so that a token that arrives late starts nothing. */
  let turn = 0

  const wait = (extra = 0) => {
    failures += 1
    clearTimeout(waiting)
    waiting = setTimeout(() => void tryOnce(), retryDelayMs(failures + extra, options.random))
  }
  const refuse = (refusal: Refusal) => {
    clearTimeout(waiting)
    options.onRefused(refusal)
  }
  const lost = (end: AttemptEnd, extra = 0) => {
    options.onLost(end)
    wait(extra)
  }
  const tokenRefused = (end: AttemptEnd) => {
    tokenRefusals += 1
    if (tokenRefusals > 2) return refuse({ kind: 'signed-out' })
    options.onLost(end)
    void tryOnce({ renew: true })
  }
  const onEnd = (end: AttemptEnd) => {
    attempt = null
    if (stopped) return
    const reaction = reactionTo(end)
    switch (reaction.kind) {
      case 'retry':
        return lost(end)
      case 'back-off':
        return lost(end, backOffAttempts)
      case 'renew-token':
        return tokenRefused(end)
      case 'start-over':
        return options.onStartOver(reaction.why)
      case 'stop':
        return refuse(reaction.refusal)
    }
  }
  const tryOnce = async ({ renew = false } = {}) => {
    clearTimeout(waiting)
    attempt?.close()
    attempt = null
    turn += 1
    const mine = turn
    options.onConnecting()
    const access = await options.access({ renew })
    if (stopped || mine !== turn) return
    if (access.kind === 'signed-out') return refuse({ kind: 'signed-out' })
    if (access.kind === 'unreachable') return lost({ code: 0, reason: 'The server cannot be reached.' })
    attempt = startAttempt({
      url: socketUrl(options),
      name: options.name,
      doc: options.doc,
      awareness: options.newAwareness(),
      ready: options.ready,
      token: async () => tokenOf(await options.access({ renew: false })) ?? access.token,
      onAuthenticated: (may) => {
        tokenRefusals = 0
        options.onAuthenticated(may)
      },
      onHandshaken: () => {
        failures = 0
        options.onHandshaken()
      },
      onMessage: options.onMessage,
      onEnd,
    })
  }
  const stopWatching = watchWaking({
    onWake: () => {
      const dead = attempt !== null && attempt.lastHeardAt() > 0 && Date.now() - attempt.lastHeardAt() > silentAfterSleepMs
      if (attempt === null || dead) void tryOnce()
    },
    onCut: () => {
      if (attempt === null) return
      attempt.close()
      attempt = null
      lost({ code: 0, reason: 'This device lost its network.' })
    },
  })
  void tryOnce()
  return {
    send: (message) => attempt?.send(message),
    tryNow: () => {
      failures = 0
      tokenRefusals = 0
      void tryOnce()
    },
    stop: () => {
      stopped = true
      turn += 1
      clearTimeout(waiting)
      stopWatching()
      attempt?.close()
    },
  }
}

const tokenOf = (access: Access): string | null => (access.kind === 'token' ? access.token : null)

/** A socket that was silent for so long when the device wakes is taken for dead, in ms: presence is renewed every 15 s. */
const silentAfterSleepMs = 20_000

/** A lid that opens, a network that returns: no reason to sit out the wait. */
const watchWaking = ({ onWake, onCut }: { onWake: () => void; onCut: () => void }): (() => void) => {
  if (typeof window === 'undefined') return () => undefined
  const onVisible = () => {
    if (document.visibilityState === 'visible') onWake()
  }
  window.addEventListener('online', onWake)
  window.addEventListener('offline', onCut)
  document.addEventListener('visibilitychange', onVisible)
  return () => {
    window.removeEventListener('online', onWake)
    window.removeEventListener('offline', onCut)
    document.removeEventListener('visibilitychange', onVisible)
  }
}
