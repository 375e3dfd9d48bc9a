import { csvOf, workbookOf } from '../../table-files'
import type { ExportContext, ExportFormat } from '../document-type'
import { calendarOf } from './calendar'
import { tableOf } from './export-table'
import { ownFormat } from './import/own-json'
import type { RunOfShow, schema } from './schema'

type Format = ExportFormat<typeof schema>

/** How a run of show leaves: each of CSV, Excel and JSON imports back to the same document. */
export const exports: Readonly<Record<'xlsx' | 'csv' | 'json' | 'ics', Format>> = {
  xlsx: {
    label: 'Excel workbook',
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (snapshot) => writeXlsx(snapshot),
  },
  csv: { label: 'CSV table', extension: 'csv', mediaType: 'text/csv;charset=utf-8', write: (snapshot) => writeCsv(snapshot) },
  json: { label: 'JSON', extension: 'json', mediaType: 'application/json', write: (snapshot, context) => writeJson(snapshot, context) },
  ics: {
    label: 'Calendar',
    extension: 'ics',
    mediaType: 'text/calendar;charset=utf-8',
    write: (snapshot, context) => new TextEncoder().encode(calendarOf(snapshot, context)),
  },
}

const writeCsv = (snapshot: RunOfShow): Promise<Uint8Array> => csvOf(tableOf(snapshot))

const writeXlsx = (snapshot: RunOfShow): Promise<Uint8Array> => {
  const { headings, rows } = tableOf(snapshot)
  return workbookOf([{ title: 'Run of show', headings, rows, widths: headings.map((heading) => widths[heading] ?? 24) }])
}

const widths: Readonly<Record<string, number>> = {
  Row: 6,
  Kind: 10,
  Cue: 10,
  Title: 40,
  Start: 12,
  Length: 10,
  Turnaround: 12,
  'Ends at': 12,
  Gap: 10,
  Skip: 6,
  Float: 6,
  Colour: 10,
  Notes: 40,
}

const writeJson = ({ show, columns, items }: RunOfShow, { title, at }: ExportContext): Uint8Array => {
  const file = { format: ownFormat, version: 1, title, exportedAt: new Date(at).toISOString(), show, columns, items }
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`)
}
