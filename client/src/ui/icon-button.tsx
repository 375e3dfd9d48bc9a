import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'
import { Tooltip } from './tooltip'

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'title'> {
  /** What it does; read out, and shown as a tooltip. */
  readonly label: string
  readonly shortcut?: string
  readonly pressed?: boolean
  /** `false` where the tooltip would stand in the way, as inside a menu trigger that opens on hover. */
  readonly tooltip?: boolean
  readonly children: ReactNode
}

/** A button that is only a sign. 32 px, 44 px under a finger. */
export const IconButton = ({ label, shortcut, pressed, tooltip = true, className, children, ...rest }: IconButtonProps) => {
  const button = (
    <button
      type="button"
      {...rest}
      aria-label={label}
      aria-pressed={pressed}
      className={classes(
        'grid size-8 shrink-0 place-items-center rounded text-ink-2 transition-colors duration-120 hover:bg-sunk hover:text-ink',
        'aria-pressed:bg-sunk aria-pressed:text-ink data-popup-open:bg-sunk data-popup-open:text-ink',
        'disabled:pointer-events-none disabled:opacity-45 touch:size-11',
        className,
      )}
    >
      {children}
    </button>
  )
  if (!tooltip) return button
  return <Tooltip content={label} shortcut={shortcut} trigger={button} />
}
