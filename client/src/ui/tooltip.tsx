import { cloneElement, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { lazily } from './lazily'
import type { TriggerElement } from './on-demand'

export interface TooltipProps {
  readonly content: ReactNode
  readonly shortcut?: string
  /** The one element it explains; it must be focusable and have its own name. */
  readonly trigger: TriggerElement
  readonly side?: 'top' | 'bottom' | 'left' | 'right'
}

const OpenTooltip = lazily(() => import('./tooltip-popup').then((tooltip) => ({ default: tooltip.OpenTooltip })))

/** How long a pointer rests on the trigger before it shows, ms. */
const restMs = 500
/** How long it stays behind a pointer on its way onto it, ms. */
const leaveMs = 120

/** A word or two about a sign, under a resting pointer and beside the focus; Escape or a press puts it away. */
export const Tooltip = ({ content, shortcut, trigger, side = 'bottom' }: TooltipProps) => {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const later = (element: HTMLElement | null, ms: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setAnchor(element), ms)
  }
  const hide = () => {
    clearTimeout(timer.current)
    setAnchor(null)
  }
  const { props } = trigger
  return (
    <>
      {cloneElement(trigger, {
        onPointerEnter: (event) => {
          props.onPointerEnter?.(event)
          if (event.pointerType === 'mouse') later(event.currentTarget, anchor ? 0 : restMs)
        },
        onPointerLeave: (event) => {
          props.onPointerLeave?.(event)
          later(null, leaveMs)
        },
        onPointerDown: (event) => {
          props.onPointerDown?.(event)
          hide()
        },
        onFocus: (event) => {
          props.onFocus?.(event)
          if (event.currentTarget.matches(':focus-visible')) later(event.currentTarget, 0)
        },
        onBlur: (event) => {
          props.onBlur?.(event)
          hide()
        },
      })}
      {anchor && (
        <Suspense>
          <OpenTooltip
            content={content}
            shortcut={shortcut}
            anchor={anchor}
            side={side}
            onClose={hide}
            onHover={(over) => (over ? clearTimeout(timer.current) : later(null, leaveMs))}
          />
        </Suspense>
      )}
    </>
  )
}
