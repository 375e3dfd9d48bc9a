/** What an imported file holds before anybody decided what it means. */

/** A cell as the file has it. Excel keeps times and dates as days since 1899-12-30: `serial`. */
export type Cell = string | number | boolean | { readonly serial: number } | null

export interface Sheet {
  readonly name: string
  /** Row 0 is the sheet's row 1, whatever stands there. */
  readonly rows: readonly (readonly Cell[])[]
}

/** What may be read. Above each limit the whole file is refused with a sentence: half a show is worse than none. */
export const limits = {
  fileBytes: 20_000_000,
  /** Of all parts of a workbook together, unpacked. */
  unpackedBytes: 120_000_000,
  rows: 50_000,
  columns: 200,
  sheets: 100,
  cellCharacters: 200_000,
  jsonDepth: 60,
} as const

/** `D14` for row 13, column 3 (both from 0). */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`

/** `A`, `B`, … `Z`, `AA`. */
export const columnName = (column: number): string => {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}

/** Text as it stands in a cell; times of day and dates as ISO writes them. */
export const textOf = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cell.trim()
  if (typeof cell === 'object') return serialText(cell.serial)
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  return String(cell)
}

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')

const dayMs = 86_400_000

/** Whole milliseconds of a serial. Fractions of a day are rounded by spreadsheets: within 5 ms of a second it is that second. */
export const serialMs = (serial: number): number => {
  const ms = Math.round(serial * dayMs)
  const nearest = Math.round(ms / 1000) * 1000
  return Math.abs(ms - nearest) <= 5 ? nearest : ms
}

const serialText = (serial: number): string => {
  const ms = serialMs(serial)
  const iso = (instant: number): string => (Math.abs(instant) < 8e15 ? new Date(instant).toISOString() : '')
  const clock = iso(((ms % dayMs) + dayMs) % dayMs).slice(11, 19)
  if (ms < dayMs) return clock
  const date = iso(ms + Date.UTC(1899, 11, 30)).slice(0, 10)
  return ms % dayMs === 0 ? date : `${date} ${clock}`
}
