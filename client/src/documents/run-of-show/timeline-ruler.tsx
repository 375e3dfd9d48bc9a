import { classes } from '../../ui/classes'
import { type Clock, plannedText } from './cell-text'
import type { Range } from './timeline-layout'
import { type Scale, tickStep, ticksIn } from './timeline-scale'

export const rulerHeight = 32

export interface TimelineRulerProps {
  readonly origin: number
  readonly seen: Range
  readonly scale: Scale
  readonly clock: Clock
}

/** The time axis, and hairlines down from its ticks. */
export const TimelineRuler = ({ origin, seen, scale, clock }: TimelineRulerProps) => {
  const seconds = tickStep(scale) < 60_000
  return (
    <div aria-hidden="true" className="sticky top-0 z-4 border-b border-line-2 bg-ivory" style={{ height: rulerHeight }}>
      {ticksIn(seen, scale, clock).map(({ at, major }) => (
        <span
          key={at}
          className={classes(
            'num absolute bottom-0 border-l pb-1 pl-1.5 text-small whitespace-nowrap',
            major ? 'h-full border-edge pt-1.5 text-ink' : 'border-line-2 text-ink-3',
          )}
          style={{ left: (at - origin) * scale }}
        >
          {plannedText(at, clock, { seconds })}
        </span>
      ))}
    </div>
  )
}

export const TimelineLines = ({ origin, seen, scale, clock }: TimelineRulerProps) => (
  <div aria-hidden="true" className="pointer-events-none absolute inset-0">
    {ticksIn(seen, scale, clock).map(({ at, major }) => (
      <i
        key={at}
        className={classes('absolute inset-y-0 border-l', major ? 'border-line-2' : 'border-line')}
        style={{ left: (at - origin) * scale }}
      />
    ))}
  </div>
)

/** A moment that goes through everything: the hard out (its name on the side of the show), now. */
export const MomentLine = ({ x, label, tone }: { readonly x: number; readonly label: string; readonly tone: 'thread' | 'ink' }) => (
  <div aria-hidden="true" className="pointer-events-none absolute inset-y-0 z-3" style={{ left: x }}>
    <i className={classes('absolute inset-y-0 border-l', tone === 'thread' ? 'border-thread' : 'border-ink')} />
    <span
      className={classes(
        'num sticky inline-block px-1.5 text-small whitespace-nowrap',
        tone === 'thread' ? '-translate-x-full bg-thread text-on-thread' : 'bg-ink text-ivory',
      )}
      style={{ top: rulerHeight }}
    >
      {label}
    </span>
  </div>
)
