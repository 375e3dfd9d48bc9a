import { leaseKeyOf } from '../log/log-store'
import type { Acquired, Lease, LeaseStore } from './lease-store'

export interface Leases {
  acquire(document: { documentId: string; workspaceId: string }): Promise<Acquired>
  release(lease: Lease): Promise<void>
  /** Gives all back and stops renewing. */
  close(): Promise<void>
}

/**
 * Renews the leases of the open documents, all with one statement, three times
 * within their length. `onLost`: another node took the document.
 */
export function createLeases(options: {
  store: LeaseStore
  leaseMs: number
  onLost(documentId: string): void
  onFailure(error: unknown): void
}): Leases {
  const { store, leaseMs, onLost, onFailure } = options
  const held = new Map<string, Lease>()
  let renewing = false

  const renew = async () => {
    if (renewing || held.size === 0) return
    renewing = true
    const asked = [...held.values()]
    try {
      const kept = new Set((await store.renew(asked)).map(keyOf))
      for (const lease of asked) {
        // One that was released or taken anew meanwhile is another lease.
        if (kept.has(keyOf(lease)) || held.get(lease.documentId) !== lease) continue
        held.delete(lease.documentId)
        onLost(lease.documentId)
      }
    } catch (error) {
      onFailure(error)
    } finally {
      renewing = false
    }
  }
  const timer = setInterval(() => void renew(), leaseMs / 3)

  return {
    acquire: async (document) => {
      const acquired = await store.acquire(document)
      if (acquired.kind === 'held') held.set(document.documentId, acquired.lease)
      return acquired
    },
    release: async (lease) => {
      if (held.get(lease.documentId)?.epoch === lease.epoch) held.delete(lease.documentId)
      await store.release([lease]).catch(onFailure)
    },
    close: async () => {
      clearInterval(timer)
      const leases = [...held.values()]
      held.clear()
      if (leases.length > 0) await store.release(leases).catch(onFailure)
    },
  }
}

const keyOf = ({ documentId, epoch }: Lease): string => leaseKeyOf({ documentId, leaseEpoch: epoch })
