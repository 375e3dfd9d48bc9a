import { ChevronsUpDown } from 'lucide-react'
import { Suspense } from 'react'
import { FieldFrame, type FieldProps, useControl } from './field'
import { lazily } from './lazily'
import { useOnDemand } from './on-demand'
import { selectClass } from './select-class'

export interface SelectOption<Value extends string> {
  readonly value: Value
  readonly label: string
  /** A second, quieter line. */
  readonly detail?: string
  readonly disabled?: boolean
}

export interface SelectProps<Value extends string> extends FieldProps {
  readonly options: readonly SelectOption<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly disabled?: boolean
  /** `bare`: no label on screen and no line, for lists and toolbars. */
  readonly look?: 'field' | 'bare'
}

const load = () => import('./select-popup')
// Inside, a value is only handed back as it came: what a lazy component cannot say of its type.
const OpenedSelect = lazily(() => load().then((select) => ({ default: select.OpenedSelect<string> })))

const Control = <Value extends string>(props: SelectProps<Value>) => {
  const { options, value, onChange, disabled, look, label } = props
  const { wanted, want, near } = useOnDemand(load)
  const control = useControl()
  const standIn = (
    <button
      type="button"
      role="combobox"
      {...control}
      aria-haspopup="listbox"
      aria-expanded={false}
      aria-label={look === 'bare' ? label : undefined}
      className={selectClass(look)}
      disabled={disabled}
      onPointerEnter={near}
      onFocus={near}
      onClick={want}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
        event.preventDefault()
        want()
      }}
    >
      <span className="truncate">{options.find((option) => option.value === value)?.label}</span>
      <span aria-hidden="true" className="text-ink-3">
        <ChevronsUpDown size={13} strokeWidth={1.5} />
      </span>
    </button>
  )
  if (!wanted) return standIn
  const choose = (next: string) => {
    const chosen = options.find((option) => option.value === next)
    if (chosen) onChange(chosen.value)
  }
  return (
    <Suspense fallback={standIn}>
      <OpenedSelect {...props} onChange={choose} />
    </Suspense>
  )
}

/** One of a few. For long lists use `Combobox`. */
export const Select = <Value extends string>(props: SelectProps<Value>) => {
  if (props.look === 'bare') return <Control {...props} />
  return (
    <FieldFrame label={props.label} hint={props.hint} error={props.error} className={props.className}>
      <Control {...props} />
    </FieldFrame>
  )
}
