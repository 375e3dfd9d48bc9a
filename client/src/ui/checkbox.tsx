import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes'

export interface CheckboxProps {
  readonly checked: boolean | 'some'
  readonly onChange: (checked: boolean) => void
  readonly label: ReactNode
  /** `hidden`: the label is read out only, as in a grid cell. */
  readonly labelLook?: 'beside' | 'hidden'
  readonly disabled?: boolean
  readonly className?: string
}

const boxClass =
  'peer size-4 appearance-none rounded-[2px] border border-edge checked:border-ink checked:bg-ink ' +
  'indeterminate:border-ink indeterminate:bg-ink disabled:opacity-45'

export const Checkbox = ({ checked, onChange, label, labelLook = 'beside', disabled, className }: CheckboxProps) => {
  const Sign = checked === 'some' ? Minus : Check
  return (
    <label className={classes('inline-flex min-h-6 items-center gap-2.5 touch:min-h-11', className)}>
      <span className="relative grid size-4 shrink-0 place-items-center">
        <input
          ref={(box) => {
            if (box) box.indeterminate = checked === 'some'
          }}
          type="checkbox"
          className={boxClass}
          checked={checked === true}
          disabled={disabled}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {checked !== false && <Sign size={12} strokeWidth={2.25} aria-hidden="true" className="pointer-events-none absolute text-ivory" />}
      </span>
      <span className={labelLook === 'hidden' ? 'sr-only' : undefined}>{label}</span>
    </label>
  )
}
