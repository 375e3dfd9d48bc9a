import { type RefObject, useEffect } from 'react'
import type { GridModel } from './grid-model'
import { cellIdOf } from './grid-row'

/** Scrolls so far that the active cell is in sight, when it moved. */
export const useActiveInView = ({
  model,
  virtualizer,
  scroller,
}: {
  model: GridModel
  virtualizer: { scrollToIndex: (index: number, options: { align: 'auto' }) => void }
  scroller: RefObject<HTMLDivElement | null>
}) => {
  const active = model.selection.active
  const index = active ? model.axes.rowIndex.get(active.row) : undefined
  useEffect(() => {
    if (index === undefined || !active) return
    virtualizer.scrollToIndex(index, { align: 'auto' })
    const cell = scroller.current?.querySelector(`#${CSS.escape(cellIdOf(active.row, active.column))}`)
    const box = cell?.getBoundingClientRect()
    const view = scroller.current?.getBoundingClientRect()
    if (!box || !view) return
    if (box.right > view.right) scroller.current?.scrollBy({ left: box.right - view.right + 8 })
    if (box.left < view.left) scroller.current?.scrollBy({ left: box.left - view.left - 8 })
  }, [active, index, virtualizer, scroller])
}
