import { type ReactNode, useEffect, useId, useRef } from 'react'

interface PanelFrameProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A list or form in place of what comes next. It leaves GO where it is, and takes the focus until it closes. */
export const PanelFrame = ({ title, onClose, children }: PanelFrameProps) => {
  const id = useId()
  const frame = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const first = frame.current?.querySelector<HTMLElement>('[data-first]') ?? frame.current
    first?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <section ref={frame} role="dialog" aria-labelledby={id} tabIndex={-1} className="panel">
      <header className="panel-head">
        <h2 id={id} className="text-title font-medium">
          {title}
        </h2>
        <button type="button" className="desk-word" aria-keyshortcuts="Escape" onClick={onClose}>
          Close
        </button>
      </header>
      {children}
    </section>
  )
}
