import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { IconButton } from '../ui/icon-button'

/** A search under way in a document. */
export interface Find {
  readonly wanted: string
  readonly setWanted: (wanted: string) => void
  readonly setOpen: (open: boolean) => void
  readonly count: number
  /** Of the one that is shown, from 1; 0: none of them is. */
  readonly position: number
  readonly next: (direction: 1 | -1) => void
}

export interface FindBarProps {
  readonly find: Find
  readonly placeholder?: string
  /** The focus goes back to what is searched. */
  readonly onClosed: () => void
}

/** Looking for a text in a document. */
export const FindBar = ({ find, placeholder = 'Find in every cell', onClosed }: FindBarProps) => {
  const { wanted, count, position } = find
  const close = () => {
    find.setOpen(false)
    onClosed()
  }
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  return (
    <search className="mx-(--page) flex items-center gap-1 border-t border-line py-1.5">
      <input
        ref={field}
        aria-label="Find"
        placeholder={placeholder}
        className="h-8 min-w-0 flex-1 bg-transparent text-lead outline-none placeholder:text-ink-3"
        value={wanted}
        onChange={(event) => find.setWanted(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'F3') {
            event.preventDefault()
            find.next(event.shiftKey ? -1 : 1)
          }
          if (event.key === 'Escape') close()
        }}
      />
      <span aria-live="polite" className="num px-2 text-small text-ink-2">
        {wanted.trim() === '' ? '' : count === 0 ? 'Nothing found' : `${position || '–'} of ${count}`}
      </span>
      <IconButton label="The one before" shortcut="Shift+F3" onClick={() => find.next(-1)} disabled={count === 0}>
        <ChevronUp size={16} strokeWidth={1.5} aria-hidden="true" />
      </IconButton>
      <IconButton label="The next" shortcut="F3" onClick={() => find.next(1)} disabled={count === 0}>
        <ChevronDown size={16} strokeWidth={1.5} aria-hidden="true" />
      </IconButton>
      <IconButton label="Close" shortcut="Esc" onClick={close}>
        <X size={16} strokeWidth={1.5} aria-hidden="true" />
      </IconButton>
    </search>
  )
}
