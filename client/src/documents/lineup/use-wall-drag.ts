import type { DragMoveEvent } from '@dnd-kit/core'
import type { LookPlace } from '@fashionos/shared/documents/lineup/order'
import {
  type MouseEvent as ReactMouseEvent,
  type TouchEvent as ReactTouchEvent,
  type RefObject,
  startTransition,
  useRef,
  useState,
} from 'react'
import { pointOf, useDragLayer } from '../use-drag-layer'
import { moveLooks } from './lineup-commands'
import type { LineupModel } from './lineup-model'
import { pickedIn, takeLook } from './look-selection'
import { framesOf } from './wall-frames'
import { type DropTarget, dropTargetAt, type Frame } from './wall-geometry'
import { isNoMove, placeBeside } from './wall-order'

export interface WallDrag {
  readonly ids: readonly string[]
  readonly target: DropTarget | null
  readonly place: LookPlace | null
  /** Held, but not seen to be taken along: a menu is open on it. */
  readonly resting: boolean
}

/**
 * Dragging looks. Where cards stand is measured once when a drag begins; while
 * it goes on the pointer is only compared with that, and the wall is drawn
 * again only when another place is meant.
 */
export const useWallDrag = (model: LineupModel, wall: RefObject<HTMLElement | null>) => {
  const [drag, setDrag] = useState<WallDrag | null>(null)
  /** Whether the menu is open on what was pressed last, which may be before a drag layer is here to take it up. */
  const rests = useRef(false)
  const { near, isHere, pressed, grip, last, press } = useDragLayer()
  const begun = useRef<{ readonly frames: readonly Frame[]; readonly left: number; readonly top: number } | null>(null)

  const onPress = (event: ReactMouseEvent | ReactTouchEvent) => {
    const node = cardUnder(event.target)
    const id = node?.dataset.look
    if (!node || !id || !model.editable) return
    if (event.type === 'mousedown' && 'button' in event && event.button !== 0) return
    rests.current = false
    press({ id, node, event })
  }
  const onDragStart = () => {
    const id = last.current
    const element = wall.current
    if (id === null || !element) return
    const taken = takeLook(model.selection, id)
    model.select(taken)
    const { left, top } = element.getBoundingClientRect()
    begun.current = { frames: framesOf(element), left, top }
    setDrag({ ids: pickedIn(taken, model.order), target: null, place: null, resting: rests.current })
  }
  const onDragMove = ({ activatorEvent, delta }: DragMoveEvent) => {
    const from = pointOf(activatorEvent)
    const start = begun.current
    if (!drag || !from || !start) return
    // dnd-kit's delta includes what was scrolled since the start, and so the start's own corner is the one to count from.
    const target = dropTargetAt(start.frames, { x: from.x + delta.x - start.left, y: from.y + delta.y - start.top })
    const place = target ? placeOf(model, drag.ids, target) : null
    setDrag((before) =>
      before && sameTarget(before.target, place ? target : null)
        ? before
        : { ids: drag.ids, target: place ? target : null, place, resting: false },
    )
  }
  const onDragEnd = () => {
    // Together with what the move makes of the wall.
    startTransition(() => setDrag(null))
    begun.current = null
    if (drag?.place) moveLooks(model, drag.ids, drag.place)
  }
  return {
    drag,
    /** The menu has opened on what is held: it is put back where it stood, and taken up again when the finger goes on. */
    rest: () => {
      rests.current = true
      setDrag((before) => before && { ...before, resting: true })
    },
    listeners: {
      onPointerOver: (event: { target: EventTarget }) => {
        if (!isHere && model.editable && cardUnder(event.target)) near()
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

const placeOf = (model: LineupModel, ids: readonly string[], { frame, side }: DropTarget): LookPlace | null => {
  const place = frame.kind === 'section' ? { after: null, section: frame.id } : placeBeside(model.groups, { id: frame.id, side })
  return place && !isNoMove(model.groups, { ids, place }) ? place : null
}

const sameTarget = (a: DropTarget | null, b: DropTarget | null): boolean => a?.frame === b?.frame && a?.side === b?.side

const cardUnder = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-look]') : null
