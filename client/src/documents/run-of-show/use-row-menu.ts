import { useEffect, useState } from 'react'
import type { MenuEntry } from '../../ui/menu'
import type { GridModel } from './grid-model'
import type { rowMenu } from './row-menu'

type RowMenu = typeof rowMenu

const none: readonly MenuEntry[] = []

/** The menu of the chosen rows. What it offers comes after the rows themselves. */
export const useRowMenu = (model: GridModel, actions: Parameters<RowMenu>[1]): readonly MenuEntry[] => {
  const [entriesFor, setEntriesFor] = useState<RowMenu | null>(null)
  useEffect(() => {
    let isOver = false
    import('./row-menu').then(
      (menu) => {
        if (!isOver) setEntriesFor(() => menu.rowMenu)
      },
      // Without a network keys do the same; the next screen asks again.
      () => undefined,
    )
    return () => {
      isOver = true
    }
  }, [])
  return entriesFor?.(model, actions) ?? none
}
