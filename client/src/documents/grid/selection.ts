export interface Cell<Key extends string = string> {
  readonly row: string
  readonly column: Key
}

/**
 * What is selected. Cells are named by row id and column key, so a selection
 * stays where it is while others add, move and remove rows.
 */
export interface Selection<Key extends string = string> {
  readonly active: Cell<Key> | null
  /** The opposite corner of the selected block; the active cell itself when only one is selected. */
  readonly anchor: Cell<Key> | null
  /** Whole rows picked by their numbers; when there are some, they are what commands act on. */
  readonly rows: ReadonlySet<string>
}

export const nothingSelected: Selection<never> = { active: null, anchor: null, rows: new Set() }

/** What is on screen, in order. */
export interface Axes<Key extends string = string> {
  readonly rows: readonly string[]
  readonly columns: readonly Key[]
  readonly rowIndex: ReadonlyMap<string, number>
}

export const axesOf = <Key extends string>(rows: readonly string[], columns: readonly Key[]): Axes<Key> => ({
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

export const selectCell = <Key extends string>(cell: Cell<Key>): Selection<Key> => ({ active: cell, anchor: cell, rows: new Set() })

export const extendTo = <Key extends string>(selection: Selection<Key>, cell: Cell<Key>): Selection<Key> => ({
  active: cell,
  anchor: selection.anchor ?? cell,
  rows: new Set(),
})

/** Moves the active cell, or the corner of the block with `extend`; stops at the edges. */
export const moveBy = <Key extends string>(
  selection: Selection<Key>,
  { axes, across = 0, down = 0, extend = false }: { axes: Axes<Key>; across?: number; down?: number; extend?: boolean },
): Selection<Key> => {
  const from = positionOf(axes, selection.active) ?? { row: 0, column: 0 }
  const cell = cellAt(axes, from.row + down, from.column + across)
  if (!cell) return selection
  return extend ? extendTo(selection, cell) : selectCell(cell)
}

/** Tab: the next cell, then the first of the next row. */
export const stepBy = <Key extends string>(
  selection: Selection<Key>,
  { axes, step }: { axes: Axes<Key>; step: 1 | -1 },
): Selection<Key> => {
  const from = positionOf(axes, selection.active) ?? { row: 0, column: 0 }
  const flat = from.row * axes.columns.length + from.column + step
  const cell = flat < 0 ? undefined : cellAt(axes, Math.floor(flat / axes.columns.length), flat % axes.columns.length, { clamp: false })
  return cell ? selectCell(cell) : selection
}

export const selectAll = <Key extends string>(axes: Axes<Key>): Selection<Key> => {
  const first = cellAt(axes, 0, 0)
  const last = cellAt(axes, axes.rows.length - 1, axes.columns.length - 1)
  return first && last ? { active: first, anchor: last, rows: new Set() } : nothingSelected
}

/** A click on a row's number: alone, with Shift (all up to it), or with Ctrl (one more or one less). */
export const pickRow = <Key extends string>(
  selection: Selection<Key>,
  { axes, row, mode, column }: { axes: Axes<Key>; row: string; mode: 'alone' | 'through' | 'toggle'; column: Key },
): Selection<Key> => {
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
export const settle = <Key extends string>(
  selection: Selection<Key>,
  { before, now }: { before: Axes<Key>; now: Axes<Key> },
): Selection<Key> => {
  if (!selection.active) return selection
  const rows = new Set([...selection.rows].filter((id) => now.rowIndex.has(id)))
  const active = heldCell(selection.active, before, now)
  if (!active) return nothingSelected
  const anchor = selection.anchor && now.rowIndex.has(selection.anchor.row) ? selection.anchor : active
  const same = active === selection.active && anchor === selection.anchor && rows.size === selection.rows.size
  return same ? selection : { active, anchor, rows }
}

const heldCell = <Key extends string>(cell: Cell<Key>, before: Axes<Key>, now: Axes<Key>): Cell<Key> | null => {
  if (now.rowIndex.has(cell.row) && now.columns.includes(cell.column)) return cell
  const row = now.rowIndex.get(cell.row) ?? before.rowIndex.get(cell.row) ?? 0
  const column = Math.max(0, now.columns.includes(cell.column) ? now.columns.indexOf(cell.column) : before.columns.indexOf(cell.column))
  return cellAt(now, row, column) ?? null
}

export const positionOf = <Key extends string>(axes: Axes<Key>, cell: Cell<Key> | null): { row: number; column: number } | null => {
  const row = cell ? axes.rowIndex.get(cell.row) : undefined
  const column = cell ? axes.columns.indexOf(cell.column) : -1
  return row === undefined || column < 0 ? null : { row, column }
}

const cellAt = <Key extends string>(axes: Axes<Key>, row: number, column: number, { clamp = true } = {}): Cell<Key> | undefined => {
  const id = axes.rows[clamp ? within(row, axes.rows.length) : row]
  const key = axes.columns[clamp ? within(column, axes.columns.length) : column]
  return id !== undefined && key !== undefined ? { row: id, column: key } : undefined
}

const within = (index: number, length: number): number => Math.max(0, Math.min(length - 1, index))
