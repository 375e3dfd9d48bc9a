import type { ComponentProps } from 'react'
import { classes } from './classes'
import { Spinner } from './progress'

export type ButtonVariant = 'primary' | 'plain' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'medium' | 'large'

const shape =
  'relative inline-flex shrink-0 items-center justify-center gap-2 rounded border font-medium whitespace-nowrap select-none ' +
  'transition-colors duration-120 disabled:opacity-45 aria-disabled:opacity-45 touch:min-h-11'

const variants: Readonly<Record<ButtonVariant, string>> = {
  primary: 'border-ink bg-ink text-ivory hover:not-disabled:bg-ink/85',
  plain: 'border-line-2 bg-transparent text-ink hover:not-disabled:border-edge hover:not-disabled:bg-sunk',
  quiet: 'border-transparent bg-transparent text-ink-2 hover:not-disabled:bg-sunk hover:not-disabled:text-ink',
  danger: 'border-thread bg-transparent text-thread hover:not-disabled:bg-thread hover:not-disabled:text-on-thread',
}

const sizes: Readonly<Record<ButtonSize, string>> = {
  small: 'h-7 px-2.5 text-small',
  medium: 'h-[34px] px-3.5',
  large: 'h-11 px-5 text-lead',
}

/** The look of a button, for links that stand among buttons. */
export const buttonClass = (variant: ButtonVariant = 'plain', size: ButtonSize = 'medium') => classes(shape, variants[variant], sizes[size])

export interface ButtonProps extends ComponentProps<'button'> {
  readonly variant?: ButtonVariant
  readonly size?: ButtonSize
  /** Shows progress in place of the label, keeps the width, ignores clicks. */
  readonly busy?: boolean
}

export const Button = ({ variant, size, busy = false, className, children, type = 'button', onClick, ...rest }: ButtonProps) => (
  <button
    {...rest}
    type={type}
    className={classes(buttonClass(variant, size), className)}
    aria-busy={busy || undefined}
    aria-disabled={busy || rest['aria-disabled']}
    onClick={busy ? (event) => event.preventDefault() : onClick}
  >
    <span className={classes('inline-flex items-center gap-2', busy && 'invisible')}>{children}</span>
    {busy && (
      <span className="absolute inset-0 grid place-items-center">
        <Spinner label="Working" />
      </span>
    )}
  </button>
)
