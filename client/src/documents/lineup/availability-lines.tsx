import type { AvailabilityWarning } from '../../directory/availability-words'
import { classes } from '../../ui/classes'

/** What speaks against somebody on the day of the show, a line each. */
export const AvailabilityLines = ({ warnings = [] }: { readonly warnings?: readonly AvailabilityWarning[] | undefined }) =>
  warnings.map(({ tone, text }) => (
    <span key={text} className={classes('num block text-small', tone === 'late' ? 'text-thread' : 'text-amber')}>
      {text}
    </span>
  ))
