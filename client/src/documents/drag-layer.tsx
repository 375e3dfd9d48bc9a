import { DndContext, type DragMoveEvent, DragOverlay, MouseSensor, TouchSensor, useDraggable, useSensor, useSensors } from '@dnd-kit/core'
import { type ReactNode, type RefObject, useCallback, useLayoutEffect } from 'react'
import type { Grip, Press } from './use-drag-layer'

export interface DragLayerProps {
  /** Something pressed while this layer was on its way, and not released yet. */
  readonly pressed: RefObject<Press | null>
  /** Set while the layer is here: begins a drag with a press. */
  readonly grip: RefObject<Grip | null>
  readonly onDragStart: () => void
  readonly onDragMove: (event: DragMoveEvent) => void
  readonly onDragEnd: () => void
  readonly onDragCancel: () => void
  /** What goes with the pointer. */
  readonly children: ReactNode
}

/** What follows a drag: nothing of it is needed before a pointer comes near something that can be dragged. */
export const DragLayer = ({ pressed, grip, children, ...drag }: DragLayerProps) => {
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
  )
  return (
    <DndContext {...drag} sensors={sensors} autoScroll={{ threshold: { x: 0, y: 0.12 } }}>
      <Handle pressed={pressed} grip={grip} />
      <DragOverlay dropAnimation={null}>{children}</DragOverlay>
    </DndContext>
  )
}

/** The one thing that is dragged: it stands for whatever was pressed. */
const Handle = ({ pressed, grip }: Pick<DragLayerProps, 'pressed' | 'grip'>) => {
  const { setNodeRef, listeners } = useDraggable({ id: 'pressed' })
  const take = useCallback(
    ({ node, event }: Press) => {
      setNodeRef(node)
      listeners?.[event.type === 'touchstart' ? 'onTouchStart' : 'onMouseDown']?.(event)
    },
    [setNodeRef, listeners],
  )
  useLayoutEffect(() => {
    grip.current = take
    return () => {
      grip.current = null
    }
  }, [grip, take])
  useLayoutEffect(() => {
    const waiting = pressed.current
    pressed.current = null
    if (waiting) grip.current?.(waiting)
  }, [pressed, grip])
  return null
}
