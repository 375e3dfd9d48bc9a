import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'

export type DoneHow = 'down' | 'up' | 'next' | 'previous' | 'stay'

export interface ValueCellEditorProps {
  readonly label: string
  readonly initial: string
  readonly replace: boolean
  readonly placeholder?: string
  /** What was wrong with the text when it was refused before. */
  readonly fault?: string
  /** Suggestions to choose from; what fits what was typed stands first. */
  readonly options?: readonly string[]
  /** Takes the text; a sentence when it cannot be taken, and the text stays for correction. */
  readonly commit: (text: string) => string | null
  readonly onDone: (how: DoneHow) => void
  /** The focus left while the text could not be taken. */
  readonly onAbandon: (text: string, fault: string) => void
  readonly onUndo: (redo: boolean) => void
}

/** A value that is taken whole when it is done: a time, a length, a cue number, a choice, a name. */
export const ValueCellEditor = (props: ValueCellEditorProps) => {
  const { label, initial, replace, placeholder, options = [], commit, onDone, onAbandon } = props
  const field = useRef<HTMLInputElement>(null)
  const done = useRef(false)
  const [value, setValue] = useState(initial)
  const [fault, setFault] = useState(props.fault ?? null)
  const [marked, setMarked] = useState(-1)
  const fitting = value === initial ? options : options.filter((option) => option.toLowerCase().includes(value.trim().toLowerCase()))
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true })
    if (replace || options.length > 0) field.current?.select()
    else field.current?.setSelectionRange(field.current.value.length, field.current.value.length)
  }, [replace, options.length])

  const take = (text: string, how: DoneHow) => {
    const refusal = text === initial && !props.fault ? null : commit(text)
    setFault(refusal)
    if (refusal !== null) return
    done.current = true
    onDone(how)
  }
  const chosen = () => fitting[marked] ?? value
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const how = howOf(event)
    if (how) {
      event.preventDefault()
      if (event.key === 'Escape') {
        done.current = true
        return onDone('stay')
      }
      return take(chosen(), how)
    }
    if (options.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setMarked((before) => Math.max(-1, Math.min(fitting.length - 1, before + step)))
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && value === initial) {
      event.preventDefault()
      props.onUndo(event.shiftKey)
    }
  }
  const onBlur = () => {
    if (done.current) return
    const refusal = value === initial ? null : commit(value)
    if (refusal === null) onDone('stay')
    else onAbandon(value, refusal)
  }
  return (
    <div className="ros-editor flex items-center">
      <input
        ref={field}
        aria-label={label}
        aria-invalid={fault !== null}
        {...(options.length > 0 ? comboboxOf(fitting.length > 0, marked) : {})}
        className="ros-input num"
        value={value}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setValue(event.currentTarget.value)
          setFault(null)
          setMarked(-1)
        }}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
        onPaste={(event) => event.stopPropagation()}
        onCopy={(event) => event.stopPropagation()}
        onCut={(event) => event.stopPropagation()}
      />
      {fault && (
        <div role="alert" className="ros-fault">
          {fault}
        </div>
      )}
      {!fault && fitting.length > 0 && (
        <div role="listbox" id="cell-options" aria-label={label} className="ros-options">
          {fitting.slice(0, 50).map((option, i) => (
            <div
              key={option}
              role="option"
              tabIndex={-1}
              id={`cell-option-${i}`}
              aria-selected={i === marked}
              className="ros-option"
              onPointerEnter={() => setMarked(i)}
              // Before the field loses the focus, which would take the typed text.
              onPointerDown={(event) => {
                event.preventDefault()
                event.stopPropagation()
                take(option, 'stay')
              }}
            >
              {option}
            </div>
          ))}
        </div>
      )}
    </div>
  )
}

const comboboxOf = (open: boolean, marked: number) => ({
  role: 'combobox',
  'aria-expanded': open,
  'aria-controls': 'cell-options',
  'aria-activedescendant': marked >= 0 ? `cell-option-${marked}` : undefined,
})

const howOf = ({ key, shiftKey }: KeyboardEvent): DoneHow | null => {
  if (key === 'Enter') return shiftKey ? 'up' : 'down'
  if (key === 'Tab') return shiftKey ? 'previous' : 'next'
  return key === 'Escape' ? 'stay' : null
}
