import type { DragMoveEvent } from '@dnd-kit/core'
import { type MouseEvent as ReactMouseEvent, type TouchEvent as ReactTouchEvent, type RefObject, useRef, useState } from 'react'
import { lineAt, type RowLayout } from '../grid/row-layout'
import { pickRow } from '../grid/selection'
import { pointOf, useDragLayer } from '../use-drag-layer'
import { isNoMove, movedRows, type Place, placeBefore, placeFor } from './drop-place'
import { moveRows } from './grid-commands'
import type { GridModel } from './grid-model'

export interface RowDrag {
  readonly ids: readonly string[]
  /** The line between rows where they would be dropped. */
  readonly index: number | null
  readonly place: Place | null
}

/** Dragged this far to the left, a row leaves its group at the group's end, in px. */
const outwardBy = 24

interface Options {
  readonly model: GridModel
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly layout: RowLayout
  /** Height of the sticky head over the rows, in px. */
  readonly headHeight: number
}

/**
 * Dragging rows by their numbers. Where they land is computed from the pointer
 * and the layout, so rows that are not drawn count too. What follows the
 * pointer is fetched when one comes near.
 */
export const useRowDrag = ({ model, scroller, layout, headHeight }: Options) => {
  const [drag, setDrag] = useState<RowDrag | null>(null)
  // dnd-kit's delta includes what was scrolled since the start.
  const scrolledAtStart = useRef(0)
  const { near, isHere, pressed, grip, last, press } = useDragLayer()

  const onPress = (event: ReactMouseEvent | ReactTouchEvent) => {
    const node = gutterUnder(event.target)
    const id = node?.dataset.gutter
    if (!node || !id) return
    // A number that is held is dragged: the rows' menu, which opens for whatever else is held, does not hear of it.
    if (event.type === 'touchstart') event.stopPropagation()
    press({ id, node, event })
  }
  const onDragStart = () => {
    const id = last.current
    if (id === null) return
    scrolledAtStart.current = scroller.current?.scrollTop ?? 0
    const picked = model.selection.rows.has(id) ? model.axes.rows.filter((one) => model.selection.rows.has(one)) : [id]
    if (!model.selection.rows.has(id)) model.select(pickRow(model.selection, { axes: model.axes, row: id, mode: 'alone', column: 'title' }))
    setDrag({ ids: movedRows(model.rows, picked).map((shown) => shown.row.id), index: null, place: null })
  }
  const onDragMove = ({ activatorEvent, delta }: DragMoveEvent) => {
    const element = scroller.current
    const from = pointOf(activatorEvent)
    if (!drag || !element || !from) return
    const y = from.y + delta.y - element.getBoundingClientRect().top - headHeight + scrolledAtStart.current
    const index = lineAt(layout, Math.max(0, y))
    const moved = movedRows(model.rows, drag.ids)
    const place = placeFor(moved, placeBefore(model.rows, { index, outward: delta.x < -outwardBy }))
    const inside = place.group !== null && drag.ids.includes(place.group)
    const none = inside || isNoMove(model.rows, { ids: drag.ids, place })
    setDrag((before) =>
      before?.index === index && samePlace(before.place, none ? null : place)
        ? before
        : { ids: drag.ids, index, place: none ? null : place },
    )
  }
  const onDragEnd = () => {
    const place = drag?.place
    setDrag(null)
    if (!drag || !place) return
    if (place.group !== null) model.fold(place.group, false)
    moveRows(model, drag.ids, place)
  }
  return {
    drag,
    /** For the element that holds the rows and nothing but them: their menu listens further out. */
    listeners: {
      onPointerOver: (event: { target: EventTarget }) => {
        if (!isHere && gutterUnder(event.target)) near()
      },
      onMouseDown: onPress,
      onTouchStart: onPress,
      onContextMenu: (event: ReactMouseEvent) => {
        if (!drag) return
        event.preventDefault()
        event.stopPropagation()
      },
    },
    layer: isHere ? { pressed, grip, onDragStart, onDragMove, onDragEnd, onDragCancel: () => setDrag(null) } : null,
  }
}

const gutterUnder = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-gutter]') : null

const samePlace = (a: Place | null, b: Place | null): boolean => a?.after === b?.after && a?.group === b?.group
