import { Search } from 'lucide-react'
import { type Ref, useEffect, useRef, useState } from 'react'

export interface SearchFieldProps {
  readonly label: string
  readonly value: string
  /** A moment after the last key, not with each. */
  readonly onChange: (value: string) => void
  readonly ref?: Ref<HTMLInputElement>
}

const restMs = 180

/** What is typed is asked for when the hands rest. */
export const SearchField = ({ label, value, onChange, ref }: SearchFieldProps) => {
  const [typed, setTyped] = useState(value)
  const told = useRef(value)
  const tell = useRef(onChange)
  tell.current = onChange
  // A search that was cleared elsewhere is cleared here too.
  useEffect(() => {
    if (value === told.current) return
    told.current = value
    setTyped(value)
  }, [value])
  useEffect(() => {
    if (typed.trim() === told.current) return
    const timer = setTimeout(() => {
      told.current = typed.trim()
      tell.current(typed.trim())
    }, restMs)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <label className="relative mr-2 flex items-center">
      <span className="sr-only">{label}</span>
      <Search size={14} strokeWidth={1.5} aria-hidden="true" className="absolute left-0 text-ink-3" />
      <input
        ref={ref}
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        placeholder={label}
        className="h-8 w-44 border-b border-transparent bg-transparent pl-5.5 outline-none placeholder:text-ink-3 focus:border-ink touch:h-11"
      />
    </label>
  )
}
