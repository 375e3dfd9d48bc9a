import { dateOfNumber } from '@fashionos/shared/documents/task-board/due'
import type { Bar } from '@fashionos/shared/documents/task-board/timeline'
import { type RefObject, useRef, useState } from 'react'
import { scrollStep, usePickUp } from '../../ui/pick-up'
import { told } from '../told'
import type { BoardModel } from './board-model'
import { movedTo } from './day-text'
import { dragged, type Grip } from './timeline-layout'

export interface CarriedBar {
  readonly id: string
  readonly grip: Grip
  readonly days: number
}

interface Options {
  readonly model: BoardModel
  readonly bars: readonly Bar[]
  readonly scroller: RefObject<HTMLElement | null>
  /** Width of a day, and of the names at the left, in px. */
  readonly width: number
  readonly labelWidth: number
}

/**
 * Moving bars: by the body both ends, by an end that one. Each end stays kept
 * the way it was, from the show or as a date; one that was not there comes to
 * be only when it is dragged itself.
 */
export const useBarDrag = ({ model, bars, scroller, width, labelWidth }: Options) => {
  const [carried, setCarried] = useState<CarriedBar | null>(null)
  const held = useRef<CarriedBar | null>(null)
  const from = useRef({ x: 0, scrolled: 0 })
  const show = (next: CarriedBar | null) => {
    held.current = next
    setCarried(next)
  }
  const move = (ids: readonly string[], grip: Grip, days: number): void => {
    const wanted = new Set(ids)
    const changes = bars.filter(({ task }) => wanted.has(task.id)).map((bar) => changeOf(bar, { grip, days }, model.calendar.showDate))
    if (changes.length > 0 && days !== 0) told(model.session.run('changeTasks', { changes }))
  }
  const listeners = usePickUp({
    thingAt: (target) => {
      const bar = model.editable ? target.closest('[data-bar]') : null
      return bar && `${target.closest('[data-grip]')?.getAttribute('data-grip') ?? 'body'} ${bar.getAttribute('data-bar')}`
    },
    onStart: (thing, at) => {
      const [grip, id = ''] = thing.split(' ')
      from.current = { x: at.x, scrolled: scroller.current?.scrollLeft ?? 0 }
      show({ id, grip: grip === 'start' || grip === 'end' ? grip : 'body', days: 0 })
    },
    onFrame: (at) => {
      const element = scroller.current
      const now = held.current
      if (!element || !now) return
      const box = element.getBoundingClientRect()
      element.scrollLeft += scrollStep(at.x, box.left + labelWidth, box.right)
      const days = Math.round((at.x - from.current.x + element.scrollLeft - from.current.scrolled) / width)
      if (days !== now.days) show({ ...now, days })
    },
    onEnd: (dropped) => {
      const now = held.current
      show(null)
      if (now && dropped) move([now.id], now.grip, now.days)
    },
  })
  return { carried, listeners, move }
}

const changeOf = (bar: Bar, { grip, days }: { grip: Grip; days: number }, showDate: string) => {
  const { task } = bar
  const next = dragged(bar, grip, days)
  const movesStart = grip === 'start' || (grip === 'body' && task.start !== null)
  const movesDue = grip === 'end' || (grip === 'body' && task.due !== null)
  return {
    id: task.id,
    ...(movesStart ? { start: movedTo(task.start, dateOfNumber(next.from), showDate) } : {}),
    ...(movesDue ? { due: movedTo(task.due, dateOfNumber(next.to), showDate) } : {}),
  }
}
