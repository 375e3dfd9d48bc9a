import { csvOf, workbookOf } from '../../table-files'
import type { ExportContext } from '../document-type'
import { lookSheetOf, modelSheetOf } from './export-table'
import { ownFormat } from './import/own-json'
import type { Lineup } from './schema'

/** A byte-order mark, a row of headings, then a row per look. */
export const writeCsv = (lineup: Lineup): Promise<Uint8Array> => csvOf(lookSheetOf(lineup))

/** A sheet of looks and one of models. */
export const writeXlsx = (lineup: Lineup): Promise<Uint8Array> => workbookOf([lookSheetOf(lineup), modelSheetOf(lineup)])

/** All that a document holds, of which a table carries a part. */
export const writeJson = (lineup: Lineup, { title, at }: ExportContext): Uint8Array => {
  const { show, pace, changes, finale, sections, looks, pieces, models, dressers } = lineup
  const about = { format: ownFormat, version: 1, title, exportedAt: new Date(at).toISOString() }
  const file = { ...about, show, pace, changes, finale, sections, looks, pieces, models, dressers }
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`)
}
