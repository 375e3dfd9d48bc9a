import { type DragEndEvent, type DragMoveEvent, type DragStartEvent, MouseSensor, TouchSensor, useSensor, useSensors } from '@dnd-kit/core'
import type { Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useRef, useState } from 'react'
import { isNoMove, movedRows, type Place, placeBefore, placeFor } from './drop-place'
import { moveRows } from './grid-commands'
import type { GridModel } from './grid-model'
import { pickRow } from './selection'

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
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>
  /** Height of the sticky head over the rows, in px. */
  readonly headHeight: number
}

/**
 * Dragging rows by their numbers. Where they land is computed from the pointer
 * and the virtual list, so rows that are not drawn count too.
 */
export const useRowDrag = ({ model, scroller, virtualizer, headHeight }: Options) => {
  const [drag, setDrag] = useState<RowDrag | null>(null)
  // dnd-kit's delta includes what was scrolled since the start.
  const scrolledAtStart = useRef(0)
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
  )

  const onDragStart = ({ active }: DragStartEvent) => {
    const id = String(active.id)
    scrolledAtStart.current = scroller.current?.scrollTop ?? 0
    const picked = model.selection.rows.has(id) ? model.axes.rows.filter((row) => model.selection.rows.has(row)) : [id]
    if (!model.selection.rows.has(id)) model.select(pickRow(model.selection, { axes: model.axes, row: id, mode: 'alone', column: 'title' }))
    setDrag({ ids: movedRows(model.rows, picked).map(({ row }) => row.id), index: null, place: null })
  }
  const onDragMove = ({ activatorEvent, delta }: DragMoveEvent) => {
    const element = scroller.current
    const from = pointOf(activatorEvent)
    if (!drag || !element || !from) return
    const y = from.y + delta.y - element.getBoundingClientRect().top - headHeight + scrolledAtStart.current
    const index = lineAt(virtualizer, y)
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
  const onDragEnd = (_event: DragEndEvent) => {
    const place = drag?.place
    setDrag(null)
    if (!drag || !place) return
    if (place.group !== null) model.fold(place.group, false)
    moveRows(model, drag.ids, place)
  }
  return { drag, sensors, onDragStart, onDragMove, onDragEnd, onDragCancel: () => setDrag(null) }
}

const samePlace = (a: Place | null, b: Place | null): boolean => a?.after === b?.after && a?.group === b?.group

const pointOf = (event: Event): { x: number; y: number } | null => {
  if (event instanceof MouseEvent) return { x: event.clientX, y: event.clientY }
  const touch = typeof TouchEvent !== 'undefined' && event instanceof TouchEvent ? event.touches[0] : undefined
  return touch ? { x: touch.clientX, y: touch.clientY } : null
}

/** The line between rows nearest to a height in the list. */
const lineAt = (virtualizer: Virtualizer<HTMLDivElement, Element>, y: number): number => {
  const item = virtualizer.getVirtualItemForOffset(Math.max(0, y))
  if (!item) return virtualizer.options.count
  return y > item.start + item.size / 2 ? item.index + 1 : item.index
}
