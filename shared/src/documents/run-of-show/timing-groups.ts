import type { DurationMs, Instant } from '../../time'
import type { LaidItem } from './timing-passes'

export interface GroupTimes {
  readonly start: Instant
  readonly end: Instant
  readonly duration: DurationMs
  readonly latestStart: Instant | null
  readonly slack: DurationMs | null
  readonly count: number
}

/** T10: a group spans from the first start to the last end of its items that count; one without any has no times. */
export const groupTimesOf = (items: readonly LaidItem[]): ReadonlyMap<string, GroupTimes> => {
  const spans = new Map<string, GroupTimes>()
  for (const item of items) {
    if (item.row.group === null) continue
    spans.set(item.row.group, widened(spans.get(item.row.group), item))
  }
  return spans
}

const widened = (span: GroupTimes | undefined, item: LaidItem): GroupTimes => {
  const start = span ? Math.min(span.start, item.start) : item.start
  const end = span ? Math.max(span.end, item.end) : item.end
  const own = Number.isFinite(item.latest) ? item.latest - item.start : null
  return {
    start,
    end,
    duration: end - start,
    latestStart: span ? span.latestStart : own === null ? null : item.latest,
    slack: least(span?.slack ?? null, own),
    count: (span?.count ?? 0) + 1,
  }
}

const least = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.min(a, b))
