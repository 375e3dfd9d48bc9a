import type { KeyboardEvent, ReactNode } from 'react'

export interface SegmentedProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[]
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** One of two to four, all in sight. Tab reaches the chosen one, arrow keys choose another. */
export const Segmented = <Value extends string>({ label, value, onChange, options }: SegmentedProps<Value>) => {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, index: number) => {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = (index + step + options.length) % options.length
    const radio = event.currentTarget.parentElement?.children[next]
    if (radio instanceof HTMLElement) radio.focus()
    const option = options[next]
    if (option) onChange(option.value)
  }
  const chosen = options.some((option) => option.value === value)
  return (
    <div role="radiogroup" aria-label={label} className="inline-flex rounded border border-line-2">
      {options.map((option, index) => (
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          tabIndex={option.value === value || (!chosen && index === 0) ? 0 : -1}
          onClick={() => onChange(option.value)}
          onKeyDown={(event) => onKeyDown(event, index)}
          className="h-8 border-l border-line-2 px-3 text-ink-2 first:border-l-0 hover:text-ink aria-checked:bg-ink aria-checked:text-ivory touch:h-11"
        >
          {option.label}
        </button>
      ))}
    </div>
  )
}
