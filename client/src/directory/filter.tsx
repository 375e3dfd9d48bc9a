import { Select } from '../ui/select'

export interface FilterProps {
  /** Read out: "Agency". */
  readonly label: string
  /** What it says when it does not filter: "Any agency". */
  readonly any: string
  readonly value: string | undefined
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string | undefined) => void
}

const none = ' any'

/** One way to narrow a list down. Not drawn while there is nothing to choose from. */
export const Filter = ({ label, any, value, options, onChange }: FilterProps) => {
  const known = value === undefined || options.some((option) => option.value === value) ? options : [{ value, label: value }, ...options]
  if (known.length === 0) return null
  return (
    <Select
      look="bare"
      label={label}
      value={value ?? none}
      onChange={(next) => onChange(next === none ? undefined : next)}
      options={[{ value: none, label: any }, ...known]}
    />
  )
}

/** A date that narrows a list down; empty: it does not. */
export const DateFilter = (props: {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
}) => (
  <label className="flex h-8 items-center gap-2 px-2 text-ink-2 touch:h-11">
    {props.label}
    <input
      type="date"
      value={props.value ?? ''}
      onChange={(event) => props.onChange(event.target.value || undefined)}
      className="num border-b border-transparent bg-transparent outline-none hover:border-edge focus-visible:border-ink"
    />
  </label>
)
