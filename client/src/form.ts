import { type FormEvent, useEffect, useRef, useState } from 'react'
import { fieldsOf, sentenceOf } from './failure'

type Faults = Readonly<Record<string, string>>

export interface FormOptions {
  /** What is wrong, by field name; empty when it can be sent. */
  readonly check?: (values: FormData) => Faults
  /** A rejection is shown in the form. */
  readonly submit: (values: FormData) => Promise<void>
}

export interface Form {
  readonly busy: boolean
  readonly faults: Faults
  /** What failed as a whole; `null` when the fields say it all. */
  readonly failure: string | null
  readonly props: {
    readonly noValidate: true
    readonly ref: React.RefObject<HTMLFormElement | null>
    readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void
    /** A fault is gone as soon as its field changes; it is looked for again when the form is sent. */
    readonly onInput: (event: FormEvent<HTMLFormElement>) => void
  }
}

/** A form that is checked when it is sent, keeps what was typed, and puts the focus on the first fault. */
export const useForm = ({ check, submit }: FormOptions): Form => {
  const ref = useRef<HTMLFormElement>(null)
  const [busy, setBusy] = useState(false)
  const [faults, setFaults] = useState<Faults>({})
  const [failure, setFailure] = useState<string | null>(null)

  // Counts the times a form was sent with faults: only then the focus moves, not when a fault goes.
  const [faulty, setFaulty] = useState(0)
  useEffect(() => {
    if (faulty > 0) ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [faulty])
  const point = (found: Faults) => {
    setFaults(found)
    if (Object.keys(found).length > 0) setFaulty((times) => times + 1)
  }

  const send = async (values: FormData) => {
    const found = check?.(values) ?? {}
    point(found)
    setFailure(null)
    if (Object.keys(found).length > 0) return
    setBusy(true)
    try {
      await submit(values)
    } catch (error) {
      point(fieldsOf(error))
      setFailure(sentenceOf(error))
    } finally {
      setBusy(false)
    }
  }

  return {
    busy,
    faults,
    failure,
    props: {
      noValidate: true,
      ref,
      onSubmit: (event) => {
        event.preventDefault()
        event.stopPropagation()
        if (!busy) void send(new FormData(event.currentTarget))
      },
      onInput: ({ target }) => {
        if (!('name' in target) || typeof target.name !== 'string' || !(target.name in faults)) return
        const { [target.name]: _gone, ...rest } = faults
        setFaults(rest)
      },
    },
  }
}

/** A field's text, trimmed; `''` when there is no such field. */
export const textIn = (values: FormData, name: string): string => {
  const value = values.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
