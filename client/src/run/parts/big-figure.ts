import { figuresOf, type Tone, toneOf } from '@fashionos/shared/run/figures'
import { timersOf } from '@fashionos/shared/run/timers'
import type { Instant } from '@fashionos/shared/time'
import { formatDuration } from '@fashionos/shared/time-text'
import { type Shown, untilPlannedStart } from './shown'
import { countText, overText } from './time-words'

/** The one figure a live screen is about. */
export interface BigFigure {
  /** What it counts: `Left`, `Over`, `Since GO`, `Starts in`. */
  readonly label: string
  readonly text: string
  readonly tone: Tone
}

type Counted = Pick<Shown, 'run' | 'plan' | 'view' | 'isOpened' | 'isMoved'>

/** R22, R23: what is left of the running item, what it is over, or what has passed of one without a length; before the first GO until the planned start. `null`: nothing counts. */
export const bigFigureOf = (shown: Counted, t: Instant): BigFigure | null => {
  if (shown.run.state === 'ended') return null
  return shown.run.current ? currentFigure(shown, t) : startFigure(shown, t)
}

const currentFigure = ({ run }: Counted, t: Instant): BigFigure => {
  const timers = timersOf(run, t)
  const { up, down, over } = figuresOf(timers)
  if (down === null) return { label: 'Since GO', text: formatDuration(up), tone: 'calm' }
  const tone = toneOf(timers)
  return over > 0 ? { label: 'Over', text: overText(over), tone } : { label: 'Left', text: formatDuration(down), tone }
}

const startFigure = (shown: Counted, t: Instant): BigFigure | null => {
  const left = untilPlannedStart(shown, t)
  if (left === null) return null
  if (left > 0) return { label: 'Planned start in', text: countText(left), tone: 'calm' }
  return shown.isOpened ? { label: 'After the planned start', text: overText(0 - left), tone: left === 0 ? 'calm' : 'over' } : null
}
