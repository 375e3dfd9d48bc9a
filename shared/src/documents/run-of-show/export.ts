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

/** With a byte-order mark, without which Excel reads UTF-8 as Windows-1252. */
const writeCsv = async (snapshot: RunOfShow): Promise<Uint8Array> => {
  const { default: papa } = await import('papaparse')
  const { headings, rows } = tableOf(snapshot)
  const table = [headings, ...rows].map((cells) => cells.map(withoutFormula))
  return new TextEncoder().encode(`\uFEFF${papa.unparse(table, { newline: '\r\n' })}`)
}

/**
 * A cell that begins like a formula is run as one by spreadsheets that open a
 * CSV file. An apostrophe before it makes it text; the import takes it off.
 */
const withoutFormula = (cell: string): string => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

const writeXlsx = async (snapshot: RunOfShow): Promise<Uint8Array> => {
  const { default: write } = await import('write-excel-file/universal')
  const { headings, rows } = tableOf(snapshot)
  const bold = headings.map((value) => ({ type: String, value, fontWeight: 'bold' as const }))
  // Every cell is a string cell, which no spreadsheet takes for a formula.
  const cells = rows.map((row) =>
    row.map((value) => (value === '' ? null : { type: String, value: value.slice(0, maxExcelCell), wrap: value.includes('\n') })),
  )
  const columns = headings.map((heading) => ({ width: widths[heading] ?? 24 }))
  const blob = await write([bold, ...cells], { columns, sheet: 'Run of show', stickyRowsCount: 1 }).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

/** Of Excel itself. */
const maxExcelCell = 32_767

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
