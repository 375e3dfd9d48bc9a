import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactNode } from 'react'
import { Kbd } from './kbd'

export interface OpenTooltipProps {
  readonly content: ReactNode
  readonly shortcut?: string
  readonly anchor: HTMLElement
  readonly side: 'top' | 'bottom' | 'left' | 'right'
  /** Escape was pressed, or something else. */
  readonly onClose: () => void
  /** The pointer is over the tooltip itself: it stays, so that it can be read enlarged. */
  readonly onHover: (over: boolean) => void
}

/** The tooltip while it shows. */
export const OpenTooltip = ({ content, shortcut, anchor, side, onClose, onHover }: OpenTooltipProps) => (
  <Base.Root open onOpenChange={(open) => !open && onClose()}>
    <Base.Portal>
      <Base.Positioner anchor={anchor} side={side} sideOffset={6} className="z-50">
        <Base.Popup
          onPointerEnter={() => onHover(true)}
          onPointerLeave={() => onHover(false)}
          className="flex max-w-72 items-center gap-2 rounded bg-ink px-2 py-1 text-small text-ivory transition-opacity duration-120 data-starting-style:opacity-0"
        >
          {content}
          {shortcut && <Kbd keys={shortcut} onInk />}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
)
