import { type ButtonHTMLAttributes, cloneElement, type ReactElement, startTransition, useState } from 'react'
import { notifyFailure } from './toaster'

export type TriggerElement = ReactElement<ButtonHTMLAttributes<HTMLButtonElement>>

/**
 * Whether the code of a popup was called for. It is fetched when a pointer or
 * the focus comes near, and stands in for the trigger from the first press on.
 */
export const useOnDemand = (load: () => Promise<unknown>) => {
  const [wanted, setWanted] = useState(false)
  return {
    wanted,
    want: () => void load().then(() => startTransition(() => setWanted(true)), told),
    // What cannot be fetched now is asked for again with the press.
    near: () => void load().catch(nothing),
  }
}

const nothing = () => undefined
const told = () => notifyFailure('This did not open: its code could not be fetched. Try again, or reload the page.')

export interface StandInProps {
  readonly trigger: TriggerElement
  readonly popup: 'menu' | 'dialog'
  readonly near: () => void
  readonly want: () => void
}

/** The button that opens a popup whose code is not here yet: to a screen reader the same button. */
export const StandIn = ({ trigger, popup, near, want }: StandInProps) =>
  cloneElement(trigger, {
    'aria-haspopup': popup,
    'aria-expanded': false,
    onPointerEnter: near,
    onFocus: near,
    onClick: want,
    onKeyDown: (event) => {
      if (popup !== 'menu' || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
      event.preventDefault()
      want()
    },
  })
