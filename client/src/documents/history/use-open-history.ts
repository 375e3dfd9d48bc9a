import { useCallback } from 'react'
import { usePanel } from '../use-panel'
import { type HistoryItem, historyTarget } from './history-target'

/** Opens the history panel at one item, for menus: "History of this row". */
export const useOpenHistory = (): ((item: HistoryItem) => void) => {
  const { open } = usePanel()
  return useCallback(
    (item) => {
      historyTarget.set(item)
      open('history')
    },
    [open],
  )
}
