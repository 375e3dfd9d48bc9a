import type { Timeline } from '@fashionos/shared/documents/task-board/timeline'
import { useMemo } from 'react'
import { linkPath } from './timeline-layout'

const lineHeight = 30
type Tone = 'stroke-line-2' | 'stroke-amber' | 'stroke-ink'

const toneOf = (isActive: boolean, isEarly: boolean): Tone => (isActive ? 'stroke-ink' : isEarly ? 'stroke-amber' : 'stroke-line-2')

/** What stands out is drawn over the others. */
const ranks: Readonly<Record<Tone, number>> = { 'stroke-line-2': 0, 'stroke-amber': 1, 'stroke-ink': 2 }

/** Lines through a screenful; more would hide the bars. */
const drawnAtMost = 400

export interface TimelineLinksProps {
  readonly timeline: Timeline
  readonly indexOf: ReadonlyMap<string, number>
  /** The lines that are drawn, by index. */
  readonly seen: { readonly first: number; readonly last: number }
  readonly x: (day: number) => number
  readonly width: number
  /** Its lines stand out. */
  readonly active: string | null
}

/** What waits for what, as thin lines from the end of one bar to the start of the other. */
export const TimelineLinks = ({ timeline, indexOf, seen, x, width, active }: TimelineLinksProps) => {
  const bars = useMemo(() => new Map(timeline.bars.map((bar) => [bar.task.id, bar])), [timeline])
  const shown = timeline.links.flatMap(({ task, on }) => {
    const [waiting, first] = [bars.get(task), bars.get(on)]
    const [toLine, fromLine] = [indexOf.get(task), indexOf.get(on)]
    // What is done waits for nothing any more.
    if (!waiting || waiting.done || !first || toLine === undefined || fromLine === undefined) return []
    if (Math.max(toLine, fromLine) < seen.first || Math.min(toLine, fromLine) > seen.last) return []
    const from = { x: x(first.to + 1), y: fromLine * lineHeight + 15 }
    const to = { x: x(waiting.from), y: toLine * lineHeight + 15 }
    return [{ key: `${task} ${on}`, path: linkPath(from, to), tone: toneOf(task === active || on === active, waiting.early) }]
  })
  return (
    <svg className="absolute inset-0 size-full overflow-visible" fill="none" data-width={width}>
      <title>What waits for what</title>
      {[...shown.slice(0, drawnAtMost)]
        .sort((a, b) => ranks[a.tone] - ranks[b.tone])
        .map(({ key, path, tone }) => (
          <path key={key} d={path} strokeWidth={1} className={tone} />
        ))}
    </svg>
  )
}
