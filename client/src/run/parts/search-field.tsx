interface SearchFieldProps {
  readonly label: string
  /** Where the label has no room. */
  readonly placeholder?: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Narrows a list while one types; Escape shows it whole again. */
export const SearchField = ({ label, placeholder = label, value, onChange }: SearchFieldProps) => (
  <input
    type="search"
    aria-label={label}
    placeholder={placeholder}
    value={value}
    onChange={(event) => onChange(event.target.value)}
    onKeyDown={(event) => {
      if (event.key === 'Escape') onChange('')
    }}
    className="h-9 w-full min-w-0 rounded border border-line-2 bg-transparent px-3 text-ink placeholder:text-ink-3 touch:h-11"
  />
)
