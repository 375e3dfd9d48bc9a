import { useCallback, useState } from 'react'
import { cardWidths } from './lineup-toolbar'

const key = 'lineup-card-width'

/** How large cards are, in px; kept on this device. */
export const useCardWidth = (): readonly [number, (width: number) => void] => {
  const [width, setWidth] = useState(() => kept(window.localStorage))
  const set = useCallback((next: number) => {
    setWidth(next)
    window.localStorage.setItem(key, String(next))
  }, [])
  return [width, set]
}

const kept = (store: Pick<Storage, 'getItem'>): number => {
  const width = Number(store.getItem(key))
  return width >= cardWidths.least && width <= cardWidths.most ? width : cardWidths.usual
}
