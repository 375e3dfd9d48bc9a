import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { IconButton } from '../ui/icon-button'
import type { PanelFrameProps } from './panel-frame'

/** A panel over the whole of a small screen. */
export const PanelSheet = ({ title, close, children }: PanelFrameProps) => (
  <Base.Root open onOpenChange={(open) => !open && close()}>
    <Base.Portal>
      <Base.Popup className="fixed inset-0 z-40 flex flex-col bg-ivory outline-none transition duration-150 ease-quiet data-starting-style:translate-y-2 data-starting-style:opacity-0 print:hidden">
        <header className="flex items-center justify-between gap-3 border-b border-line py-2 pr-2 pl-(--page)">
          <Base.Title className="display text-title">{title}</Base.Title>
          <Base.Close
            render={
              <IconButton label={`Close ${title.toLowerCase()}`} tooltip={false}>
                <X size={18} strokeWidth={1.5} aria-hidden="true" />
              </IconButton>
            }
          />
        </header>
        <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">{children}</div>
      </Base.Popup>
    </Base.Portal>
  </Base.Root>
)
