import type { DurationMs, Instant } from '../time'
import type { Performed } from './report'
import type { Run } from './run'

/** A performance as a whole against what its plan said at each GO; positive = late. */
export interface ReportedTimes {
  /** First GO. */
  readonly began: Instant | null
  readonly ended: Instant | null
  /** First GO to end, with holds. */
  readonly actual: DurationMs | null
  /** Of the first item performed. */
  readonly plannedStart: Instant | null
  /** Of the last item performed. */
  readonly plannedEnd: Instant | null
  /** Planned start of the first to planned end of the last item performed. */
  readonly planned: DurationMs | null
  /** First GO − planned start. */
  readonly startedLate: DurationMs | null
  /** Over/under: end − planned end. */
  readonly over: DurationMs | null
  /** Actual − planned: what was lost or won on the way. What counts in a rehearsal, which is seldom at the hour of the show. */
  readonly drift: DurationMs | null
}

/** R32: of what was performed, so that a rehearsal of a part is measured against that part. */
export const reportedTimesOf = (
  { beganAt: began, endedAt: ended }: Pick<Run, 'beganAt' | 'endedAt'>,
  items: readonly Performed[],
): ReportedTimes => {
  const plannedStart = items[0]?.plannedStart ?? null
  const plannedEnd = items.at(-1)?.plannedEnd ?? null
  const actual = between(began, ended)
  const planned = between(plannedStart, plannedEnd)
  return {
    ...{ began, ended, actual, plannedStart, plannedEnd, planned },
    startedLate: between(plannedStart, began),
    over: between(plannedEnd, ended),
    drift: between(planned, actual),
  }
}

/** An item's lateness without that of the first GO: how far the performance had drifted from its plan by then. */
export const driftOf = ({ late }: Pick<Performed, 'late'>, { startedLate }: Pick<ReportedTimes, 'startedLate'>): DurationMs | null =>
  between(startedLate, late)

const between = (from: number | null, to: number | null): number | null => (from === null || to === null ? null : to - from)
