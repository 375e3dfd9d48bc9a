import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { widthToFit, zoomed } from './timeline-layout'

/** The narrowest day, in px, a timeline opens with; the whole plan is one press away. */
const readable = 8

interface Options {
  readonly scroller: RefObject<HTMLElement | null>
  /** Day numbers, both included, of all there is. */
  readonly from: number
  readonly end: number
  readonly today: number
  /** Of the names at the left, in px. */
  readonly labelWidth: number
}

/** How wide a day is, and where the days are scrolled to: today is in sight at first, zooming keeps the middle where it is. */
export const useTimelineDays = ({ scroller, from, end, today, labelWidth }: Options) => {
  const [chosen, choose] = useState<number | null>(null)
  const [room, setRoom] = useState(900)
  const width = chosen ?? Math.max(readable, widthToFit(end - from + 1, room))
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const observer = new ResizeObserver(() => setRoom(element.clientWidth - labelWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller, labelWidth])
  const middle = useRef<number | null>(null)
  const before = useRef(from)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const at = middle.current === null ? 0.2 : 0.5
    element.scrollLeft = ((middle.current ?? today) - before.current) * width - (element.clientWidth - labelWidth) * at
  }, [scroller, width, today, labelWidth])
  // What comes before the first day moves all others; they stay where they are on the screen.
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollLeft += (before.current - from) * width
    before.current = from
  }, [scroller, from, width])
  const zoom = (by: 1 | -1 | 'fit') => {
    const element = scroller.current
    if (element) middle.current = from + (element.scrollLeft + (element.clientWidth - labelWidth) / 2) / width
    choose(by === 'fit' ? widthToFit(end - from + 1, room) : zoomed(width, by))
  }
  // The days reach over the whole screen, whatever the plan does.
  return { width, to: Math.max(end, from + Math.ceil(room / width)), zoom }
}
