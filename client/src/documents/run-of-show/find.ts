import { cellText } from './cell-text'
import type { ColumnKey } from './grid-columns'
import type { GridModel } from './grid-model'

export interface Found {
  readonly row: string
  readonly column: ColumnKey
}

/** Cells whose text contains what is looked for, in reading order. Letter case and accents do not matter. */
export const findIn = (
  { snapshot, rows, columns, schedule, clock }: Pick<GridModel, 'snapshot' | 'rows' | 'columns' | 'schedule' | 'clock'>,
  wanted: string,
): readonly Found[] => {
  const needle = plain(wanted.trim())
  if (needle === '') return []
  const shown = new Set(rows.map(({ row }) => row.id))
  const folded = snapshot.items.filter((row) => !shown.has(row.id))
  const all = rows.flatMap(({ row }) => [row, ...folded.filter((hidden) => hidden.group === row.id)])
  return all.flatMap((row) =>
    columns
      .filter((column) => plain(cellText({ row, times: schedule.rows.get(row.id), column, clock })).includes(needle))
      .map((column) => ({ row: row.id, column: column.key })),
  )
}

/** Where the next one is, from the cell one is in; round the end. */
export const nextFound = (found: readonly Found[], { current, direction }: { current: Found | null; direction: 1 | -1 }): Found | null => {
  if (found.length === 0) return null
  const at = current ? found.findIndex(({ row, column }) => row === current.row && column === current.column) : -1
  if (at < 0) return (direction === 1 ? found[0] : found.at(-1)) ?? null
  return found[(at + direction + found.length) % found.length] ?? null
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
