import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

/** A document as this browser keeps it, in IndexedDB. */
export interface LocalCopy {
  /** Resolves once what was kept is in the document; `kept: false` when this browser cannot keep anything. */
  readonly loaded: Promise<{ kept: boolean }>
  /** Forgets what was kept. */
  readonly discard: () => Promise<void>
  readonly close: () => void
}

/** One database per person, document and epoch: another person at the same browser never gets this one's edits. */
export const localCopyName = ({ userId, document }: { userId: string; document: string }): string => `fashionos:${userId}:${document}`

export const openLocalCopy = (name: string, doc: Y.Doc): LocalCopy => {
  let closed = false
  const opening = canKeep().then((can) => (can && !closed ? new IndexeddbPersistence(name, doc) : null))
  return {
    loaded: opening.then(async (persistence) => {
      await persistence?.whenSynced
      return { kept: persistence !== null }
    }),
    discard: async () => {
      closed = true
      const persistence = await opening
      await persistence?.clearData()
    },
    close: () => {
      closed = true
      void opening.then((persistence) => persistence?.destroy())
    },
  }
}

let probe: Promise<boolean> | null = null

/** Private windows and strict settings refuse to open a database; y-indexeddb would wait for ever. */
const canKeep = (): Promise<boolean> => {
  probe ??= new Promise((resolve) => {
    if (typeof indexedDB === 'undefined') return resolve(false)
    try {
      const request = indexedDB.open('fashionos:probe')
      request.onsuccess = () => {
        request.result.close()
        resolve(true)
      }
      request.onerror = () => resolve(false)
    } catch {
      resolve(false)
    }
  })
  return probe
}
