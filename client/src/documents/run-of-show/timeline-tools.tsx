import { Minus, Plus } from 'lucide-react'
import { Button } from '../../ui/button'
import { IconButton } from '../../ui/icon-button'
import type { TimelineLayout } from './timeline-layout'
import type { Zoom } from './timeline-zoom'

export interface TimelineToolsProps {
  readonly zoom: Zoom
  readonly zoomBy: (factor: number) => void
  readonly layout: TimelineLayout
  readonly onSelect: (row: string) => void
  readonly onOpen: () => void
}

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const

/** Zoom, and what lies outside of the axis or has no place on it yet. */
export const TimelineTools = ({ zoom, zoomBy, layout, onSelect, onOpen }: TimelineToolsProps) => (
  <div className="flex min-h-10 flex-wrap items-center gap-x-1 px-(--page) py-1">
    <IconButton label="Smaller" shortcut="-" onClick={() => zoomBy(1 / 1.6)}>
      <Minus {...icon} />
    </IconButton>
    <IconButton label="Larger" shortcut="+" onClick={() => zoomBy(1.6)}>
      <Plus {...icon} />
    </IconButton>
    <Button size="small" variant="quiet" onClick={zoom.fit}>
      Whole show
    </Button>
    <Elsewhere zoom={zoom} layout={layout} onSelect={onSelect} />
    {layout.floating.length > 0 && (
      <span className="ml-3 flex min-w-0 flex-wrap items-center gap-x-3 text-small text-ink-2">
        No place yet:
        {layout.floating.slice(0, 6).map((row) => (
          <button
            key={row.id}
            type="button"
            className="link max-w-48 truncate"
            onClick={() => {
              onSelect(row.id)
              onOpen()
            }}
          >
            {row.title || 'No title'}
          </button>
        ))}
        {layout.floating.length > 6 && `and ${layout.floating.length - 6} more`}
      </span>
    )}
  </div>
)

/** Milestones outside of what is on screen: a press brings the nearest in. */
const Elsewhere = ({ zoom, layout, onSelect }: Pick<TimelineToolsProps, 'zoom' | 'layout' | 'onSelect'>) => {
  const earlier = layout.milestones.filter(({ at }) => at < zoom.screen.from)
  const later = layout.milestones.filter(({ at }) => at > zoom.screen.to)
  const nearest = [earlier.at(-1), later[0]]
  if (!nearest.some(Boolean)) return null
  return (
    <span className="ml-3 flex items-center gap-x-3 text-small text-ink-2">
      Milestones:
      {nearest.map((moment, i) => {
        const count = i === 0 ? earlier.length : later.length
        return moment ? (
          <button key={moment.row.id} type="button" className="link" onClick={() => onSelect(moment.row.id)}>
            {count} {i === 0 ? 'earlier' : 'later'}
          </button>
        ) : null
      })}
    </span>
  )
}
