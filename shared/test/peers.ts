import * as Y from 'yjs'
import type { Rng } from './rng'

export interface Peers {
  readonly docs: readonly Y.Doc[]
  /** Every update any peer made, in the order made. */
  readonly updates: readonly Uint8Array[]
  /** One thing the network does: delivers a message (in any order), delivers one twice, cuts a link or heals it. */
  step(): void
  /** Heals all links and lets everybody catch up. */
  settle(): void
  /** How often each thing happened, to show that the network was hostile. */
  readonly counts: Readonly<Record<NetworkEvent, number>>
}

export type NetworkEvent = 'delivered' | 'out of order' | 'twice' | 'lost' | 'cut' | 'healed'

interface Link {
  readonly from: number
  readonly to: number
  readonly queue: Uint8Array[]
  cut: boolean
}

/**
 * Peers over a network that delays, reorders, duplicates and cuts. What is
 * sent over a cut link is lost; when it heals, the two compare states, as
 * clients do when they connect again.
 */
export const createPeers = ({ rng, count, start }: { rng: Rng; count: number; start: Uint8Array }): Peers => {
  const network = Symbol('network')
  const docs = Array.from({ length: count }, (_, index) => peerOf(start, index))
  const updates: Uint8Array[] = [start]
  const links = docs.flatMap((_, from) => docs.flatMap((_, to): Link[] => (from === to ? [] : [{ from, to, queue: [], cut: false }])))
  const counts: Record<NetworkEvent, number> = { delivered: 0, 'out of order': 0, twice: 0, lost: 0, cut: 0, healed: 0 }

  const docOf = (index: number): Y.Doc => docs[index] as Y.Doc
  const receive = (to: number, update: Uint8Array): void => Y.applyUpdate(docOf(to), update, network)

  docs.forEach((doc, from) => {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === network) return
      updates.push(update)
      for (const link of links) {
        if (link.from !== from) continue
        if (link.cut) counts.lost++
        else link.queue.push(update)
      }
    })
  })

  const deliver = (link: Link): void => {
    const at = rng.int(link.queue.length)
    const update = link.queue[at]
    if (!update) return
    counts.delivered++
    if (at > 0) counts['out of order']++
    if (rng.chance(0.1)) counts.twice++
    else link.queue.splice(at, 1)
    receive(link.to, update)
  }

  const compare = ({ from, to }: Link): void => receive(to, Y.encodeStateAsUpdate(docOf(from), Y.encodeStateVector(docOf(to))))

  const heal = (link: Link): void => {
    link.cut = false
    counts.healed++
    compare(link)
  }

  return {
    docs,
    updates,
    counts,
    step: () => {
      if (links.length === 0) return
      const link = rng.pick(links)
      if (rng.chance(0.05)) {
        if (link.cut) return heal(link)
        link.cut = true
        counts.cut++
        counts.lost += link.queue.length
        link.queue.length = 0
        return
      }
      const waiting = links.filter(({ queue }) => queue.length > 0)
      if (waiting.length > 0) deliver(rng.pick(waiting))
    },
    settle: () => {
      for (const link of links) {
        link.cut = false
        link.queue.length = 0
      }
      // Twice: after the first round one peer has everything, after the second everybody has.
      for (let round = 0; round < 2; round++) for (const link of links) compare(link)
    },
  }
}

const peerOf = (start: Uint8Array, index: number): Y.Doc => {
  const doc = new Y.Doc()
  doc.clientID = index + 1
  Y.applyUpdate(doc, start)
  return doc
}
