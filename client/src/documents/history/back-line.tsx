import { ArrowLeft } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { IconButton } from '../../ui/icon-button'

export interface BackLineProps {
  readonly onBack: () => void
  readonly children: ReactNode
}

/** The heading of what stands in place of the time line, with the way back to it. Takes the focus when it comes. */
export const BackLine = ({ onBack, children }: BackLineProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="-ml-2 flex items-center gap-1">
      <IconButton label="Back to the time line" tooltip={false} onClick={onBack}>
        <ArrowLeft size={16} strokeWidth={1.5} aria-hidden="true" />
      </IconButton>
      <h3 ref={heading} tabIndex={-1} className="min-w-0 text-lead font-semibold first-letter:uppercase outline-none">
        {children}
      </h3>
    </div>
  )
}
