import { type DehydratedState, dehydrate, hydrate, type QueryClient } from '@tanstack/react-query'

/**
 * What the last person saw, kept in IndexedDB so that the app opens again with
 * no network. One record per person; all of it goes at sign-out.
 */
const databaseName = 'fashionos-screens'
const storeName = 'people'
const lastPerson = 'last'
/** Above this the queries seen longest ago are left out. */
const keptAtMost = 80
const writeAfterMs = 1_000
const oldestMs = 30 * 24 * 3_600_000
/** Goes up when a kept query's shape changes: older records are then left alone. */
const shape = 1

interface Kept {
  readonly shape: number
  /** Epoch ms. */
  readonly at: number
  readonly state: DehydratedState
}

const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const openStore = async (mode: IDBTransactionMode): Promise<IDBObjectStore> => {
  const opening = indexedDB.open(databaseName, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(storeName)
  const database = await answered(opening)
  const transaction = database.transaction(storeName, mode)
  transaction.oncomplete = () => database.close()
  transaction.onabort = () => database.close()
  return transaction.objectStore(storeName)
}

const isKept = (value: unknown): value is Kept => typeof value === 'object' && value !== null && 'shape' in value && value.shape === shape

/** Puts back what the last person on this device saw. Without storage (private windows) the app starts empty. */
export const restoreQueries = async (queries: QueryClient, now: number): Promise<void> => {
  try {
    const store = await openStore('readonly')
    const person: unknown = await answered(store.get(lastPerson))
    if (typeof person !== 'string') return
    const kept: unknown = await answered(store.get(person))
    if (!isKept(kept) || now - kept.at >= oldestMs) return
    hydrate(queries, kept.state)
    // However young it is, what was kept is asked for again when a screen shows it.
    await queries.invalidateQueries({ refetchType: 'none' })
  } catch {
    return
  }
}

const stateOf = (queries: QueryClient): DehydratedState => {
  const state = dehydrate(queries, {
    shouldDehydrateMutation: () => false,
    shouldDehydrateQuery: (query) => query.state.data !== undefined && query.meta?.kept === true,
  })
  const newestFirst = state.queries.toSorted((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
  return { ...state, queries: newestFirst.slice(0, keptAtMost) }
}

/** Writes kept queries a second after they changed, under the person they belong to. Returns how to stop. */
export const keepQueries = (queries: QueryClient, personOf: (queries: QueryClient) => string | null): (() => void) => {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const write = async () => {
    waiting = undefined
    const person = personOf(queries)
    if (!person) return
    const kept: Kept = { shape, at: Date.now(), state: stateOf(queries) }
    try {
      const store = await openStore('readwrite')
      store.put(kept, person)
      store.put(person, lastPerson)
    } catch {
      return
    }
  }
  const stop = queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.query.meta?.kept !== true) return
    waiting ??= setTimeout(() => void write(), writeAfterMs)
  })
  return () => {
    clearTimeout(waiting)
    stop()
  }
}

/** Forgets what everybody on this device saw. */
export const forgetKeptQueries = async (): Promise<void> => {
  try {
    const store = await openStore('readwrite')
    await answered(store.clear())
  } catch {
    return
  }
}
