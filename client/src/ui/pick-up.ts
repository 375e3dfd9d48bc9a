import { type MouseEvent as ReactMouseEvent, type TouchEvent as ReactTouchEvent, useEffect, useMemo, useRef } from 'react'

/** A point of the window, in px. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface PickUpOptions {
  /** What a press there would pick up; `null`: nothing. */
  readonly thingAt: (target: Element) => string | null
  readonly onStart: (thing: string, at: Point) => void
  /** Once in each frame while it is held, also when the pointer rests: what scrolls by itself goes on. */
  readonly onFrame: (at: Point) => void
  /** `dropped: false`: it was given up with Escape, or the browser took the touch. */
  readonly onEnd: (dropped: boolean, at: Point) => void
}

/** A mouse has to be dragged so far, in px; a finger has to rest so long, in ms, without straying. */
const mouseDistance = 5
const restMs = 220
const strayPx = 8

/**
 * Picking things up with a mouse or a finger and carrying them about. Nothing
 * is rendered while they are carried: what follows the pointer is moved in
 * `onFrame`. A finger that moves at once scrolls; one that rests picks up.
 */
export const usePickUp = (options: PickUpOptions) => {
  const latest = useRef(options)
  latest.current = options
  const carrier = useMemo(() => createCarrier(() => latest.current), [])
  useEffect(() => carrier.stop, [carrier])
  return carrier.listeners
}

const createCarrier = (options: () => PickUpOptions) => {
  let end: (() => void) | null = null
  const stop = () => {
    end?.()
    end = null
  }

  /** From the press on, until it is released. */
  const carry = (thing: string, from: Point, touch: boolean) => {
    stop()
    let at = from
    let held = false
    let frame = 0
    const tick = () => {
      options().onFrame(at)
      frame = requestAnimationFrame(tick)
    }
    const take = () => {
      held = true
      options().onStart(thing, from)
      frame = requestAnimationFrame(tick)
    }
    const rest = touch ? setTimeout(take, restMs) : undefined
    const finish = (dropped: boolean) => {
      const wasHeld = held
      stop()
      if (!wasHeld) return
      swallowClick()
      options().onEnd(dropped, at)
    }
    const move = (next: Point) => {
      at = next
      if (held) return
      const distance = Math.hypot(next.x - from.x, next.y - from.y)
      if (!touch && distance >= mouseDistance) take()
      if (touch && distance > strayPx) stop()
    }
    const onMouseMove = (event: MouseEvent) => move({ x: event.clientX, y: event.clientY })
    const onTouchMove = (event: TouchEvent) => {
      const finger = event.touches[0]
      if (held && event.cancelable) event.preventDefault()
      if (finger) move({ x: finger.clientX, y: finger.clientY })
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !held) return
      event.preventDefault()
      event.stopPropagation()
      finish(false)
    }
    const onMenu = (event: Event) => {
      if (held) event.preventDefault()
    }
    const drop = () => finish(true)
    const giveUp = () => finish(false)
    const listeners = new AbortController()
    const { signal } = listeners
    if (touch) {
      window.addEventListener('touchmove', onTouchMove, { passive: false, signal })
      window.addEventListener('touchend', drop, { signal })
      window.addEventListener('touchcancel', giveUp, { signal })
    } else {
      window.addEventListener('mousemove', onMouseMove, { signal })
      window.addEventListener('mouseup', drop, { signal })
    }
    window.addEventListener('keydown', onKeyDown, { capture: true, signal })
    window.addEventListener('contextmenu', onMenu, { capture: true, signal })
    window.addEventListener('blur', giveUp, { signal })
    end = () => {
      held = false
      clearTimeout(rest)
      cancelAnimationFrame(frame)
      listeners.abort()
    }
  }
  const begin = (target: EventTarget, at: Point, touch: boolean) => {
    const thing = target instanceof Element ? options().thingAt(target) : null
    if (thing !== null) carry(thing, at, touch)
  }
  return {
    stop,
    listeners: {
      onMouseDown: (event: ReactMouseEvent) => {
        if (event.button === 0 && !event.shiftKey && !event.ctrlKey && !event.metaKey)
          begin(event.target, { x: event.clientX, y: event.clientY }, false)
      },
      onTouchStart: (event: ReactTouchEvent) => {
        const finger = event.touches[0]
        if (finger && event.touches.length === 1) begin(event.target, { x: finger.clientX, y: finger.clientY }, true)
      },
    },
  }
}

/** The click a browser sends after the release is not meant for what it hits. */
const swallowClick = () => {
  const swallow = (event: Event) => {
    event.preventDefault()
    event.stopPropagation()
  }
  window.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0)
}

/** How far to scroll in this frame, in px, for a pointer near an edge of what scrolls. */
export const scrollStep = (at: number, from: number, to: number): number => {
  const edge = Math.min(72, (to - from) / 4)
  if (at < from + edge) return -Math.ceil(((from + edge - at) / edge) * 14)
  if (at > to - edge) return Math.ceil(((at - to + edge) / edge) * 14)
  return 0
}
