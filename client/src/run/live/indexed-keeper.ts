import type { KeptKey, KeptLog, KeptScreen, LogKey, ShowKeeper } from './kept-show'

const databaseName = 'fashionos-live'
const screens = 'screens'
const logs = 'logs'
const people = 'people'
const last = 'last'
/** Screens kept at most; the one seen longest ago goes first. */
const maxScreens = 12

const screenId = ({ owner, document, screen }: KeptKey): string => `${owner} ${document} ${screen}`
const logId = ({ owner, document, device }: LogKey): string => `${owner} ${document} ${device}`

/** Keeps live screens in this browser's IndexedDB. */
export const createIndexedKeeper = (): ShowKeeper => {
  let opening: Promise<IDBDatabase> | null = null
  const database = () => {
    opening ??= openDatabase().catch((error: unknown) => {
      opening = null
      throw error
    })
    return opening
  }
  const read = async (store: string, key: string): Promise<unknown> => {
    const transaction = (await database()).transaction(store, 'readonly')
    return answered(transaction.objectStore(store).get(key))
  }
  const write = async (store: string, work: (store: IDBObjectStore) => void): Promise<void> => {
    const transaction = (await database()).transaction(store, 'readwrite', { durability: 'strict' })
    work(transaction.objectStore(store))
    await committed(transaction)
  }

  return {
    lastPerson: async () => {
      const person = await read(people, last).catch(() => null)
      return typeof person === 'string' ? person : null
    },
    screen: async (key) => ((await read(screens, screenId(key)).catch(() => null)) as KeptScreen | undefined) ?? null,
    keepScreen: async (key, kept) => {
      await write(screens, (store) => {
        store.put(kept, screenId(key))
        dropOldest(store)
      })
      if (!key.owner.startsWith('link:')) await write(people, (store) => store.put(key.owner, last))
    },
    log: async (key) => ((await read(logs, logId(key)).catch(() => null)) as KeptLog | undefined) ?? null,
    keepLog: (key, log) =>
      write(logs, (store) => {
        if (log.entries.length > 0) store.put(log, logId(key))
        else store.delete(logId(key))
      }),
    forgetScreen: (key) => write(screens, (store) => store.delete(screenId(key))),
  }
}

const dropOldest = (store: IDBObjectStore): void => {
  const counting = store.count()
  counting.onsuccess = () => {
    let spare = counting.result - maxScreens
    if (spare <= 0) return
    const walking = store.index('at').openKeyCursor()
    walking.onsuccess = () => {
      const cursor = walking.result
      if (!cursor || spare-- <= 0) return
      store.delete(cursor.primaryKey)
      cursor.continue()
    }
  }
}

const openDatabase = (): Promise<IDBDatabase> => {
  const request = indexedDB.open(databaseName, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore(screens).createIndex('at', 'at')
    request.result.createObjectStore(logs)
    request.result.createObjectStore(people)
  }
  return answered(request).then((database) => {
    database.onversionchange = () => database.close()
    return database
  })
}

const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const committed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
    transaction.onerror = () => reject(transaction.error)
  })
