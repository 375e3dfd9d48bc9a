import { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { z } from 'zod'
import { personColourOf } from '../ui/avatar'

/** Where somebody is in a document: an item, one of its parts, and the caret when they type there. */
const location = z.object({
  item: z.string().max(64),
  part: z.string().max(128),
  editing: z.boolean().default(false),
  /** Caret in the part's text, as an encoded relative position; `null`: not in a text. */
  caret: z.string().max(500).nullable().default(null),
})
export type Location = z.infer<typeof location>

/** What a peer says about itself. The server puts the verified user in; the rest is checked here. */
const peerState = z.object({
  user: z.object({ id: z.string().max(64), name: z.string().max(200) }),
  at: location.nullable().catch(null).default(null),
})

export interface Peer {
  readonly clientId: number
  readonly userId: string
  readonly name: string
  readonly colour: string
  readonly at: Location | null
}

export interface Me {
  readonly id: string
  readonly name: string
}

export interface Presence {
  readonly awareness: Awareness
  /** Everybody else's open screens, in a stable order; the same array until something changes. */
  readonly peers: () => readonly Peer[]
  readonly subscribe: (listener: () => void) => () => void
  /** Tells the others where this person is; `null`: nowhere in particular. */
  readonly moveTo: (at: Location | null) => void
  readonly destroy: () => void
}

/** Client ids, as an awareness tells them. */
interface Changed {
  readonly added: readonly number[]
  readonly updated: readonly number[]
  readonly removed: readonly number[]
}

export const createPresence = (doc: Y.Doc, me: Me): Presence => {
  const awareness = new Awareness(doc)
  awareness.setLocalState({ user: { id: me.id, name: me.name, color: personColourOf(me.id) }, at: null })
  const listeners = new Set<() => void>()
  let peers: readonly Peer[] = []
  const refresh = ({ added, updated, removed }: Changed) => {
    // Where this person is says nothing about the others, and changes with every key.
    if ([...added, ...updated, ...removed].every((clientId) => clientId === awareness.clientID)) return
    peers = peersOf(awareness)
    for (const listener of listeners) listener()
  }
  awareness.on('change', refresh)
  return {
    awareness,
    peers: () => peers,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    moveTo: (at) => awareness.setLocalStateField('at', at),
    destroy: () => {
      awareness.off('change', refresh)
      listeners.clear()
      awareness.destroy()
    },
  }
}

const peersOf = (awareness: Awareness): readonly Peer[] =>
  [...awareness.getStates().entries()]
    .filter(([clientId]) => clientId !== awareness.clientID)
    .flatMap(([clientId, state]) => {
      const peer = peerState.safeParse(state)
      if (!peer.success) return []
      const { user, at } = peer.data
      return [{ clientId, userId: user.id, name: user.name, colour: personColourOf(user.id), at }]
    })
    .sort((a, b) => a.clientId - b.clientId)

/** One entry per person, however many screens they have open; those of `me` are left out. */
export const peopleHere = (peers: readonly Peer[], me: Me): readonly Peer[] => {
  const seen = new Set([me.id])
  return peers.filter((peer) => !seen.has(peer.userId) && seen.add(peer.userId))
}
