import { useMemo } from 'react'
import { classes } from '../../ui/classes'
import { type Clock, plannedText } from './cell-text'
import { blockId } from './timeline-block'
import { createLanes, type Moment } from './timeline-layout'
import type { Scale } from './timeline-scale'

const lineHeight = 24
/** Of a letter on average, and of the sign before it, px. */
const letterWidth = 6.6
const signWidth = 74
const maxLabel = 260

export interface TimelineMilestonesProps {
  readonly milestones: readonly Moment[]
  readonly origin: number
  readonly scale: Scale
  readonly clock: Clock
  readonly selected: string | null
}

/** Milestones above the show: a diamond at their time, labels under one another where they would touch. */
export const TimelineMilestones = ({ milestones, origin, scale, clock, selected }: TimelineMilestonesProps) => {
  const { placed, lanes } = useMemo(() => {
    const rows = createLanes()
    const set = milestones.map((moment) => {
      const x = (moment.at - origin) * scale
      return { ...moment, x, lane: rows.take(x, x + Math.min(maxLabel, moment.row.title.length * letterWidth + signWidth)) }
    })
    return { placed: set, lanes: rows.count() }
  }, [milestones, origin, scale])
  if (placed.length === 0) return null
  return (
    <div className="relative border-b border-line" style={{ height: lanes * lineHeight + 10 }}>
      {placed.map(({ row, at, x, lane }) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the timeline has the focus and points at the selected option
        <div
          key={row.id}
          id={blockId(row.id)}
          role="option"
          aria-selected={row.id === selected}
          aria-label={`${row.title || 'No title'}, milestone, ${plannedText(at, clock)}`}
          data-row={row.id}
          className={classes(
            'absolute flex cursor-default items-center gap-1.5 rounded-[2px] pr-1.5 text-small',
            row.id === selected && 'outline-2 outline-focus',
          )}
          style={{ left: x - 4, top: lane * lineHeight + 5, height: lineHeight - 3, maxWidth: maxLabel }}
        >
          <i aria-hidden="true" className="size-[7px] shrink-0 rotate-45 bg-ink" />
          <span className="num text-ink-2">{plannedText(at, clock, { seconds: false })}</span>
          <span className="truncate">{row.title || 'No title'}</span>
        </div>
      ))}
    </div>
  )
}
