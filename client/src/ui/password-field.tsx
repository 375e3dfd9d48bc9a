import { Eye, EyeOff } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { classes } from './classes'
import { controlClass, FieldFrame, type FieldProps } from './field'
import { Input } from './text-field'

export type PasswordFieldProps = FieldProps & Omit<ComponentProps<'input'>, 'className' | 'type'>

/** A password that can be looked at. */
export const PasswordField = ({ label, hint, error, className, ...input }: PasswordFieldProps) => {
  const [seen, setSeen] = useState(false)
  const Sign = seen ? EyeOff : Eye
  return (
    <FieldFrame label={label} hint={hint} error={error} className={className}>
      <span className="relative block">
        <Input className={classes(controlClass, 'pr-9')} {...input} type={seen ? 'text' : 'password'} />
        <button
          type="button"
          aria-label={seen ? 'Hide password' : 'Show password'}
          aria-pressed={seen}
          onClick={() => setSeen(!seen)}
          className="absolute inset-y-0 right-0 grid w-8 place-items-center text-ink-3 hover:text-ink touch:w-11"
        >
          <Sign size={15} strokeWidth={1.5} aria-hidden="true" />
        </button>
      </span>
    </FieldFrame>
  )
}
