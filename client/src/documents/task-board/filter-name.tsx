import { type KeyboardEvent, useRef } from 'react'

export interface FilterNameProps {
  /** As it is called now; empty for a new one. */
  readonly title: string
  /** The name given; `null`: given up. `byKey`: the focus has nowhere to go by itself. */
  readonly onDone: (title: string | null, byKey: boolean) => void
}

/** The name of a filter: taken on Enter or when the focus leaves, given up with Escape. */
export const FilterName = ({ title, onDone }: FilterNameProps) => {
  const isDone = useRef(false)
  const done = (text: string | null, byKey: boolean) => {
    // What is taken away on Enter loses the focus as well.
    if (isDone.current) return
    isDone.current = true
    onDone(text?.trim() || null, byKey)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') done(event.currentTarget.value, true)
    if (event.key === 'Escape') done(null, true)
  }
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: it was just asked for
      autoFocus
      aria-label="Name of the filter"
      placeholder="Name of the filter"
      defaultValue={title}
      maxLength={200}
      className="h-8 w-44 border-b border-ink bg-transparent outline-none touch:h-11"
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => done(event.currentTarget.value, false)}
      onKeyDown={onKeyDown}
    />
  )
}
