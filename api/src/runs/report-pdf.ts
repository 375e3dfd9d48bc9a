import { fileURLToPath } from 'node:url'
import type { Report } from '@fashionos/shared/run/report'
import type { ReportTitle } from '@fashionos/shared/run/report-export'
import { type Figure, type ReportTable, reportFiguresOf, reportTablesOf } from '@fashionos/shared/run/report-tables'
import { kindTitle, type ReportClock, toSecond, valueText } from '@fashionos/shared/run/report-words'
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { refusal } from '../errors'

interface Printed {
  readonly report: Report
  readonly clock: ReportClock
  readonly title: ReportTitle
}

/** Written in about two seconds, in which api does nothing else. */
const maxPrinted = 1_000

/** The report for paper: A4, landscape. In the font that comes with the writer: Latin, Greek and Cyrillic. */
export const reportPdfOf = async (printed: Printed): Promise<Uint8Array> => {
  const { length } = printed.report.items
  if (length > maxPrinted) {
    throw refusal('too-large', `Expected at most ${maxPrinted} items performed on paper, but found ${length}. Take the Excel workbook.`)
  }
  const { default: pdfmake } = await import('pdfmake')
  const normal = fileURLToPath(import.meta.resolve('pdfmake/fonts/Roboto/Roboto-Regular.ttf'))
  pdfmake.setFonts({ Roboto: { normal } })
  pdfmake.setLocalAccessPolicy((path) => path === normal)
  pdfmake.setUrlAccessPolicy(() => false)
  return pdfmake.createPdf(reportPageOf(printed)).getBuffer()
}

const ink = '#1a1917'
const grey = '#6f6a62'
const hairline = '#d9d3c7'
const accent = '#b3202c'

/** What stands on the pages. Tables without rows are left out. */
export const reportPageOf = ({ report, clock, title }: Printed): TDocumentDefinitions => {
  const [asRun, ...others] = reportTablesOf(report, clock)
  const head = [title.show, `${kindTitle(report)}, ${title.date}, ${clock.performed.timeZone}`].filter((part) => part !== '').join(' · ')
  return {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [36, 36, 36, 40],
    info: { title: `${title.document} · ${head}` },
    defaultStyle: { font: 'Roboto', fontSize: 7.5, color: ink },
    content: [
      { text: breakable(title.document), fontSize: 20 },
      { text: breakable(head), color: grey, fontSize: 9, margin: [0, 2, 0, 12] },
      figuresOf(reportFiguresOf(report), clock),
      ...(asRun ? [tableOf(asRun, clock)] : []),
      ...others.filter(({ rows }) => rows.length > 0).map((table) => tableOf(table, clock)),
    ],
    footer: (page, pages) => ({ text: `${page} of ${pages}`, color: grey, alignment: 'right', margin: [36, 12, 36, 0] }),
  }
}

const figuresOf = (figures: readonly Figure[], clock: ReportClock): Content => ({
  columns: figures
    .filter(({ kind, value }) => kind !== 'text' && value !== null)
    .map(({ label, kind, value }) => ({
      width: 'auto',
      stack: [
        { text: label, color: grey, fontSize: 6.5 },
        { text: valueText(kind, value, clock), fontSize: 10, color: isLate(kind, value) ? accent : ink },
      ],
    })),
  columnGap: 14,
  margin: [0, 0, 0, 14],
})

/** Width by heading. Columns not named here are left to the other formats, and so are those with nothing in them. */
const widths: Readonly<Record<string, number | '*'>> = {
  ...{ Cue: 34, Item: '*', 'Planned start': 50, Start: 50, Late: 40, 'Late since first GO': 40 },
  ...{ Planned: 38, Actual: 38, Over: 38, Held: 34, 'Time added': 36, 'Hold reasons': 110, 'Called by': 64, 'Not ready': 62 },
  ...{
    At: 60,
    From: 60,
    'Called at': 60,
    Length: 50,
    Reason: '*',
    Caller: 140,
    How: '*',
    Change: '*',
    'Accepted by': 90,
    Call: 80,
    By: 90,
  },
}

const tableOf = ({ title, columns, rows }: ReportTable, clock: ReportClock): Content => {
  const shown = columns.flatMap((column, i) => {
    const width = widths[column.heading]
    const isEmpty = rows.every((row) => row[i] == null || row[i] === '')
    return width === undefined || isEmpty ? [] : [{ ...column, i, width }]
  })
  const cell = (kind: Figure['kind'], value: Figure['value']): TableCell => ({
    text: breakable(valueText(kind, value, clock)),
    ...(isLate(kind, value) ? { color: accent } : {}),
  })
  return {
    stack: [
      { text: title, fontSize: 11, margin: [0, 8, 0, 4], headlineLevel: 1 },
      {
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: shown.map(({ width }) => width),
          body: [
            shown.map(({ heading }) => ({ text: heading, color: grey, fontSize: 6.5 })),
            ...rows.map((row) => shown.map(({ kind, i }) => cell(kind, row[i] ?? null))),
          ],
        },
        layout: hairlines,
      },
    ],
  }
}

/** Lines between rows and no boxes; the heading stands on ink. */
const hairlines = {
  hLineWidth: (line: number) => (line === 0 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: (line: number) => (line === 1 ? ink : hairline),
  paddingLeft: () => 0,
  paddingRight: () => 6,
  paddingTop: () => 2.5,
  paddingBottom: () => 2.5,
}

const isLate = (kind: Figure['kind'], value: Figure['value']): boolean =>
  kind === 'offset' && typeof value === 'number' && toSecond(value) > 0

/** A word longer than a column is wide would run over the next one: it may break after every 20 characters. */
const breakable = (text: string): string => text.replace(/\S{20}(?=\S)/gu, '$&\u200b')
