import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { classes } from './classes'
import { IconButton } from './icon-button'

export interface DialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: ReactNode
  readonly description?: ReactNode
  /** Buttons, the safe one first, the main one last. */
  readonly footer?: ReactNode
  readonly size?: 'small' | 'medium' | 'large' | 'full'
  /** Where the focus goes; the first field when left out. */
  readonly initialFocus?: RefObject<HTMLElement | null>
  /** `false`: only a button closes it, as while something unsaved stands in it. */
  readonly dismissible?: boolean
  readonly children?: ReactNode
}

const widths = { small: 'sm:max-w-[420px]', medium: 'sm:max-w-[560px]', large: 'sm:max-w-[880px]', full: 'sm:max-w-[1320px] sm:h-[90dvh]' }

export const backdropClass =
  'fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0'

/** On a phone a sheet from the lower edge, elsewhere in the middle. */
export const dialogPopupClass =
  'fixed inset-x-0 bottom-0 z-40 flex max-h-[92dvh] flex-col bg-paper shadow-float outline-none transition duration-150 ease-quiet ' +
  'data-ending-style:translate-y-2 data-ending-style:opacity-0 data-starting-style:translate-y-2 data-starting-style:opacity-0 ' +
  'sm:inset-x-4 sm:top-[8dvh] sm:bottom-auto sm:mx-auto sm:max-h-[84dvh] sm:rounded'

export const Dialog = ({
  open,
  onOpenChange,
  title,
  description,
  footer,
  size = 'medium',
  initialFocus,
  dismissible = true,
  children,
}: DialogProps) => (
  <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)} disablePointerDismissal={!dismissible}>
    <Base.Portal>
      <Base.Backdrop className={backdropClass} />
      <Base.Popup className={classes(dialogPopupClass, widths[size])} initialFocus={initialFocus}>
        <header className="flex items-start gap-4 px-6 pt-5 pb-4">
          <div className="min-w-0 flex-1">
            <Base.Title className="display text-[26px]">{title}</Base.Title>
            {description && <Base.Description className="mt-1.5 text-ink-2">{description}</Base.Description>}
          </div>
          <Base.Close
            render={
              <IconButton label="Close" tooltip={false} className="-mr-2">
                <X size={16} strokeWidth={1.5} aria-hidden="true" />
              </IconButton>
            }
          />
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto px-6 pt-0.5 pb-6">{children}</div>
        {footer && <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-6 py-4">{footer}</footer>}
      </Base.Popup>
    </Base.Portal>
  </Base.Root>
)
