import { useEffect, useRef } from 'react'
import { renderSVG } from 'uqr'
import { Button } from '../ui/button'
import { notify, notifyFailure } from '../ui/toaster'

export interface MadeLinkProps {
  readonly url: string
  readonly label: string
  readonly onAnother: () => void
}

/** A link just made: its address is here and nowhere else. */
export const MadeLink = ({ url, label, onAnother }: MadeLinkProps) => {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url)
      notify('The address is copied.')
    } catch {
      field.current?.select()
      notifyFailure('The address could not be copied. It is selected: copy it with the keyboard.')
    }
  }
  const square = `data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(url, { border: 2 }))}`
  return (
    <section aria-label={`Link for ${label}`} className="grid gap-5 sm:grid-cols-[160px_1fr]">
      <img src={square} alt="Square code of the address, for the camera of a phone" className="size-40 bg-white" />
      <div className="grid content-start gap-4">
        <p className="text-ink-2">
          The link for <strong className="font-medium text-ink">{label}</strong>. Its address is shown this once: copy it, or let the phone
          see the square.
        </p>
        <input
          ref={field}
          readOnly
          aria-label="Address of the link"
          value={url}
          className="num h-9 w-full rounded border border-edge bg-paper px-2.5"
          onFocus={(event) => event.currentTarget.select()}
        />
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" onClick={() => void copy()}>
            Copy address
          </Button>
          <Button onClick={onAnother}>Make another</Button>
        </div>
      </div>
    </section>
  )
}
