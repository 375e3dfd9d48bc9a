import type { Report } from '@fashionos/shared/run/report'
import { type ReportTitle, reportCsvOf, reportWorkbookOf } from '@fashionos/shared/run/report-export'
import { dateOf, kindTitle, type ReportClock, reportClockOf } from '@fashionos/shared/run/report-words'
import { refusal } from '../errors'
import { type Attachment, fileNameOf } from '../http/attachment'
import type { Scope } from '../http/scope'
import { selectShow } from '../shows/queries'
import type { RunRow } from './queries'
import { reportPdfOf } from './report-pdf'
import { readReport } from './service'

interface Writing {
  readonly report: Report
  readonly clock: ReportClock
  readonly title: ReportTitle
}

interface Format {
  readonly mediaType: string
  write(of: Writing): Promise<Uint8Array>
}

const formats: Readonly<Record<string, Format>> = {
  json: {
    mediaType: 'application/json',
    write: async ({ report, title }) =>
      new TextEncoder().encode(`${JSON.stringify({ show: title.show, title: title.document, date: title.date, ...report }, null, 2)}\n`),
  },
  csv: { mediaType: 'text/csv;charset=utf-8', write: ({ report, clock }) => reportCsvOf(report, clock) },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: ({ report, clock, title }) => reportWorkbookOf(report, clock, title),
  },
  pdf: { mediaType: 'application/pdf', write: reportPdfOf },
}

/** The report as a file, in the show's time zone. */
export const reportFileOf = async (scope: Scope, of: { row: RunRow; format: string }): Promise<Attachment> => {
  const format = Object.hasOwn(formats, of.format) ? formats[of.format] : undefined
  if (!format) throw refusal('not-found', `A report cannot be had as ${of.format}. Expected one of ${Object.keys(formats).join(', ')}.`)
  const { row } = of
  const show = row.showId === null ? null : await selectShow(scope.tx, row.showId)
  const report = await readReport(scope, row)
  const { date, timeZone } = show ?? { date: row.openedAt.toISOString().slice(0, 10), timeZone: 'UTC' }
  const day = dateOf(row.openedAt.getTime(), timeZone)
  const title = { show: show?.name ?? '', document: row.title, date: day }
  const bytes = await format.write({ report, clock: reportClockOf(report, { date, timeZone }), title })
  const name = [row.title, kindTitle(report).toLowerCase(), day].join(' - ')
  return { bytes: new Uint8Array(bytes), mediaType: format.mediaType, fileName: `${fileNameOf(name)}.${of.format}` }
}
