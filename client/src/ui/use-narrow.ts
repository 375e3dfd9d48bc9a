import { useSyncExternalStore } from 'react'

interface Width {
  readonly get: () => boolean
  readonly subscribe: (listener: () => void) => () => void
}

/** One per width that is asked for; the product asks for a handful. */
const widths = new Map<number, Width>()

const widthOf = (width: number): Width => {
  const known = widths.get(width)
  if (known) return known
  const list = window.matchMedia(`(max-width: ${width}px)`)
  const made: Width = {
    get: () => list.matches,
    subscribe: (listener) => {
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
  }
  widths.set(width, made)
  return made
}

/** Whether the window is at most so wide, in px. */
export const useNarrow = (width: number): boolean => {
  const { get, subscribe } = widthOf(width)
  return useSyncExternalStore(subscribe, get)
}
