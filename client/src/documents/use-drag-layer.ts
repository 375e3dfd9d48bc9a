import { type MouseEvent as ReactMouseEvent, type TouchEvent as ReactTouchEvent, useEffect, useRef, useState } from 'react'

/** A pointer that went down on something that can be dragged. */
export interface Press {
  readonly id: string
  readonly node: HTMLElement
  readonly event: ReactMouseEvent | ReactTouchEvent
}

export type Grip = (press: Press) => void

export const loadDragLayer = () => import('./drag-layer')

/** What is fetched and what was pressed meanwhile: a press that ended before is no drag. */
export const useDragLayer = () => {
  const [isHere, setHere] = useState(false)
  const pressed = useRef<Press | null>(null)
  const grip = useRef<Grip | null>(null)
  /** What was pressed last. */
  const last = useRef<string | null>(null)
  useEffect(() => {
    const release = () => {
      pressed.current = null
    }
    // A tap is told as a touch and then as a mouse that has no pointer any more: held on to, it would take the next tap for a drag.
    const ends = ['pointerup', 'pointercancel', 'touchend', 'mouseup'] as const
    for (const end of ends) window.addEventListener(end, release)
    return () => {
      for (const end of ends) window.removeEventListener(end, release)
    }
  }, [])
  // What cannot be fetched now is asked for again with the next press; the keyboard moves things without it.
  const near = () => void loadDragLayer().then(() => setHere(true), nothing)
  const press = (next: Press) => {
    last.current = next.id
    if (grip.current) return grip.current(next)
    pressed.current = next
    near()
  }
  return { near, isHere, pressed, grip, last, press }
}

const nothing = () => undefined

/** Where a drag began, in px of the window. */
export const pointOf = (event: Event): { x: number; y: number } | null => {
  if (event instanceof MouseEvent) return { x: event.clientX, y: event.clientY }
  const touch = typeof TouchEvent !== 'undefined' && event instanceof TouchEvent ? event.touches[0] : undefined
  return touch ? { x: touch.clientX, y: touch.clientY } : null
}
