import type { Instant } from '@fashionos/shared/time'
import { countText } from '../parts/time-words'
import type { MyCall } from './my-calls'

/** The line above a cue, with its running figure. */
export const panelLabel = ({ state, start, standbyAt }: Pick<MyCall, 'state' | 'start' | 'standbyAt'>, t: Instant): string => {
  const left = start - t
  const until = left <= 0 ? 'GO any moment' : `GO in ${countText(left)}`
  switch (state) {
    case 'later':
      return left <= 0 ? 'Next' : `Next, in ${countText(left)}`
    case 'warning':
      return `Standby in ${countText(standbyAt - t)}, ${until}`
    case 'standby':
      return `Standby, ${until}`
    case 'ready':
      return `Ready, ${until}`
    case 'go':
      return 'GO'
  }
}
