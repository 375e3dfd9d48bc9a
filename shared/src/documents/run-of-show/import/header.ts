import { type Cell, isBlank, type Sheet, textOf } from '../../../import-files/workbook'
import { meaningOf, plain } from './meaning'

/**
 * The row that names the columns, counted from 0; `null` when the table has
 * none. Notes above it, a title line or a merged banner name nothing known,
 * so the row whose cells mean the most different things wins, the first of
 * equals.
 */
export const headerRowOf = ({ rows }: Sheet): number | null => {
  let best = { row: -1, meanings: 0 }
  for (const [row, cells] of rows.slice(0, lookedAt).entries()) {
    const meanings = meaningsIn(cells)
    if (meanings > best.meanings) best = { row, meanings }
  }
  const first = rows.findIndex((cells) => filled(cells) >= 2)
  if (best.meanings >= 2 || (best.meanings === 1 && best.row === first)) return best.row
  return first >= 0 && namesOnly(rows[first] ?? []) && first + 1 < rows.length ? first : null
}

const lookedAt = 60
const longestHeading = 60

const filled = (cells: readonly Cell[]): number => cells.filter((cell) => !isBlank(cell)).length

const meaningsIn = (cells: readonly Cell[]): number =>
  new Set(
    cells
      .flatMap((cell) => (typeof cell === 'string' && cell.length <= longestHeading ? [meaningOf(cell)?.target ?? ''] : []))
      .filter(Boolean),
  ).size

/** Short texts, each different, none with a digit first: names of columns rather than values. */
const namesOnly = (cells: readonly Cell[]): boolean => {
  const texts = cells.filter((cell) => !isBlank(cell)).map(textOf)
  return (
    cells.every((cell) => isBlank(cell) || typeof cell === 'string') &&
    texts.every((text) => text.length <= longestHeading && !/^\d/.test(text)) &&
    new Set(texts.map(plain)).size === texts.length
  )
}

/** How promising a sheet is, for choosing the one to show first. */
export const sheetScoreOf = (sheet: Sheet): number => {
  const header = headerRowOf(sheet)
  const rows = sheet.rows.filter((cells) => filled(cells) > 0).length
  return rows === 0 ? -1 : (header === null ? 0 : meaningsIn(sheet.rows[header] ?? []) * 1_000) + Math.min(rows, 999)
}
