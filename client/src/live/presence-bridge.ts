import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'

/** The shortest time between two of our own presence updates on the wire, in ms. */
const ownUpdatesEveryMs = 80

type Changes = { added: number[]; updated: number[]; removed: number[] }

export interface PresenceBridge {
  /** The presence of the next attempt; the one before is cut off. */
  readonly next: () => Awareness
  /** The connection is gone, so nobody is known to be here. */
  readonly forgetPeers: () => void
  readonly stop: () => void
}

/**
 * Presence outlives connections, a provider's `Awareness` does not: the
 * provider destroys it, and one that is reused ignores the peers it already
 * knew until they renew themselves. So each attempt gets a new one from here,
 * and what it learns is copied to the presence of the session, what the session
 * says about itself is copied to it, throttled.
 */
export const bridgeAwareness = (presence: Awareness): PresenceBridge => {
  let wire: Awareness | null = null
  let clock = 0
  let sentAt = 0
  let pending: ReturnType<typeof setTimeout> | undefined

  const send = () => {
    pending = undefined
    sentAt = Date.now()
    wire?.setLocalState(presence.getLocalState())
  }
  const onOwn = (_changes: Changes, origin: unknown) => {
    if (origin !== 'local' || pending !== undefined) return
    pending = setTimeout(send, Math.max(0, sentAt + ownUpdatesEveryMs - Date.now()))
  }
  presence.on('change', onOwn)

  const next = () => {
    // The server ignores a state whose clock is not above the last one it saw of this client.
    clock = Math.max(clock, wire?.meta.get(presence.clientID)?.clock ?? 0) + 1
    const fresh = new Awareness(standInFor(presence.clientID))
    fresh.meta.set(presence.clientID, { clock, lastUpdated: Date.now() })
    fresh.setLocalState(presence.getLocalState())
    fresh.on('update', (changes: Changes) => wire === fresh && copyPeers({ from: fresh, to: presence, changes }))
    wire = fresh
    forgetPeers()
    return fresh
  }
  const forgetPeers = () => {
    const removed = [...presence.states.keys()].filter((id) => id !== presence.clientID)
    if (removed.length === 0) return
    for (const id of removed) presence.states.delete(id)
    tell(presence, { added: [], updated: [], removed })
  }
  const stop = () => {
    clearTimeout(pending)
    presence.off('change', onOwn)
    wire = null
  }
  return { next, forgetPeers, stop }
}

/** `Awareness` listens to its document for ever; a document of its own goes away together with it. */
const standInFor = (clientId: number): Y.Doc => {
  const doc = new Y.Doc()
  doc.clientID = clientId
  return doc
}

const tell = (presence: Awareness, changes: Changes) => {
  presence.emit('change', [changes, 'peers'])
  presence.emit('update', [changes, 'peers'])
}

const copyPeers = ({ from, to, changes }: { from: Awareness; to: Awareness; changes: Changes }) => {
  const heard = [...changes.added, ...changes.updated].filter((id) => id !== to.clientID)
  const added = heard.filter((id) => !to.states.has(id))
  const removed = changes.removed.filter((id) => id !== to.clientID && to.states.has(id))
  for (const id of heard) {
    const state = from.states.get(id)
    if (state) to.states.set(id, state)
    to.meta.set(id, { clock: from.meta.get(id)?.clock ?? 0, lastUpdated: Date.now() })
  }
  for (const id of removed) to.states.delete(id)
  if (heard.length + removed.length > 0) tell(to, { added, updated: heard.filter((id) => !added.includes(id)), removed })
}
