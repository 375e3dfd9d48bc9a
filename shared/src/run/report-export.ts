import { type Cell, csvOf, type Sheet, workbookOf } from '../table-files'
import { type Instant, second } from '../time'
import { formatClock } from '../time-text'
import type { Report } from './report'
import { type ColumnKind, type ReportColumn, type ReportTable, reportFiguresOf, reportTablesOf, type Value } from './report-tables'
import { dateOf, type ReportClock, toSecond } from './report-words'

/** The items performed as a CSV table. Lengths and offsets are numbers of seconds, so that a spreadsheet can add them up. */
export const reportCsvOf = (report: Report, clock: ReportClock): Promise<Uint8Array> => {
  const [asRun] = reportTablesOf(report, clock)
  if (!asRun) throw new Error('A report has a table of what was performed.')
  return csvOf(sheetOf(asRun, clock))
}

/** What a report stands under. */
export interface ReportTitle {
  readonly show: string
  /** Title of the run of show when the run was opened. */
  readonly document: string
  /** The day it was performed, by the clock of its people: a drill's own clock shows the show's. */
  readonly date: string
}

/** Everything the report says as an Excel workbook, a sheet per table that has rows. */
export const reportWorkbookOf = (report: Report, clock: ReportClock, title: ReportTitle): Promise<Uint8Array> => {
  const figures = reportFiguresOf(report).map(({ label, kind, value }) => [
    headingOf({ heading: label, kind }),
    value === null ? null : cellOf(kind, value, clock),
  ])
  const summary: Sheet = {
    title: 'Summary',
    headings: ['Run of show', title.document],
    widths: [28, 32],
    rows: [['Show', title.show], ['Date', title.date], ...figures],
  }
  const [asRun, ...others] = reportTablesOf(report, clock)
  const tables = [...(asRun ? [asRun] : []), ...others.filter(({ rows }) => rows.length > 0)]
  return workbookOf([summary, ...tables.map((table) => sheetOf(table, clock))])
}

const sheetOf = ({ title, columns, rows }: ReportTable, clock: ReportClock): Sheet => ({
  title,
  headings: columns.map(headingOf),
  widths: columns.map(({ heading, kind }) => (wide.has(heading) ? 40 : widths[kind])),
  rows: rows.map((row) => columns.map(({ kind }, i) => cellOf(kind, row[i] ?? null, clock))),
})

const headingOf = ({ heading, kind }: ReportColumn): string => (kind === 'length' || kind === 'offset' ? `${heading} (s)` : heading)

const cellOf = (kind: ColumnKind, value: Value, clock: ReportClock): Cell => {
  if (typeof value !== 'number' || kind === 'count') return value
  return kind === 'length' || kind === 'offset' ? value / second : dayAndTime(value, clock.performed.timeZone)
}

/** `2027-03-07 00:00:55`: what spreadsheets take for a time, whatever their language. */
const dayAndTime = (instant: Instant, timeZone: string): string =>
  `${dateOf(toSecond(instant), timeZone)} ${formatClock(toSecond(instant), timeZone)}`

const widths: Readonly<Record<ColumnKind, number>> = { text: 18, count: 10, time: 20, 'planned-time': 20, length: 12, offset: 12 }
const wide: ReadonlySet<string> = new Set(['Item', 'Reason', 'Change', 'Hold reasons'])
