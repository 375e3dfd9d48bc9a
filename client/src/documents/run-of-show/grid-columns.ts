import type { Column, ColumnKind, Department } from '@fashionos/shared/documents/run-of-show/schema'

/** The columns every run of show has. */
export const fixedColumns = ['cue', 'start', 'length', 'end', 'title', 'gap'] as const
export type FixedColumn = (typeof fixedColumns)[number]

/** A column of the grid by name: a fixed one, or a department column by its id. */
export type ColumnKey = FixedColumn | `column:${string}`

export interface GridColumn {
  readonly key: ColumnKey
  readonly title: string
  /** In px. The item's title takes what is left over and is never narrower than this. */
  readonly width: number
  /** `null` for the fixed ones. */
  readonly department: {
    readonly id: string
    readonly kind: ColumnKind
    readonly colour: Department
    readonly options: readonly string[]
  } | null
}

/** What one person did to the columns of one document. Kept on this device. */
export interface ColumnLayout {
  readonly order: readonly ColumnKey[]
  readonly hidden: readonly ColumnKey[]
  readonly widths: Readonly<Partial<Record<ColumnKey, number>>>
}

export const plainLayout: ColumnLayout = { order: [], hidden: ['end'], widths: {} }

export const minColumnWidth = 44
export const maxColumnWidth = 640

const titles: Readonly<Record<FixedColumn, string>> = {
  cue: 'Cue',
  start: 'Start',
  length: 'Length',
  end: 'End',
  title: 'Item',
  gap: 'Gap',
}

// Wide enough for “Standby”, “1:20:00” and “−1:20:00”: a time that is cut off is no time.
const fixedWidths: Readonly<Record<FixedColumn, number>> = { cue: 64, start: 86, length: 74, end: 78, title: 206, gap: 74 }

const kindWidths: Readonly<Record<ColumnKind, number>> = { text: 100, person: 110, choice: 100, image: 64, checkbox: 72 }

export const columnKeyOf = (column: { id: string }): ColumnKey => `column:${column.id}`

export const isColumnKey = (key: string | null | undefined): key is ColumnKey =>
  typeof key === 'string' && (fixedColumns.some((fixed) => fixed === key) || key.startsWith('column:'))

/** The department column's id; `null` for a fixed column. */
export const columnIdOf = (key: ColumnKey): string | null => (key.startsWith('column:') ? key.slice('column:'.length) : null)

/** Every column, in this person's order; columns this person has not placed stand where the document has them. */
export const allColumns = (columns: readonly Column[], layout: ColumnLayout): readonly GridColumn[] => {
  const natural = [...fixedColumns.map(fixedColumn), ...columns.map(departmentColumn)].map((column) => ({
    ...column,
    width: clampWidth(layout.widths[column.key] ?? column.width),
  }))
  return inOrder(natural, layout.order)
}

export const shownColumns = (columns: readonly GridColumn[], layout: ColumnLayout): readonly GridColumn[] =>
  columns.filter((column) => column.key === 'title' || !layout.hidden.includes(column.key))

export const clampWidth = (width: number): number => Math.round(Math.min(maxColumnWidth, Math.max(minColumnWidth, width)))

const fixedColumn = (key: FixedColumn): GridColumn => ({ key, title: titles[key], width: fixedWidths[key], department: null })

const departmentColumn = (column: Column): GridColumn => ({
  key: columnKeyOf(column),
  title: column.title,
  width: kindWidths[column.kind],
  department: { id: column.id, kind: column.kind, colour: column.department ?? 'other', options: column.options },
})

/** Placed columns in their order; each other one follows the column it follows in the document. */
const inOrder = (natural: readonly GridColumn[], order: readonly ColumnKey[]): readonly GridColumn[] => {
  const byKey = new Map(natural.map((column) => [column.key, column]))
  const placed = order.map((key) => byKey.get(key)).filter((column) => column !== undefined)
  const result = [...placed]
  natural.forEach((column, i) => {
    if (placed.includes(column)) return
    const before = natural[i - 1]
    result.splice(before ? result.indexOf(before) + 1 : 0, 0, column)
  })
  return result
}

/** The order after `key` was put in front of `before` (`null`: last). */
export const orderWith = (
  columns: readonly GridColumn[],
  { key, before }: { key: ColumnKey; before: ColumnKey | null },
): readonly ColumnKey[] => {
  const others = columns.map((column) => column.key).filter((other) => other !== key)
  const at = before === null ? others.length : others.indexOf(before)
  return at < 0 ? [...others, key] : [...others.slice(0, at), key, ...others.slice(at)]
}
