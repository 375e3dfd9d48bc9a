import type { Fact } from '@fashionos/shared/documents/document-type'
import type { Report } from '@fashionos/shared/run/report'
import { driftOf } from '@fashionos/shared/run/report-times'
import { type ReportClock, toSecond, valueText } from '@fashionos/shared/run/report-words'
import type { DurationMs } from '@fashionos/shared/time'
import { formatDuration, formatOffset } from '@fashionos/shared/time-text'

export const lengthText = (ms: DurationMs | null): string => (ms === null ? '—' : formatDuration(toSecond(ms)))

/** With its sign, positive = late: `+0:04`, `−0:12`. */
export const offsetText = (ms: DurationMs | null): string => (ms === null ? '' : formatOffset(toSecond(ms)))

/** Late is told in the accent, the rest is plain: early is no merit by itself. */
export const offsetTone = (ms: DurationMs | null): Fact['tone'] => (ms !== null && toSecond(ms) > 0 ? 'late' : 'plain')

/**
 * How far an item was from its plan when its GO came. A show is measured
 * against the clock; a rehearsal, which is seldom at the hour of the show,
 * against its own first GO.
 */
export const latenessOf = (report: Pick<Report, 'kind' | 'startedLate'>): ((item: Report['items'][number]) => DurationMs | null) =>
  report.kind === 'show' ? ({ late }) => late : (item) => driftOf(item, report)

/** Over/under of the whole, by the same rule. */
export const overOf = ({ kind, over, drift }: Pick<Report, 'kind' | 'over' | 'drift'>): DurationMs | null =>
  kind === 'show' ? over : drift

/** The figures at the head of a report. */
export const headFactsOf = (report: Report, clock: ReportClock): readonly Fact[] => {
  const over = overOf(report)
  const held = report.holds.reduce((sum, { duration }) => sum + (duration ?? 0), 0)
  const missed = report.items.reduce((sum, item) => sum + item.missed.length, 0)
  return [
    { label: 'First GO', value: valueText('time', report.began, clock) || '—', tone: 'plain' },
    ...(report.kind === 'show' && report.startedLate !== null
      ? [{ label: 'Started', value: offsetText(report.startedLate), tone: offsetTone(report.startedLate) }]
      : []),
    { label: 'End', value: valueText('time', report.ended, clock) || '—', tone: 'plain' },
    { label: 'Length', value: lengthText(report.actual), tone: 'plain' },
    { label: 'Planned', value: lengthText(report.planned), tone: 'plain' },
    { label: 'Over/under', value: over === null ? '—' : offsetText(over), tone: offsetTone(over) },
    { label: 'Holds', value: report.holds.length === 0 ? 'None' : `${report.holds.length}, ${lengthText(held)}`, tone: 'plain' },
    { label: 'Readies missed', value: missed === 0 ? 'None' : String(missed), tone: missed > 0 ? 'tight' : 'plain' },
  ]
}
