import { ok, type Result, refused } from '@fashionos/shared/errors'
import { decodeText } from '@fashionos/shared/import-files/decode-text'
import { readCsv } from '@fashionos/shared/import-files/read-csv'
import { textOf } from '@fashionos/shared/import-files/workbook'
import { plainOf } from '../http/search-words'

export interface TableRow {
  readonly line: number
  /** Texts by the plain heading of their column. */
  readonly cells: ReadonlyMap<string, string>
}

export interface Table {
  readonly headings: readonly string[]
  readonly rows: readonly TableRow[]
}

export const maxImportRows = 2_000

/** A CSV file with headings in its first row. Empty rows are left out. */
export const readTable = async (bytes: Uint8Array): Promise<Result<Table>> => {
  const text = decodeText(bytes)
  if (!text.ok) return text
  const sheets = await readCsv(text.value, 'import')
  if (!sheets.ok) return sheets
  const [first, ...rest] = sheets.value[0]?.rows ?? []
  const headings = (first ?? []).map(textOf)
  if (!headings.some((heading) => plainOf(heading) === 'name')) {
    return refused(`Expected a column "Name" in the first row, but found ${headings.filter(Boolean).slice(0, 6).join(', ') || 'nothing'}.`)
  }
  const rows = rest
    .map((cells, index) => ({
      line: index + 2,
      cells: new Map(headings.map((heading, column) => [plainOf(heading), textOf(cells[column])])),
    }))
    .filter(({ cells }) => [...cells.values()].some((cell) => cell !== ''))
  if (rows.length > maxImportRows)
    return refused(
      `Expected at most ${maxImportRows.toLocaleString('en')} rows, but found ${rows.length.toLocaleString('en')}. Split the file.`,
    )
  return ok({ headings, rows })
}
