import type { ExportFormat } from '../document-type'
import { fileFormats } from '../file-formats'
import type { schema } from './schema'

type Format = ExportFormat<typeof schema>

/** What writes the files comes with the first of them: a browser seldom needs it. */
const writers = () => import('./export-files')

/** How a lineup leaves: each of CSV, Excel and JSON imports back; JSON carries all of it. */
export const exports: Readonly<Record<'xlsx' | 'csv' | 'json', Format>> = {
  xlsx: { ...fileFormats.xlsx, write: async (snapshot) => (await writers()).writeXlsx(snapshot) },
  csv: { ...fileFormats.csv, write: async (snapshot) => (await writers()).writeCsv(snapshot) },
  json: { ...fileFormats.json, write: async (snapshot, context) => (await writers()).writeJson(snapshot, context) },
}
