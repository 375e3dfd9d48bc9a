import type { TimelineLayout } from './timeline-layout'

/** The row a key moves to: along the axis within a section, and between sections to the item nearest in time. `null`: nothing there. */
export const rowTowards = (key: string, selected: string | null, { sections, milestones }: TimelineLayout): string | null => {
  const lines = [
    milestones.map(({ row, at }) => ({ id: row.id, at })),
    ...sections.map(({ blocks }) => blocks.map(({ row, start }) => ({ id: row.id, at: start }))),
  ].filter((line) => line.length > 0)
  const line = lines.findIndex((points) => points.some(({ id }) => id === selected))
  const points = lines[line]
  if (!points) return lines.flat().find(() => true)?.id ?? null
  const at = points.findIndex(({ id }) => id === selected)
  switch (key) {
    case 'ArrowRight':
      return (points[at + 1] ?? lines[line + 1]?.[0])?.id ?? null
    case 'ArrowLeft':
      return (points[at - 1] ?? lines[line - 1]?.at(-1))?.id ?? null
    case 'ArrowDown':
      return nearest(lines[line + 1], points[at]?.at)
    case 'ArrowUp':
      return nearest(lines[line - 1], points[at]?.at)
    case 'Home':
      return lines[0]?.[0]?.id ?? null
    case 'End':
      return lines.at(-1)?.at(-1)?.id ?? null
    default:
      return null
  }
}

interface Point {
  readonly id: string
  readonly at: number
}

const nearest = (line: readonly Point[] | undefined, at = 0): string | null =>
  line?.reduce((best, point) => (Math.abs(point.at - at) < Math.abs(best.at - at) ? point : best)).id ?? null
