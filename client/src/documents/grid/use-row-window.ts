import { type RefObject, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { type RowLayout, rowsBetween } from './row-layout'

/**
 * The rows to draw: those in sight and `more` each way. All heights are known,
 * so nothing is measured but the scroller. Draws again only when other rows
 * come in sight, and at once, so that no white is scrolled in.
 */
export const useRowWindow = (
  layout: RowLayout,
  { scroller, more, keep }: { readonly scroller: RefObject<HTMLElement | null>; readonly more: number; readonly keep: number | null },
): readonly number[] => {
  const [part, setPart] = useState(() => ({ top: 0, bottom: window.innerHeight }))
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const measure = () => {
      const { scrollTop: top, clientHeight } = element
      return { top, bottom: top + clientHeight }
    }
    const update = () => setPart((before) => (isFar(before, measure()) ? measure() : before))
    const onScroll = () => flushSync(update)
    const sized = new ResizeObserver(update)
    sized.observe(element)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      sized.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [scroller])
  const drawn = rowsBetween(layout, { ...part, more })
  return keep === null || drawn.includes(keep) ? drawn : [...drawn, keep].sort((a, b) => a - b)
}

/** A few px change no row in sight that is not drawn already. */
const isFar = (before: { top: number; bottom: number }, now: { top: number; bottom: number }): boolean =>
  Math.abs(before.top - now.top) >= step || before.bottom - before.top !== now.bottom - now.top

/** Scrolled this far, in px, rows are drawn anew; the rows drawn beyond the screen cover more than it. */
const step = 40
