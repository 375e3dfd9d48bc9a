import { csvOf, workbookOf } from '../../table-files'
import type { ExportContext } from '../document-type'
import { icsOf } from './calendar'
import { tableOf } from './export-table'
import { ownFormat } from './own-format'
import type { TaskBoard } from './schema'

/** A byte-order mark, a row of headings, then the tasks. */
export const writeCsv = (board: TaskBoard): Promise<Uint8Array> => csvOf(tableOf(board))

/** One sheet, its headings in view while it is scrolled. */
export const writeXlsx = (board: TaskBoard): Promise<Uint8Array> => {
  const { headings, rows } = tableOf(board)
  return workbookOf([{ title: 'Tasks', headings, rows, widths: headings.map((heading) => widths[heading] ?? 18) }])
}

const widths: Readonly<Record<string, number>> = { No: 6, Task: 50, Priority: 10, 'Effort, hours': 12, Checklist: 40, Notes: 40 }

/** All that a document holds, of which a table carries a part. */
export const writeJson = ({ show, columns, tasks, steps, filters }: TaskBoard, { title, at }: ExportContext): Uint8Array => {
  const file = { format: ownFormat, version: 1, title, exportedAt: new Date(at).toISOString(), show, columns, tasks, steps, filters }
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`)
}

/** The due days as a calendar file. */
export const writeIcs = (board: TaskBoard, context: ExportContext): Uint8Array => new TextEncoder().encode(icsOf(board, context))
