import { z } from 'zod'

/**
 * When the server tells a browser to start over, edits that were never
 * committed leave the live document. They are kept here until the person has
 * saved them to a file.
 */
const unsentCopy = z.object({
  id: z.int(),
  /** The document's name on the wire. */
  document: z.string(),
  at: z.int(),
  /** How many edits were not committed. */
  edits: z.int(),
  why: z.enum(['bad-message', 'new-epoch', 'refused']),
  /** The document as plain JSON, for people and scripts. */
  snapshot: z.json(),
  /** The same as a Yjs update, base64: nothing is lost in it. */
  update: z.string(),
})
export type UnsentCopy = z.infer<typeof unsentCopy>

const databaseName = 'fashionos:unsent-copies'
const storeName = 'copies'
/** Copies kept at most; the oldest goes first. */
const maxCopies = 20

export const keepUnsentCopy = async (copy: Omit<UnsentCopy, 'id'>): Promise<void> => {
  await inStore('readwrite', (store) => store.add(copy))
  const kept = await allCopies()
  for (const old of kept.slice(0, Math.max(0, kept.length - maxCopies))) await dropUnsentCopy(old.id)
}

/** Copies of a document, the oldest first; those of earlier epochs too. */
export const unsentCopiesOf = async (documentId: string): Promise<UnsentCopy[]> =>
  (await allCopies()).filter((copy) => copy.document.includes(documentId))

export const dropUnsentCopy = async (id: number): Promise<void> => {
  await inStore('readwrite', (store) => store.delete(id))
}

/** What is written to the person's file. */
export const fileOfCopy = (copy: Omit<UnsentCopy, 'id'>): { name: string; text: string } => ({
  name: `unsent-edits-${new Date(copy.at).toISOString().slice(0, 16).replaceAll(':', '')}.json`,
  text: JSON.stringify(copy, null, 2),
})

export const base64Of = (bytes: Uint8Array): string => {
  const chunk = 0x8000
  let binary = ''
  for (let i = 0; i < bytes.length; i += chunk) binary += String.fromCharCode(...bytes.subarray(i, i + chunk))
  return btoa(binary)
}

const allCopies = async (): Promise<UnsentCopy[]> => {
  const found = await inStore('readonly', (store) => store.getAll())
  return z.array(unsentCopy).safeParse(found).data ?? []
}

const inStore = async (mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<unknown> => {
  const database = await settled(openDatabase())
  try {
    return await settled(work(database.transaction(storeName, mode).objectStore(storeName)))
  } finally {
    database.close()
  }
}

const openDatabase = (): IDBOpenDBRequest => {
  const request = indexedDB.open(databaseName, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: 'id', autoIncrement: true })
  return request
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
