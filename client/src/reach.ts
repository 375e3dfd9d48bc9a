import { useSyncExternalStore } from 'react'

/**
 * Whether the server answers. The browser's own word (`navigator.onLine`) only
 * counts as a no: a yes is believed after an answer.
 */
export type Reach = 'reached' | 'unreached'

let reach: Reach = 'reached'
const listeners = new Set<() => void>()

const become = (next: Reach) => {
  if (reach === next) return
  reach = next
  for (const listener of listeners) listener()
}

export const reportReach = become

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  const offline = () => become('unreached')
  window.addEventListener('offline', offline)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('offline', offline)
  }
}

export const useReach = (): Reach => useSyncExternalStore(subscribe, () => (navigator.onLine ? reach : 'unreached'))

/** `fetch` that tells the rest of the app whether anybody answered. */
export const reportingFetch: typeof fetch = Object.assign(
  async (...request: Parameters<typeof fetch>) => {
    try {
      const answer = await fetch(...request)
      become(answer.status >= 502 && answer.status <= 504 ? 'unreached' : 'reached')
      return answer
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) become('unreached')
      throw error
    }
  },
  { preconnect: () => undefined },
)
