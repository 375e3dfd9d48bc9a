import { ok, type Result, refused } from '../errors'
import { limits, type Sheet } from './workbook'

/** A `.csv` or `.tsv` file as one sheet. The delimiter is found; ragged rows, quotes and line breaks in cells are kept. */
export const readCsv = async (text: string, name: string): Promise<Result<readonly Sheet[]>> => {
  const wide = widestLine(text)
  if (wide > limits.columns * 50) return refused(tooWide(wide))
  const { default: papa } = await import('papaparse')
  const parsed = papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    preview: limits.rows + 1,
    skipEmptyLines: false,
  })
  const rows = parsed.data
  while (rows.length > 0 && (rows.at(-1) ?? []).every((cell) => cell.trim() === '')) rows.pop()
  if (rows.length > limits.rows) return refused(`Expected at most ${limits.rows.toLocaleString('en')} rows, found more. Split the file.`)
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (columns > limits.columns) return refused(tooWide(columns))
  if (rows.some((row) => row.some((cell) => cell.length > limits.cellCharacters))) {
    return refused(`A cell holds more than ${limits.cellCharacters.toLocaleString('en')} characters. Is a quotation mark missing?`)
  }
  return ok([{ name, rows: rows.map((row) => row.map(withoutGuard)) }])
}

/** Exports put an apostrophe before what a spreadsheet would run as a formula. */
const withoutGuard = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

const tooWide = (columns: number): string =>
  `Expected at most ${limits.columns} columns, found ${columns.toLocaleString('en')}. Remove the columns the show does not need.`

const delimiters = [',', ';', '\t', '|'] as const

/** The delimiter that splits the first lines into the most cells, the same number on most lines. */
const delimiterOf = (text: string): string => {
  const lines = linesOutsideQuotes(text.slice(0, 20_000)).slice(0, 20)
  const scoreOf = (delimiter: string): number => {
    const counts = lines.map((line) => line.split(delimiter).length - 1)
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
    return usual * counts.filter((count) => count === usual).length + Math.max(0, ...counts) / 100
  }
  return delimiters.reduce<string>((best, delimiter) => (scoreOf(delimiter) > scoreOf(best) ? delimiter : best), ',')
}

/** Lines with what stands in quotes taken out. */
const linesOutsideQuotes = (text: string): string[] => text.replace(/"(?:[^"]|"")*"/g, '').split(/\r\n|\r|\n/)

/** Delimiters on the widest line: a file of a million columns is seen before it is taken apart. */
const widestLine = (text: string): number => {
  let widest = 0
  let count = 0
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code === 10 || code === 13) count = 0
    else if (code === 44 || code === 59 || code === 9 || code === 124) count += 1
    if (count > widest) widest = count
  }
  return widest
}
