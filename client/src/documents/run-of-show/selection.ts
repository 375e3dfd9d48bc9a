import type { ColumnKey } from './grid-columns'

export interface Cell {
  readonly row: string
  readonly column: ColumnKey
}

/**
 * What is selected. Cells are named by row id and column key, so a selection
 * stays where it is while others add, move and remove rows.
 */
export interface Selection {
  readonly active: Cell | null
  /** The opposite corner of the selected block; the active cell itself when only one is selected. */
  readonly anchor: Cell | null
  /** Whole rows picked by their numbers; when there are some, they are what commands act on. */
  readonly rows: ReadonlySet<string>
}

export const nothingSelected: Selection = { active: null, anchor: null, rows: new Set() }

/** What is on screen, in order. */
export interface Axes {
  readonly rows: readonly string[]
  readonly columns: readonly ColumnKey[]
  readonly rowIndex: ReadonlyMap<string, number>
}

export const axesOf = (rows: readonly string[], columns: readonly ColumnKey[]): Axes => ({
  rows,
  columns,
  rowIndex: new Map(rows.map((id, i) => [id, i])),
})

export interface Block {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export const selectCell = (cell: Cell): Selection => ({ active: cell, anchor: cell, rows: new Set() })

export const extendTo = (selection: Selection, cell: Cell): Selection => ({
  active: cell,
  anchor: selection.anchor ?? cell,
  rows: new Set(),
})

/** Moves the active cell, or the corner of the block with `extend`; stops at the edges. */
export const moveBy = (
  selection: Selection,
  { axes, across = 0, down = 0, extend = false }: { axes: Axes; across?: number; down?: number; extend?: boolean },
): Selection => {
  const from = positionOf(axes, selection.active) ?? { row: 0, column: 0 }
  const cell = cellAt(axes, from.row + down, from.column + across)
  if (!cell) return selection
  return extend ? extendTo(selection, cell) : selectCell(cell)
}

/** Tab: the next cell, then the first of the next row. */
export const stepBy = (selection: Selection, { axes, step }: { axes: Axes; step: 1 | -1 }): Selection => {
  const from = positionOf(axes, selection.active) ?? { row: 0, column: 0 }
  const flat = from.row * axes.columns.length + from.column + step
  const cell = flat < 0 ? undefined : cellAt(axes, Math.floor(flat / axes.columns.length), flat % axes.columns.length, { clamp: false })
  return cell ? selectCell(cell) : selection
}

export const selectAll = (axes: Axes): Selection => {
  const first = cellAt(axes, 0, 0)
  const last = cellAt(axes, axes.rows.length - 1, axes.columns.length - 1)
  return first && last ? { active: first, anchor: last, rows: new Set() } : nothingSelected
}

/** A click on a row's number: alone, with Shift (all up to it), or with Ctrl (one more or one less). */
export const pickRow = (
  selection: Selection,
  { axes, row, mode, column }: { axes: Axes; row: string; mode: 'alone' | 'through' | 'toggle'; column: ColumnKey },
): Selection => {
  const cell = { row, column }
  if (mode === 'toggle') {
    const rows = new Set(selection.rows)
    if (!rows.delete(row)) rows.add(row)
    return { active: cell, anchor: cell, rows }
  }
  const from = mode === 'through' ? axes.rowIndex.get(selection.anchor?.row ?? row) : undefined
  const to = axes.rowIndex.get(row)
  if (from === undefined || to === undefined) return { active: cell, anchor: cell, rows: new Set([row]) }
  const rows = axes.rows.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { active: cell, anchor: selection.anchor, rows: new Set(rows) }
}

/** The selected block by indices; `null` when nothing on screen is selected. */
export const blockOf = (selection: Selection, axes: Axes): Block | null => {
  const active = positionOf(axes, selection.active)
  if (!active) return null
  const anchor = positionOf(axes, selection.anchor) ?? active
  return {
    top: Math.min(active.row, anchor.row),
    bottom: Math.max(active.row, anchor.row),
    left: Math.min(active.column, anchor.column),
    right: Math.max(active.column, anchor.column),
  }
}

/** The rows commands act on, in order: picked ones, else those of the block. */
export const rowsIn = (selection: Selection, axes: Axes): readonly string[] => {
  if (selection.rows.size > 0) return axes.rows.filter((id) => selection.rows.has(id))
  const block = blockOf(selection, axes)
  return block ? axes.rows.slice(block.top, block.bottom + 1) : []
}

/**
 * The selection after rows came and went: an active row that is gone passes on
 * to the row now standing where it stood.
 */
export const settle = (selection: Selection, { before, now }: { before: Axes; now: Axes }): Selection => {
  if (!selection.active) return selection
  const rows = new Set([...selection.rows].filter((id) => now.rowIndex.has(id)))
  const active = heldCell(selection.active, before, now)
  if (!active) return nothingSelected
  const anchor = selection.anchor && now.rowIndex.has(selection.anchor.row) ? selection.anchor : active
  const same = active === selection.active && anchor === selection.anchor && rows.size === selection.rows.size
  return same ? selection : { active, anchor, rows }
}

const heldCell = (cell: Cell, before: Axes, now: Axes): Cell | null => {
  if (now.rowIndex.has(cell.row) && now.columns.includes(cell.column)) return cell
  const row = now.rowIndex.get(cell.row) ?? before.rowIndex.get(cell.row) ?? 0
  const column = Math.max(0, now.columns.includes(cell.column) ? now.columns.indexOf(cell.column) : before.columns.indexOf(cell.column))
  return cellAt(now, row, column) ?? null
}

export const positionOf = (axes: Axes, cell: Cell | null): { row: number; column: number } | null => {
  const row = cell ? axes.rowIndex.get(cell.row) : undefined
  const column = cell ? axes.columns.indexOf(cell.column) : -1
  return row === undefined || column < 0 ? null : { row, column }
}

const cellAt = (axes: Axes, row: number, column: number, { clamp = true } = {}): Cell | undefined => {
  const id = axes.rows[clamp ? within(row, axes.rows.length) : row]
  const key = axes.columns[clamp ? within(column, axes.columns.length) : column]
  return id !== undefined && key !== undefined ? { row: id, column: key } : undefined
}

const within = (index: number, length: number): number => Math.max(0, Math.min(length - 1, index))
