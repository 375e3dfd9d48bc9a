import { startTransition, useState } from 'react'
import { TextField } from './text-field'

export interface TypedFieldProps {
  readonly label: string
  /** As it stands in the document. */
  readonly value: string
  readonly placeholder?: string
  readonly hint?: string
  readonly disabled?: boolean
  /** Takes the text; a sentence when it cannot be taken, and the text stays for correction. */
  readonly commit: (text: string) => string | null
}

/** A time, a length, a cue number: taken whole on Enter or when the focus leaves. */
export const TypedField = ({ label, value, placeholder, hint, disabled, commit }: TypedFieldProps) => {
  const [draft, setDraft] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const take = () => {
    if (draft === null) return
    const refusal = draft.trim() === value ? null : commit(draft.trim())
    setFault(refusal)
    // What is shown changes when the document's screen does.
    if (refusal === null) startTransition(() => setDraft(null))
  }
  return (
    <TextField
      label={label}
      value={draft ?? value}
      placeholder={placeholder}
      hint={hint}
      error={fault}
      disabled={disabled}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => {
        setDraft(event.currentTarget.value)
        setFault(null)
      }}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault()
          take()
        }
        if (event.key === 'Escape') {
          setDraft(null)
          setFault(null)
        }
      }}
    />
  )
}
