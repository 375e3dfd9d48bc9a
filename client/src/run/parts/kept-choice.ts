import { useCallback, useState } from 'react'

/** A choice this device remembers; where nothing can be kept (a private window) it lasts as long as the page. */
export const useKeptChoice = (key: string, first: string): readonly [string, (value: string) => void] => {
  const [value, setValue] = useState(() => kept(key) ?? first)
  const keep = useCallback(
    (chosen: string) => {
      setValue(chosen)
      try {
        window.localStorage.setItem(key, chosen)
      } catch {
        // The choice still holds on this page.
      }
    },
    [key],
  )
  return [value, keep]
}

const kept = (key: string): string | null => {
  try {
    return window.localStorage.getItem(key)
  } catch {
    return null
  }
}
