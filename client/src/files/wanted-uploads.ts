import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let wanted = false

/** The page's one queue of uploads, which is fetched with the first file. */
export const wantUploads = async () => {
  const { uploads } = await import('./uploads')
  wanted = true
  for (const listener of listeners) listener()
  return uploads
}

/** Whether this page has sent a file yet. */
export const useUploadsWanted = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => wanted,
  )
