import { type RefObject, startTransition, useRef, useState } from 'react'
import { type Point, scrollStep, usePickUp } from '../../ui/pick-up'
import type { ColumnHandle } from './board-column'
import type { BoardModel } from './board-model'
import { type DropPlace, dropPlaceAt, isNoMove } from './drop-place'
import { pickedOf, selectTask } from './selection'
import { moveTasks } from './task-edits'

export interface CardDrag {
  readonly ids: readonly string[]
  readonly place: DropPlace | null
}

interface Options {
  readonly model: BoardModel
  readonly board: RefObject<HTMLElement | null>
  readonly ghost: RefObject<HTMLElement | null>
  readonly columns: ReadonlyMap<string, ColumnHandle>
}

/**
 * Carrying cards within and across columns. Where they would land is computed
 * from the pointer and the measured cards, drawn or not; React draws only when
 * that place changes, and what follows the pointer is moved by its style.
 */
export const useCardDrag = ({ model, board, ghost, columns }: Options) => {
  const [drag, setDrag] = useState<CardDrag | null>(null)
  const now = useRef<CardDrag | null>(null)
  const show = (next: CardDrag | null) => {
    now.current = next
    setDrag(next)
  }
  const listeners = usePickUp({
    thingAt: (target) => (model.editable ? (target.closest('[data-task]')?.getAttribute('data-task') ?? null) : null),
    onStart: (id) => {
      const { selection, select, columns: shown } = model
      const all = shown.flatMap(({ tasks }) => tasks.map((task) => task.id))
      const isPicked = selection.picked.has(id)
      if (!isPicked) select(selectTask(id))
      show({ ids: isPicked ? pickedOf(selection, all) : [id], place: null })
    },
    onFrame: (at) => {
      const drag = now.current
      if (!drag) return
      if (ghost.current) ghost.current.style.transform = `translate(${at.x + 10}px, ${at.y + 8}px)`
      scrollBoard(board.current, at)
      const place = placeUnder(at, columns, new Set(drag.ids))
      if (!samePlace(place, drag.place)) show({ ids: drag.ids, place })
    },
    onEnd: (dropped) => {
      const drag = now.current
      now.current = null
      // Together with what the move makes of the board.
      startTransition(() => setDrag(null))
      if (!drag?.place || !dropped) return
      const column = model.columns.find(({ column }) => column.id === drag.place?.column)?.tasks.map(({ id }) => id) ?? []
      if (isNoMove(drag.place, { ids: drag.ids, column })) return
      moveTasks(model, drag.ids, { column: drag.place.column, after: drag.place.after })
    },
  })
  return { drag, listeners }
}

const scrollBoard = (board: HTMLElement | null, at: Point): void => {
  if (!board) return
  const box = board.getBoundingClientRect()
  if (board.scrollWidth > board.clientWidth) board.scrollLeft += scrollStep(at.x, box.left, box.right)
}

/** The column whose width the pointer is in, wherever it is in height. */
const placeUnder = (at: Point, columns: ReadonlyMap<string, ColumnHandle>, carried: ReadonlySet<string>): DropPlace | null => {
  for (const [column, { scroller, cards }] of columns) {
    const box = scroller.getBoundingClientRect()
    if (at.x < box.left - 8 || at.x > box.right + 8) continue
    if (scroller.scrollHeight > scroller.clientHeight) scroller.scrollTop += scrollStep(at.y, box.top, box.bottom)
    return dropPlaceAt(at.y - box.top - listPadding + scroller.scrollTop, { column, cards: cards(), carried })
  }
  return null
}

/** Over the first card of a column, in px. */
const listPadding = 8

const samePlace = (a: DropPlace | null, b: DropPlace | null): boolean =>
  a?.column === b?.column && a?.after === b?.after && a?.line === b?.line
