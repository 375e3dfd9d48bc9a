import { type RefObject, useEffect, useRef } from 'react'
import { type RowLayout, scrollTo } from '../grid/row-layout'
import type { GridModel } from './grid-model'
import { cellIdOf } from './grid-row'

/** What of a row is its own line, in px: looks may stand open under it. */
const ownLine = 46

/** Scrolls so far that the active cell is in sight, when it moved. */
export const useActiveInView = ({
  model,
  layout,
  head,
  scroller,
}: {
  model: GridModel
  layout: RowLayout
  /** Height of the sticky head over the rows, in px. */
  head: number
  scroller: RefObject<HTMLDivElement | null>
}) => {
  const active = model.selection.active
  const index = active ? model.axes.rowIndex.get(active.row) : undefined
  const latest = useRef(layout)
  latest.current = layout
  useEffect(() => {
    const element = scroller.current
    if (index === undefined || !active || !element) return
    const to = scrollTo(latest.current, { index, scrolled: element.scrollTop, height: element.clientHeight, head, most: ownLine })
    if (to !== null) element.scrollTop = to
    const cell = scroller.current?.querySelector(`#${CSS.escape(cellIdOf(active.row, active.column))}`)
    const box = cell?.getBoundingClientRect()
    const view = scroller.current?.getBoundingClientRect()
    if (!box || !view) return
    if (box.right > view.right) scroller.current?.scrollBy({ left: box.right - view.right + 8 })
    if (box.left < view.left) scroller.current?.scrollBy({ left: box.left - view.left - 8 })
  }, [active, index, head, scroller])
}
