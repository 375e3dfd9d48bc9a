import type { Instant } from '@fashionos/shared/time'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Range } from './timeline-layout'
import { clampScale, type Scale, scaleToFit } from './timeline-scale'

export interface Zoom {
  readonly scale: Scale
  /** What is in sight. */
  readonly screen: Range
  /** The same with as much again on either side: what is drawn. */
  readonly seen: Range
  /** Makes it larger or smaller about an instant; the middle of the screen when none is given. */
  readonly by: (factor: number, about?: Instant) => void
  readonly fit: () => void
  /** Brings a stretch of time into sight. */
  readonly reveal: (range: Range) => void
}

const wheelZoom = 1.0015

/** The scale of the axis, and which part of it is in sight. */
export const useZoom = (scroller: RefObject<HTMLDivElement | null>, whole: Range, show: Range): Zoom => {
  const [width, setWidth] = useState(0)
  const [left, setLeft] = useState(0)
  const [chosen, setChosen] = useState<Scale | null>(null)
  const scale = clampScale(chosen ?? scaleToFit(show, width), whole, width)
  const anchor = useRef<{ instant: number; x: number } | null>(null)
  const now = useRef({ scale, whole })
  now.current = { scale, whole }

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const measure = () => {
      setWidth(element.clientWidth)
      setLeft(element.scrollLeft)
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    element.addEventListener('scroll', measure, { passive: true })
    measure()
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', measure)
    }
  }, [scroller])

  // The point one zooms about stays where it is; the first time the show begins at the left edge.
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || width === 0) return
    const kept = anchor.current ?? (chosen === null ? { instant: show.from, x: 0 } : null)
    anchor.current = null
    if (kept) element.scrollLeft = (kept.instant - whole.from) * scale - kept.x
  }, [scroller, scale, width, chosen, whole.from, show.from])

  const by = useCallback(
    (factor: number, about?: Instant) => {
      const element = scroller.current
      if (!element) return
      const { scale: before, whole: range } = now.current
      const middle = element.clientWidth / 2
      const instant = about ?? range.from + (element.scrollLeft + middle) / before
      const x = (instant - range.from) * before - element.scrollLeft
      anchor.current = { instant, x: x < 0 || x > element.clientWidth ? middle : x }
      setChosen(clampScale(before * factor, range, element.clientWidth))
    },
    [scroller],
  )
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const { scale: before, whole: range } = now.current
      const x = event.clientX - element.getBoundingClientRect().left
      by(wheelZoom ** -event.deltaY, range.from + (element.scrollLeft + x) / before)
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [scroller, by])

  const reveal = useCallback(
    ({ from, to }: Range) => {
      const element = scroller.current
      if (!element) return
      const start = (from - now.current.whole.from) * now.current.scale
      const end = (to - now.current.whole.from) * now.current.scale
      const air = 40
      if (start < element.scrollLeft + air) element.scrollLeft = start - air
      else if (end > element.scrollLeft + element.clientWidth - air)
        element.scrollLeft = Math.min(start - air, end - element.clientWidth + air)
    },
    [scroller],
  )
  const fit = useCallback(() => {
    const element = scroller.current
    setChosen(null)
    if (element)
      element.scrollLeft = (show.from - whole.from) * clampScale(scaleToFit(show, element.clientWidth), whole, element.clientWidth)
  }, [scroller, show, whole])
  const screen = { from: whole.from + left / scale, to: whole.from + (left + width) / scale }
  const seen = { from: whole.from + (left - width) / scale, to: whole.from + (left + 2 * width) / scale }
  return { scale, screen, seen, by, fit, reveal }
}
