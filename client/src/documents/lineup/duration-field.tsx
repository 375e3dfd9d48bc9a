import { formatDuration, parseDuration } from '@fashionos/shared/time-text'
import { TypedField } from '../../ui/typed-field'

export interface DurationFieldProps {
  readonly label: string
  /** ms; `null`: left to what stands over it. */
  readonly value: number | null
  /** Whether it may be left empty. */
  readonly optional?: boolean
  /** What counts while it is empty. */
  readonly placeholder?: string
  readonly hint?: string
  readonly disabled?: boolean
  /** Takes the length in ms; a sentence when it is refused. */
  readonly onChange: (ms: number | null) => string | null
}

/** A length, as `0:45` or `45 s`; a bare number counts in seconds. */
export const DurationField = ({ label, value, optional = false, placeholder, hint, disabled, onChange }: DurationFieldProps) => (
  <TypedField
    label={label}
    value={value === null ? '' : formatDuration(value)}
    placeholder={placeholder}
    hint={hint}
    disabled={disabled}
    commit={(text) => {
      if (text === '' && optional) return onChange(null)
      const parsed = parseDuration(text, { bare: 'seconds' })
      return parsed.ok ? onChange(parsed.value) : parsed.reason
    }}
  />
)
