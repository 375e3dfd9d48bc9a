import type { ReactNode } from 'react'
import { classes } from '../../ui/classes'

interface DeskButtonProps {
  readonly label: ReactNode
  /** Smaller, below: what it is about. */
  readonly detail?: string
  /** As `aria-keyshortcuts` has it. */
  readonly shortcut?: string
  readonly isPressed: boolean
  readonly isOn?: boolean
  readonly isDisabled?: boolean
  readonly onPress: (pressed: number) => void
  readonly className?: string
}

/** A large key of the desk. Disabled ones keep the focus and say nothing. */
export const DeskButton = ({ label, detail, shortcut, isPressed, isOn, isDisabled, onPress, className }: DeskButtonProps) => (
  <button
    type="button"
    className={classes('desk-button', className)}
    aria-keyshortcuts={shortcut}
    aria-pressed={isOn}
    aria-disabled={isDisabled || undefined}
    data-pressed={isPressed || undefined}
    onClick={(event) => {
      if (!isDisabled) onPress(event.timeStamp)
    }}
    onKeyDown={(event) => {
      if (event.repeat) event.preventDefault()
    }}
  >
    <span>{label}</span>
    {detail !== undefined && <small>{detail}</small>}
  </button>
)
