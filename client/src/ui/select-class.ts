import { classes } from './classes'
import { controlClass } from './field'

const bareClass =
  'inline-flex h-8 items-center gap-1.5 rounded px-2 text-ink-2 hover:bg-sunk hover:text-ink data-popup-open:bg-sunk disabled:opacity-60 touch:min-h-11'

/** The look of the button of a select. */
export const selectClass = (look: 'field' | 'bare' | undefined): string =>
  look === 'bare' ? bareClass : classes(controlClass, 'flex items-center justify-between gap-2 text-left')
