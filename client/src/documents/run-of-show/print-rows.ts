import { flatRows } from '@fashionos/shared/documents/run-of-show/rows'
import type { Column, Department, Row, RunOfShow } from '@fashionos/shared/documents/run-of-show/schema'
import { valueText } from './cell-text'

/** What is printed: the whole show, or what concerns one department. */
export type PrintScope = Department | 'all'

export const columnsFor = ({ columns }: Pick<RunOfShow, 'columns'>, scope: PrintScope): readonly Column[] =>
  columns.filter(({ kind, department }) => kind !== 'image' && (scope === 'all' || department === scope))

/** Rows in order. For a department: milestones, the items with something in its columns, and their groups. */
export const rowsFor = (snapshot: RunOfShow, scope: PrintScope): readonly Row[] => {
  const flat = flatRows(snapshot)
  if (scope === 'all') return flat.map(({ row }) => row)
  const columns = columnsFor(snapshot, scope)
  const concerned = flat.filter(
    ({ row }) => row.kind === 'milestone' || (row.kind === 'item' && columns.some((column) => printedText(row, column) !== '')),
  )
  const groups = new Set(concerned.map(({ group }) => group?.id))
  const own = new Set(concerned.map(({ row }) => row.id))
  return flat.filter(({ row }) => own.has(row.id) || groups.has(row.id)).map(({ row }) => row)
}

export const printedText = (row: Row, column: Column): string =>
  column.kind === 'text' ? (row.cells[column.id] ?? '') : valueText(row.values[column.id])

/** Departments that have a column. */
export const departmentsIn = ({ columns }: Pick<RunOfShow, 'columns'>): readonly Department[] => [
  ...new Set(columns.flatMap(({ department }) => (department === null ? [] : [department]))),
]
