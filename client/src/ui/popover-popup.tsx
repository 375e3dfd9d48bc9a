import { Popover as Base } from '@base-ui/react/popover'
import { classes } from './classes'
import type { PopoverProps } from './popover'
import { popupClass } from './popup-class'

export interface OpenedPopoverProps extends PopoverProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** A popover that was asked for once; from then on the whole of it. */
export const OpenedPopover = ({
  trigger,
  label,
  children,
  open,
  onOpenChange,
  side = 'bottom',
  align = 'start',
  className,
}: OpenedPopoverProps) => (
  <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
    <Base.Trigger render={trigger} />
    <Base.Portal>
      <Base.Positioner className="z-50" side={side} align={align} sideOffset={6} collisionPadding={8}>
        <Base.Popup aria-label={label} className={classes(popupClass, 'max-w-[min(420px,94vw)] p-4', className)}>
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
)
