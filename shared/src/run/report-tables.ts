import { departmentShort } from '../documents/run-of-show/department-names'
import type { DurationMs } from '../time'
import type { Performed, Report, ReportedHold } from './report'
import { driftOf } from './report-times'
import { callTitles, changeText, kindTitle, type ReportClock } from './report-words'

/** How a value of a report is meant. Lengths and offsets are ms, times are instants; an offset is positive when late. */
export type ColumnKind = 'text' | 'count' | 'time' | 'planned-time' | 'length' | 'offset'
export type Value = string | number | null

export interface ReportColumn {
  readonly heading: string
  readonly kind: ColumnKind
}

export interface ReportTable {
  readonly title: string
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly (readonly Value[])[]
}

export interface Figure {
  readonly label: string
  readonly kind: ColumnKind
  readonly value: Value
}

/** A run in a few figures. O(items). */
export const reportFiguresOf = (report: Report): readonly Figure[] => {
  const { holds, items } = report
  const isShow = report.kind === 'show'
  const figure = (label: string, kind: ColumnKind, value: Value): Figure => ({ label, kind, value })
  return [
    figure('Kind', 'text', kindTitle(report)),
    figure('First GO', 'time', report.began),
    figure('End', 'time', report.ended),
    figure('Planned start', 'planned-time', report.plannedStart),
    figure('Planned end', 'planned-time', report.plannedEnd),
    ...(isShow ? [figure('Late at the first GO', 'offset', report.startedLate), figure('Over/under', 'offset', report.over)] : []),
    figure('Planned length', 'length', report.planned),
    figure('Actual length', 'length', report.actual),
    figure('Longer than planned', 'offset', report.drift),
    figure('Items performed', 'count', items.length),
    figure('Holds', 'count', holds.length),
    figure('Held', 'length', sum(holds.map(({ duration }) => duration ?? 0))),
    figure('Readies missed', 'count', sum(items.map(({ missed }) => missed.length))),
  ]
}

/** Everything a report says, as tables: the items performed first. Times of a rehearsal are compared from its first GO on. */
export const reportTablesOf = (report: Report, clock: ReportClock): readonly ReportTable[] => [
  asRunTable(report),
  {
    title: 'Holds',
    columns: [time('At'), text('Item'), length('Length'), text('Reason'), text('Called by')],
    rows: report.holds.map(({ at, title, duration, reason, by }) => [at, title, duration, reason, by]),
  },
  {
    title: 'Who called',
    columns: [time('From'), text('Caller'), text('How')],
    rows: report.callers.map(({ name, from, at, forced }) => [at, name, howCalled(from, forced)]),
  },
  {
    title: 'Accepted changes',
    columns: [time('At'), text('Item'), text('Change'), text('Accepted by')],
    rows: report.changes.map((change) => [change.at, change.title, changeText(change, clock), change.by]),
  },
  {
    title: 'Calls that came too late',
    columns: [time('Called at'), text('Call'), text('Item'), text('By')],
    rows: report.superseded.map(({ call, title, at, by }) => [at, callTitles[call] ?? call, title, by]),
  },
]

const asRunTable = (report: Report): ReportTable => ({
  title: 'As run',
  columns: [
    ...[text('Cue'), text('Item'), text('Group')],
    ...[planned('Planned start'), time('Start'), time('End'), offset(report.kind === 'show' ? 'Late' : 'Late since first GO')],
    ...[length('Planned'), length('Actual'), offset('Over'), length('Held'), offset('Time added')],
    ...[text('Hold reasons'), text('Called by'), text('Not ready'), text('Change accepted')],
  ],
  rows: report.items.map((item) => asRunRow(item, report)),
})

const asRunRow = (item: Performed, report: Report): readonly Value[] => [
  ...[item.cue, item.title, item.group ?? ''],
  ...[item.plannedStart, item.start, item.end, report.kind === 'show' ? item.late : driftOf(item, report)],
  ...[item.planned, item.actual, item.over, item.held === 0 ? null : item.held, item.added === 0 ? null : item.added],
  reasonsOf(item, report.holds),
  item.calledBy,
  item.missed.map((department) => departmentShort[department]).join(', '),
  item.changed ? 'yes' : '',
]

const reasonsOf = ({ item, start, end }: Performed, holds: readonly ReportedHold[]): string =>
  holds
    .filter((hold) => hold.item === item && hold.at >= start && (end === null || hold.at <= end) && hold.reason !== '')
    .map(({ reason }) => reason)
    .join('; ')

const howCalled = (from: string | null, forced: boolean): string => {
  if (from === null) return 'Began to call'
  return forced ? `Took over from ${from}` : `Handed over by ${from}`
}

const column =
  (kind: ColumnKind) =>
  (heading: string): ReportColumn => ({ heading, kind })
const text = column('text')
const time = column('time')
const planned = column('planned-time')
const length = column('length')
const offset = column('offset')

const sum = (values: readonly DurationMs[]): DurationMs => values.reduce((total, value) => total + value, 0)
