import { formatDuration } from '@fashionos/shared/time-text'
import { type Clock, plannedText } from './cell-text'
import { laneHeight, TimelineBlock } from './timeline-block'
import { blocksWithin, type Range, type Section } from './timeline-layout'
import type { Scale } from './timeline-scale'

export const headingHeight = 30

/** Height of a section on the page, px. */
export const sectionHeight = (section: Section): number => headingHeight + section.lanes * laneHeight + 10

export interface TimelineSectionProps {
  readonly section: Section
  readonly top: number
  readonly origin: number
  readonly scale: Scale
  readonly seen: Range
  readonly screen: Range
  readonly clock: Clock
  readonly selected: string | null
  readonly editable: boolean
  readonly onResize: (row: string, duration: number) => void
}

/** A group: its name stays in sight at the left (a press brings its items into sight), its items lie under it. */
export const TimelineSection = ({
  section,
  top,
  origin,
  scale,
  seen,
  screen,
  clock,
  selected,
  editable,
  onResize,
}: TimelineSectionProps) => {
  const { group, times, blocks } = section
  const title = group ? group.title || 'No title' : 'Without a group'
  const drawn = blocksWithin(blocks, seen)
  const picked = blocks.find(({ row }) => row.id === selected)
  return (
    <div
      role="group"
      aria-label={title}
      className="absolute inset-x-0 border-b border-line"
      style={{ top, height: sectionHeight(section) }}
    >
      <div
        aria-hidden="true"
        data-section={section.key}
        className="sticky left-0 z-2 flex w-max max-w-full items-baseline gap-2.5 pl-(--page)"
        style={{ height: headingHeight, lineHeight: `${headingHeight}px` }}
      >
        <span className={group ? 'bg-ivory pr-1 font-medium' : 'bg-ivory pr-1 text-ink-3'}>{title}</span>
        {times && times.start !== null && (
          <span className="num bg-ivory px-1 text-small text-ink-3">
            {plannedText(times.start, clock)} · {formatDuration(times.duration)}
          </span>
        )}
      </div>
      <div className="relative" style={{ height: section.lanes * laneHeight }}>
        {gapsIn(drawn).map(({ from, to }) => (
          <Gap key={from} left={(from - origin) * scale} width={(to - from) * scale} length={to - from} />
        ))}
        {(picked && !drawn.includes(picked) ? [...drawn, picked] : drawn).map((block) => (
          <TimelineBlock
            key={block.row.id}
            block={block}
            origin={origin}
            scale={scale}
            clock={clock}
            selected={block.row.id === selected}
            screenFrom={screen.from}
            sizable={editable && block.row.end.kind === 'duration'}
            onResize={(duration) => onResize(block.row.id, duration)}
          />
        ))}
      </div>
    </div>
  )
}

/** Time nobody has planned between two items of a section. */
const gapsIn = (blocks: Section['blocks']): readonly Range[] =>
  blocks.flatMap(({ times, start, row }, i) => {
    const gap = times.gap ?? 0
    return i > 0 && gap > row.turnaround ? [{ from: start - gap, to: start }] : []
  })

const Gap = ({ left, width, length }: { readonly left: number; readonly width: number; readonly length: number }) => (
  <div
    aria-hidden="true"
    className="num absolute flex items-center text-small text-ink-3"
    style={{ left, width, height: laneHeight, top: 0 }}
  >
    <i className="h-px flex-1 border-t border-dashed border-line-2" />
    {width > 52 && <span className="px-1.5">{formatDuration(length)}</span>}
    <i className="h-px flex-1 border-t border-dashed border-line-2" />
  </div>
)
