/**
 * What live screens show of a person, or of links, goes from this device: with
 * whoever signs out, and before somebody else signs in. Calls that never
 * reached the server stay, under whose they are, and are sent when that
 * person is back. Never rejects.
 */
export const forgetLiveShows = (): Promise<void> =>
  new Promise((resolve) => {
    try {
      const request = indexedDB.open('fashionos-live')
      // There is none yet: none is made.
      request.onupgradeneeded = () => request.transaction?.abort()
      request.onerror = () => resolve()
      request.onblocked = () => resolve()
      request.onsuccess = () => empty(request.result, resolve)
    } catch {
      resolve()
    }
  })

const empty = (database: IDBDatabase, done: () => void): void => {
  const transaction = database.transaction(['screens', 'people'], 'readwrite')
  transaction.objectStore('screens').clear()
  transaction.objectStore('people').clear()
  const close = () => {
    database.close()
    done()
  }
  transaction.oncomplete = close
  transaction.onabort = close
}
