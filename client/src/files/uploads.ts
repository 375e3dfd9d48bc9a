import { useSyncExternalStore } from 'react'
import { newId } from '../documents/new-id'
import { tusTransfer } from './tus-transfer'
import { createUploadQueue, type Upload } from './upload-queue'

/** How long until the server is tried again when the browser does not say that the network is back, ms. */
const againMs = 5_000

/** All files this page has on their way; one queue, so that three go at once whatever screen they came from. */
export const uploads = createUploadQueue({
  carry: tusTransfer,
  newId,
  atOnce: 3,
  comesBack: () =>
    new Promise((resolve) => {
      const timer = setTimeout(done, againMs)
      function done() {
        clearTimeout(timer)
        window.removeEventListener('online', done)
        resolve()
      }
      window.addEventListener('online', done)
    }),
})

/** The files on their way, drawn again with each step. */
export const useUploads = (): readonly Upload[] => useSyncExternalStore(uploads.subscribe, uploads.get)
