import type { ExportFormat } from '../document-type'
import type { schema } from './schema'

type Format = ExportFormat<typeof schema>

/** What writes the files comes with the first of them: a browser seldom needs it. */
const writers = () => import('./export-files')

/** How a task board leaves. CSV, Excel and JSON can be brought in again; JSON holds everything. */
export const exports: Readonly<Record<'xlsx' | 'csv' | 'json' | 'ics', Format>> = {
  xlsx: {
    label: 'Excel workbook',
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: async (snapshot) => (await writers()).writeXlsx(snapshot),
  },
  csv: {
    label: 'CSV table',
    extension: 'csv',
    mediaType: 'text/csv;charset=utf-8',
    write: async (snapshot) => (await writers()).writeCsv(snapshot),
  },
  json: {
    label: 'JSON',
    extension: 'json',
    mediaType: 'application/json',
    write: async (snapshot, context) => (await writers()).writeJson(snapshot, context),
  },
  ics: {
    label: 'Calendar',
    extension: 'ics',
    mediaType: 'text/calendar;charset=utf-8',
    write: async (snapshot, context) => (await writers()).writeIcs(snapshot, context),
  },
}
