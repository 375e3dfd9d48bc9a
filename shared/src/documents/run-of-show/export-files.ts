import { csvOf, workbookOf } from '../../table-files'
import type { ExportContext } from '../document-type'
import { calendarOf } from './calendar'
import { tableOf } from './export-table'
import { ownFormat } from './import/own-json'
import type { RunOfShow } from './schema'

/** A byte-order mark, a row of headings, then the rows. */
export const writeCsv = (snapshot: RunOfShow): Promise<Uint8Array> => csvOf(tableOf(snapshot))

/** One sheet, its headings in view while it is scrolled. */
export const writeXlsx = (snapshot: RunOfShow): Promise<Uint8Array> => {
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

/** All that a document holds, of which a table carries a part. */
export const writeJson = ({ show, columns, items }: RunOfShow, { title, at }: ExportContext): Uint8Array => {
  const file = { format: ownFormat, version: 1, title, exportedAt: new Date(at).toISOString(), show, columns, items }
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`)
}

/** The calls as a calendar file. */
export const writeIcs = (snapshot: RunOfShow, context: ExportContext): Uint8Array => new TextEncoder().encode(calendarOf(snapshot, context))
