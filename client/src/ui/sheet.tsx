import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { classes } from './classes'
import { backdropClass } from './dialog'

export interface SheetProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** Read out, not shown. */
  readonly label: string
  readonly side: 'left' | 'right'
  readonly children: ReactNode
}

const sides = {
  left: 'left-0 border-r data-ending-style:-translate-x-4 data-starting-style:-translate-x-4',
  right: 'right-0 border-l data-ending-style:translate-x-4 data-starting-style:translate-x-4',
}

/** A panel over one edge of the page. */
export const Sheet = ({ open, onOpenChange, label, side, children }: SheetProps) => (
  <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
    <Base.Portal>
      <Base.Backdrop className={backdropClass} />
      <Base.Popup
        className={classes(
          'fixed inset-y-0 z-40 w-[min(320px,86vw)] overflow-y-auto border-line bg-ivory shadow-float outline-none transition duration-150 ease-quiet',
          'data-ending-style:opacity-0 data-starting-style:opacity-0',
          sides[side],
        )}
      >
        <Base.Title className="sr-only">{label}</Base.Title>
        {children}
      </Base.Popup>
    </Base.Portal>
  </Base.Root>
)
