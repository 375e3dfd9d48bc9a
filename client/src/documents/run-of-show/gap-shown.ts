import { isLaterHalf, ownConflicts } from '@fashionos/shared/documents/run-of-show/own-conflicts'
import type { Row } from '@fashionos/shared/documents/run-of-show/schema'
import type { RowTimes } from '@fashionos/shared/documents/run-of-show/timing'
import type { DurationMs } from '@fashionos/shared/time'

export interface GapShown {
  readonly by: DurationMs
  /** It belongs to an overlap that can be put right in this row. */
  readonly tight: boolean
}

/**
 * The gap as its column shows it; `null` where it would say nothing. A row that
 * only follows repeats the gap of the one before it for as long as an overlap
 * lasts, so it shows one only for a turnaround or an overlap of its own.
 */
export const gapShown = (row: Pick<Row, 'start' | 'turnaround'>, times: RowTimes | undefined): GapShown | null => {
  const gap = times?.gap ?? 0
  const follows = row.start.kind === 'follow'
  const overlap = ownConflicts(row, times).find(({ kind }) => kind === 'overlap')
  const intoNext = overlap !== undefined && !isLaterHalf(overlap, times?.gap ?? null)
  if (intoNext && (follows || gap === 0)) return { by: -overlap.by, tight: true }
  if (gap === 0 || (follows && row.turnaround === 0)) return null
  return { by: gap, tight: overlap !== undefined && gap < 0 }
}
