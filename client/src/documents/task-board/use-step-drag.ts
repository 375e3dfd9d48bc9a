import { type RefObject, startTransition, useLayoutEffect, useRef, useState } from 'react'
import { type Point, scrollStep, usePickUp } from '../../ui/pick-up'
import { type DropPlace, type Extent, placeBetween } from './drop-place'

export interface StepDrag {
  readonly id: string
  readonly place: Omit<DropPlace, 'column'> | null
}

interface Options {
  /** Its children are the steps, each with `data-step` and something to hold it by, `data-grip`. */
  readonly list: RefObject<HTMLElement | null>
  readonly editable: boolean
  /** `after`: the step it goes behind; `null`: first. */
  readonly onMove: (id: string, after: string | null) => void
}

/** Carrying a step within its checklist. The step itself follows the pointer, by its style. */
export const useStepDrag = ({ list, editable, onMove }: Options) => {
  const [drag, setDrag] = useState<StepDrag | null>(null)
  const now = useRef<StepDrag | null>(null)
  const carried = useRef<{ readonly step: HTMLElement; readonly grabbed: number } | null>(null)
  const show = (next: StepDrag) => {
    now.current = next
    setDrag(next)
  }
  const listeners = usePickUp({
    thingAt: (target) => (editable && target.closest('[data-grip]') ? stepIdOf(target.closest('[data-step]')) : null),
    onStart: (id, at) => {
      const step = stepsOf(list.current).find((one) => stepIdOf(one) === id)
      if (!step || !list.current) return
      carried.current = { step, grabbed: heightIn(list.current, at) - step.offsetTop }
      show({ id, place: null })
    },
    onFrame: (at) => {
      const { current: drag } = now
      if (!drag || !carried.current || !list.current) return
      scrollNear(list.current, at)
      const { step, grabbed } = carried.current
      const height = heightIn(list.current, at)
      const top = Math.min(Math.max(height - grabbed, 0), list.current.offsetHeight - step.offsetHeight)
      step.style.transform = `translateY(${top - step.offsetTop}px)`
      const place = placeIn(list.current, { id: drag.id, at })
      if (place.line !== drag.place?.line) show({ id: drag.id, place })
    },
    onEnd: (dropped, at) => {
      const { current: drag } = now
      now.current = null
      // Together with what the move makes of the list.
      startTransition(() => setDrag(null))
      if (drag && dropped && list.current) onMove(drag.id, placeIn(list.current, { id: drag.id, at }).after)
    },
  })
  useLayoutEffect(() => {
    if (drag !== null || !carried.current) return
    carried.current.step.style.transform = ''
    carried.current = null
  }, [drag])
  return { drag, listeners }
}

const stepIdOf = (element: Element | null): string | null => element?.getAttribute('data-step') ?? null

const stepsOf = (list: HTMLElement | null): readonly HTMLElement[] => [...(list?.querySelectorAll<HTMLElement>('[data-step]') ?? [])]

/** Where the steps stand, the carried one where it was taken from, in px. */
const extentsOf = (list: HTMLElement): readonly Extent[] =>
  stepsOf(list).map((step) => ({ id: stepIdOf(step) ?? '', start: step.offsetTop, end: step.offsetTop + step.offsetHeight }))

const placeIn = (list: HTMLElement, { id, at }: { id: string; at: Point }): Omit<DropPlace, 'column'> =>
  placeBetween(heightIn(list, at), { extents: extentsOf(list), carried: new Set([id]), gap: 0 })

const heightIn = (list: HTMLElement, at: Point): number => at.y - list.getBoundingClientRect().top

/** Whatever the list scrolls in goes on when the pointer is near its edge. */
const scrollNear = (list: HTMLElement, at: Point): void => {
  let scroller = list.parentElement
  while (scroller && !(scroller.scrollHeight > scroller.clientHeight && /auto|scroll/.test(getComputedStyle(scroller).overflowY)))
    scroller = scroller.parentElement
  if (!scroller) return
  const { top, bottom } = scroller.getBoundingClientRect()
  scroller.scrollTop += scrollStep(at.y, top, bottom)
}
