import { isBlank, type Sheet, textOf } from '../../import-files/workbook'
import { partsOf, type TablePart } from './import-headings'

/** What one column of a table becomes. */
export interface ColumnMapping {
  /** From 0. */
  readonly column: number
  readonly heading: string
  /** `null`: it is kept in the notes. */
  readonly part: TablePart | null
}

/** Lines above the headings that a table may have. */
const maxHeaderRow = 20

/** The row of the headings, from 0; `null`: no row names a column of titles. */
export const headerOf = ({ rows }: Sheet): number | null => {
  const row = rows.slice(0, maxHeaderRow).findIndex((cells) => partsOf(cells.map(textOf)).includes('title'))
  return row < 0 ? null : row
}

/** What the headings say. Without headings the first column that holds anything is the titles. */
export const mappingOf = ({ rows }: Sheet, header: number | null): readonly ColumnMapping[] => {
  const below = rows.slice(header === null ? 0 : header + 1)
  const headings = header === null ? [] : (rows[header] ?? []).map(textOf)
  const parts = partsOf(headings)
  const widest = Math.max(
    headings.length,
    below.reduce((most, row) => Math.max(most, row.length), 0),
  )
  const columns = Array.from({ length: widest }, (_, column): ColumnMapping => {
    return { column, heading: headings[column] ?? '', part: parts[column] ?? null }
  }).filter(({ column, heading }) => heading !== '' || below.some((row) => !isBlank(row[column])))
  return header === null ? columns.map((column, index) => (index === 0 ? { ...column, part: 'title' } : column)) : columns
}

/** The mapping with another part for one column. A part comes from one column: the one that had it is kept in the notes. */
export const withPart = (mapping: readonly ColumnMapping[], column: number, part: TablePart | null): readonly ColumnMapping[] =>
  mapping.map((other) => {
    if (other.column === column) return { ...other, part }
    const shared = part === null || part === 'ignore'
    return !shared && other.part === part ? { ...other, part: null } : other
  })
