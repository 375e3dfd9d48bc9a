import { type DragEvent, type ReactNode, useRef, useState } from 'react'

const hasFile = (event: DragEvent) => event.dataTransfer.types.includes('Files')

export interface DropZoneProps {
  /** Said while a file hangs over the page. */
  readonly label: string
  /** `null`: this person may not bring files in. */
  readonly onFile: ((file: File) => void) | null
  readonly children: ReactNode
}

/** A screen on which a file may be dropped anywhere. */
export const DropZone = ({ label, onFile, children }: DropZoneProps) => {
  const [over, setOver] = useState(false)
  // Entering a child fires before leaving its parent: only the balance tells whether the pointer is inside.
  const depth = useRef(0)
  if (!onFile) return children
  const leave = () => {
    depth.current = 0
    setOver(false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the button beside it does the same
    <div
      className="relative min-h-full"
      onDragEnter={(event) => {
        if (!hasFile(event)) return
        depth.current += 1
        setOver(true)
      }}
      onDragOver={(event) => {
        if (hasFile(event)) event.preventDefault()
      }}
      onDragLeave={(event) => {
        if (!hasFile(event)) return
        depth.current -= 1
        if (depth.current <= 0) leave()
      }}
      onDrop={(event) => {
        event.preventDefault()
        leave()
        const file = event.dataTransfer.files[0]
        if (file) onFile(file)
      }}
    >
      {children}
      {over && (
        <div
          aria-hidden="true"
          className="pointer-events-none fixed inset-3 z-40 grid place-items-center rounded border border-ink bg-ivory/90 md:left-[calc(var(--nav)+12px)]"
        >
          <p className="display text-[32px]">{label}</p>
        </div>
      )}
    </div>
  )
}
