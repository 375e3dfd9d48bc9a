import { useSyncExternalStore } from 'react'

const watch = (query: string) => {
  const list = window.matchMedia(query)
  return {
    get: () => list.matches,
    subscribe: (listener: () => void) => {
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
  }
}

/** Whether the window is at most so wide, in px. */
export const useNarrow = (width: number): boolean =>
  useSyncExternalStore(
    (listener) => watch(`(max-width: ${width}px)`).subscribe(listener),
    () => watch(`(max-width: ${width}px)`).get(),
  )
