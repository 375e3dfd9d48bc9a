import { cloneElement, type HTMLAttributes, type ReactElement, type ReactNode, Suspense, useRef, useState } from 'react'
import { lazily } from './lazily'
import { StandIn, type TriggerElement, useOnDemand } from './on-demand'

/** One line of a menu. */
export type MenuEntry =
  | {
      readonly kind: 'action'
      readonly label: string
      readonly onSelect: () => void
      readonly icon?: ReactNode
      readonly shortcut?: string
      readonly danger?: boolean
      /** Why it cannot be done now; shown under the label. */
      readonly disabled?: string | boolean
    }
  | {
      readonly kind: 'check'
      readonly label: string
      readonly checked: boolean
      readonly onChange: (checked: boolean) => void
      readonly disabled?: boolean
      readonly icon?: ReactNode
    }
  | {
      readonly kind: 'choice'
      readonly value: string
      readonly options: readonly { readonly value: string; readonly label: string; readonly icon?: ReactNode }[]
      readonly onChange: (value: string) => void
      /** Over the options. */
      readonly label?: string
    }
  | { readonly kind: 'submenu'; readonly label: string; readonly icon?: ReactNode; readonly entries: readonly MenuEntry[] }
  | { readonly kind: 'heading'; readonly label: string }
  | { readonly kind: 'separator' }
  /** Anything that is not chosen: who is signed in, what a file is. */
  | { readonly kind: 'note'; readonly content: ReactNode }

export interface MenuProps {
  /** The button that opens it. */
  readonly trigger: TriggerElement
  readonly entries: readonly MenuEntry[]
  readonly side?: 'bottom' | 'top' | 'right'
  readonly align?: 'start' | 'end'
}

const load = () => import('./menu-popup')
const OpenedMenu = lazily(() => load().then((menu) => ({ default: menu.OpenedMenu })))
const OpenedContextMenu = lazily(() => load().then((menu) => ({ default: menu.OpenedContextMenu })))

/** A menu under a button. */
export const Menu = (props: MenuProps) => {
  const { wanted, want, near } = useOnDemand(load)
  const standIn = <StandIn trigger={props.trigger} popup="menu" near={near} want={want} />
  if (!wanted) return standIn
  return (
    <Suspense fallback={standIn}>
      <OpenedMenu {...props} />
    </Suspense>
  )
}

/** A point of the window, in px. */
export interface ContextMenuPlace {
  readonly x: number
  readonly y: number
}

export interface ContextMenuProps {
  readonly entries: readonly MenuEntry[]
  /** The element that takes the right click or the long press. */
  readonly trigger: ReactElement<HTMLAttributes<HTMLElement>>
  /** Told what was pressed, before the menu is there, and how to close it. */
  readonly onOpen?: (pressed: EventTarget, close: () => void) => void
}

/** How long a finger rests before it means the menu, ms, and how far it may stray meanwhile, px. */
const longPressMs = 500
const strayPx = 10

/** A menu at the pointer. Everything in it must be reachable another way too. */
export const ContextMenu = ({ entries, trigger, onOpen }: ContextMenuProps) => {
  const [place, setPlace] = useState<ContextMenuPlace | null>(null)
  const press = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly x: number; readonly y: number } | null>(null)
  /** Whether the finger that is down has opened the menu. */
  const holds = useRef(false)
  const open = (pressed: EventTarget, at: ContextMenuPlace) => {
    onOpen?.(pressed, () => setPlace(null))
    setPlace(at)
  }
  const lift = () => {
    clearTimeout(press.current?.timer)
    press.current = null
    holds.current = false
  }
  return (
    <>
      {cloneElement(trigger, {
        onContextMenu: (event) => {
          event.preventDefault()
          lift()
          open(event.target, { x: event.clientX, y: event.clientY })
        },
        onTouchStart: ({ touches, target }) => {
          lift()
          const touch = touches[0]
          if (!touch || touches.length > 1) return
          const { clientX: x, clientY: y } = touch
          const hold = () => {
            holds.current = true
            open(target, { x, y })
          }
          press.current = { x, y, timer: setTimeout(hold, longPressMs) }
        },
        onTouchMove: ({ touches }) => {
          const touch = touches[0]
          if (!press.current || !touch) return
          if (Math.hypot(touch.clientX - press.current.x, touch.clientY - press.current.y) > strayPx) lift()
        },
        onTouchEnd: (event) => {
          // A finger that leaves what it has opened has not tapped beside it, which would close it.
          if (holds.current) event.preventDefault()
          lift()
        },
        onTouchCancel: lift,
      })}
      {place && (
        <Suspense>
          <OpenedContextMenu entries={entries} place={place} />
        </Suspense>
      )}
    </>
  )
}
