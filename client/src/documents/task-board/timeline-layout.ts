import { phases } from '@fashionos/shared/documents/task-board/schema'
import type { Bar, Timeline } from '@fashionos/shared/documents/task-board/timeline'
import { phaseTitles } from './titles'

/** One line of the timeline: a phase's heading or a task's bar. */
export type TimelineLine =
  | { readonly kind: 'phase'; readonly key: string; readonly title: string; readonly count: number }
  | { readonly kind: 'bar'; readonly key: string; readonly bar: Bar }

/** Bars by phase, each phase under its heading, those of no phase last. */
export const linesOf = ({ bars }: Pick<Timeline, 'bars'>): readonly TimelineLine[] => {
  const groups = [...phases.map((phase) => ({ phase, title: phaseTitles[phase] })), { phase: null, title: 'No phase' }]
  return groups.flatMap(({ phase, title }): TimelineLine[] => {
    const own = bars.filter(({ task }) => task.phase === phase)
    if (own.length === 0) return []
    return [
      { kind: 'phase', key: phase ?? 'none', title, count: own.length },
      ...own.map((bar): TimelineLine => ({ kind: 'bar', key: bar.task.id, bar })),
    ]
  })
}

/** Widths of a day, in px, from a year on a screen to a fortnight. */
export const dayWidths = [3, 5, 8, 13, 21, 34, 55] as const

export const zoomed = (width: number, by: 1 | -1): number => {
  const at = dayWidths.findIndex((one) => one >= width)
  return dayWidths[Math.max(0, Math.min(dayWidths.length - 1, (at < 0 ? dayWidths.length - 1 : at) + by))] ?? width
}

/** The widest a day can be so that so many days fit into a width. */
export const widthToFit = (days: number, px: number): number => dayWidths.findLast((one) => one * days <= px) ?? dayWidths[0]

/** An elbow from the end of what is waited for to the start of what waits, in px. */
export const linkPath = (from: { readonly x: number; readonly y: number }, to: { readonly x: number; readonly y: number }): string => {
  const out = 7
  if (to.x >= from.x + 2 * out) return `M${from.x} ${from.y}H${to.x - out}V${to.y}H${to.x}`
  const middle = (from.y + to.y) / 2
  return `M${from.x} ${from.y}h${out}V${middle}H${to.x - out}V${to.y}H${to.x}`
}

/** What a drag of so many days does to a bar: by its body both ends move, by an end only that one, never past the other. */
export type Grip = 'body' | 'start' | 'end'

export const dragged = (
  { from, to }: { readonly from: number; readonly to: number },
  grip: Grip,
  days: number,
): { from: number; to: number } => {
  if (grip === 'body') return { from: from + days, to: to + days }
  return grip === 'start' ? { from: Math.min(to, from + days), to } : { from, to: Math.max(from, to + days) }
}
