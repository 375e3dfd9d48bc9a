/** A table on its way into a spreadsheet. `null` is an empty cell. */
export interface Sheet {
  readonly title: string
  readonly headings: readonly string[]
  /** In characters, by column. */
  readonly widths?: readonly number[]
  readonly rows: readonly (readonly Cell[])[]
}
export type Cell = string | number | null

/** With a byte-order mark, without which Excel reads UTF-8 as Windows-1252. */
export const csvOf = async ({ headings, rows }: Pick<Sheet, 'headings' | 'rows'>): Promise<Uint8Array> => {
  const { default: papa } = await import('papaparse')
  const table = [headings, ...rows].map((cells) => cells.map((cell) => (typeof cell === 'string' ? withoutFormula(cell) : cell)))
  return new TextEncoder().encode(`\uFEFF${papa.unparse(table, { newline: '\r\n' })}`)
}

/**
 * A cell that begins like a formula is run as one by spreadsheets that open a
 * CSV file. An apostrophe before it makes it text; the import takes it off.
 */
const withoutFormula = (cell: string): string => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

/** An Excel workbook, a sheet per table. */
export const workbookOf = async (sheets: readonly Sheet[]): Promise<Uint8Array> => {
  const { default: write } = await import('write-excel-file/universal')
  const blob = await write(
    sheets.map(({ title, headings, widths = [], rows }) => ({
      data: [headings.map((value) => ({ type: String, value, fontWeight: 'bold' as const })), ...rows.map((row) => row.map(excelCell))],
      sheet: title,
      columns: headings.map((_, i) => ({ width: widths[i] ?? 24 })),
      stickyRowsCount: 1,
    })),
  ).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

/** Of Excel itself. */
const maxExcelCell = 32_767

/** A text is a string cell, which no spreadsheet takes for a formula. */
const excelCell = (value: Cell) => {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { type: Number, value }
  return { type: String, value: value.slice(0, maxExcelCell), wrap: value.includes('\n') }
}
