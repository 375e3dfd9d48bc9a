import { ownConflicts } from '@fashionos/shared/documents/run-of-show/own-conflicts'
import { formatDuration } from '@fashionos/shared/time-text'
import { type PointerEvent, useState } from 'react'
import { classes } from '../../ui/classes'
import { type Clock, plannedText } from './cell-text'
import { rowColourOf } from './colours'
import { flagOf, washOf } from './conflict-view'
import type { Block } from './timeline-layout'
import { type Scale, snapped } from './timeline-scale'

export const laneHeight = 34
export const blockId = (row: string): string => `timeline-${row}`

export interface TimelineBlockProps {
  readonly block: Block
  readonly origin: number
  readonly scale: Scale
  readonly clock: Clock
  readonly selected: boolean
  /** What the screen shows begins here: a label whose block begins before it stands at the edge of the screen. */
  readonly screenFrom: number
  /** Whether its length can be dragged. */
  readonly sizable: boolean
  readonly onResize: (duration: number) => void
}

const washClass = {
  none: 'border-line-2 bg-sunk',
  late: 'border-thread bg-thread-wash text-thread',
  tight: 'border-amber bg-amber-wash text-amber',
}

/** An item: as wide as it is long, its start on its left edge. A hard start has an ink edge. */
export const TimelineBlock = ({ block, origin, scale, clock, selected, screenFrom, sizable, onResize }: TimelineBlockProps) => {
  const { row, times, start, end, lane } = block
  const [dragged, setDragged] = useState<number | null>(null)
  const length = dragged ?? end - start
  const width = Math.max(3, length * scale - 1)
  const hidden = Math.min(Math.max(0, (screenFrom - start) * scale), Math.max(0, width - 64))
  const wash = washOf(row, times)
  const over = times.conflicts.find(({ into }) => into !== undefined)?.by ?? 0
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the timeline has the focus and points at the selected option
    <div
      id={blockId(row.id)}
      role="option"
      aria-selected={selected}
      aria-label={spoken(block, clock)}
      data-row={row.id}
      className={classes(
        'absolute flex cursor-default items-center overflow-hidden rounded-[2px] border text-small',
        row.start.kind === 'hard' && 'border-l-2 border-l-ink',
        washClass[wash ?? 'none'],
        selected && 'z-1 outline-2 -outline-offset-1 outline-focus',
      )}
      style={{
        left: (start - origin) * scale,
        top: lane * laneHeight + 2,
        width,
        height: laneHeight - 5,
        ...(row.colour && !wash ? { backgroundColor: rowColourOf(row.colour) } : {}),
      }}
      title={spoken(block, clock)}
    >
      {over > 0 && (
        <i aria-hidden="true" className="absolute inset-y-0 right-0 bg-amber/25" style={{ width: Math.min(width, over * scale) }} />
      )}
      {width > 22 && (
        <span className="min-w-0 truncate px-1.5" style={{ marginLeft: hidden }}>
          {row.cue && <span className={wash ? undefined : 'text-ink-2'}>{row.cue} </span>}
          {width > 46 && row.title}
        </span>
      )}
      {dragged !== null && <span className="num absolute right-2 bg-ink px-1.5 text-ivory">{formatDuration(dragged)}</span>}
      {sizable && width > 10 && (
        <Edge
          onDrag={(px) => setDragged(px === null ? null : snapped(end - start + px / scale, scale))}
          onDrop={(px) => onResize(snapped(end - start + px / scale, scale))}
        />
      )}
    </div>
  )
}

/** The right edge, which can be dragged. With the keyboard Alt and the arrows do the same. */
const Edge = ({ onDrag, onDrop }: { readonly onDrag: (px: number | null) => void; readonly onDrop: (px: number) => void }) => {
  const [from, setFrom] = useState<number | null>(null)
  const end = (event: PointerEvent<HTMLSpanElement>, keep: boolean) => {
    if (from === null) return
    const px = event.clientX - from
    setFrom(null)
    onDrag(null)
    if (keep && Math.abs(px) >= 2) onDrop(px)
  }
  return (
    <span
      aria-hidden="true"
      className="absolute inset-y-0 right-0 w-2 cursor-ew-resize touch-none hover:bg-ink/15"
      onPointerDown={(event) => {
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
        setFrom(event.clientX)
      }}
      onPointerMove={(event) => {
        if (from !== null) onDrag(event.clientX - from)
      }}
      onPointerUp={(event) => end(event, true)}
      onPointerCancel={(event) => end(event, false)}
    />
  )
}

const spoken = ({ row, times, start, end }: Block, clock: Clock): string => {
  const flag = flagOf(row, times)
  const conflicts = ownConflicts(row, times).map(({ message }) => message)
  return [
    [row.cue, row.title || 'No title'].filter(Boolean).join(' '),
    `${plannedText(start, clock)} to ${plannedText(end, clock)}`,
    formatDuration(end - start),
    ...(flag ? conflicts : []),
  ].join(', ')
}
