import { X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { IconButton } from '../ui/icon-button'
import { panelWidth } from './use-panel'

export interface PanelFrameProps {
  readonly title: string
  readonly close: () => void
  readonly children: ReactNode
}

/** A panel at the right of the document. It takes the focus when a person opens it, and Escape closes it. */
export const PanelFrame = ({ title, close, children }: PanelFrameProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // Opened by an address, a panel leaves the focus where the page has it.
    if (document.activeElement instanceof HTMLButtonElement) heading.current?.focus()
  }, [title])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    close()
  }
  return (
    <aside
      aria-label={title}
      className="flex h-full min-h-0 shrink-0 flex-col border-l border-line print:hidden"
      style={{ width: panelWidth }}
      onKeyDown={onKeyDown}
    >
      <header className="flex items-center justify-between gap-3 py-3 pr-3 pl-5">
        <h2 ref={heading} tabIndex={-1} className="display text-title outline-none">
          {title}
        </h2>
        <IconButton label={`Close ${title.toLowerCase()}`} tooltip={false} onClick={close}>
          <X size={16} strokeWidth={1.5} aria-hidden="true" />
        </IconButton>
      </header>
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">{children}</div>
    </aside>
  )
}
