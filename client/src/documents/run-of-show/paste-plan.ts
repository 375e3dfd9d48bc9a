import type { Row } from '@fashionos/shared/documents/run-of-show/schema'
import type { Block } from '../grid/selection'
import { changeFor, type PersonName, type RowChange } from './cell-parse'
import type { DisplayRow } from './display-rows'
import type { GridColumn } from './grid-columns'

export interface PasteTarget {
  readonly rows: readonly DisplayRow[]
  readonly columns: readonly GridColumn[]
  readonly block: Block
  readonly people: readonly PersonName[]
  readonly newId: () => string
}

/** What a paste does: the arguments of `changeItems` and `addItems`, and what could not be taken. */
export interface PastePlan {
  readonly changes: readonly (RowChange & { readonly id: string })[]
  readonly added: readonly (RowChange & { readonly id: string; readonly group: string | null })[]
  /** The row the new ones come after; `null`: first. */
  readonly after: string | null
  /** One sentence per cell that could not be taken. */
  readonly faults: readonly string[]
  /** The cells that were written, for the selection. */
  readonly block: Block
}

/**
 * Lays a table over the grid from the block's upper left corner. One value
 * fills the whole block, a table that fits a whole number of times repeats, and
 * rows below the last one are added.
 */
export const pastePlan = (table: readonly (readonly string[])[], target: PasteTarget): PastePlan => {
  const { rows, columns, block } = target
  const height = spread(table.length, block.bottom - block.top + 1)
  const given = Math.max(1, ...table.map((row) => row.length))
  const width = spread(given, block.right - block.left + 1)
  const faults: string[] = []
  const changes: (RowChange & { id: string })[] = []
  const added: (RowChange & { id: string; group: string | null })[] = []
  const last = rows.at(-1)
  for (let down = 0; down < height; down++) {
    const shown = rows[block.top + down]
    const cells = table[down % table.length] ?? []
    const row = shown?.row ?? newRow
    const change = rowChange({
      cells,
      given,
      width,
      left: block.left,
      columns,
      row,
      people: target.people,
      faults,
      rowName: block.top + down + 1,
    })
    if (shown) {
      if (Object.keys(change).length > 0) changes.push({ id: shown.row.id, ...change })
    } else added.push({ id: target.newId(), group: last?.row.kind === 'group' ? last.row.id : (last?.group ?? null), ...change })
  }
  return {
    changes,
    added,
    after: last?.row.id ?? null,
    faults,
    block: { top: block.top, left: block.left, bottom: block.top + height - 1, right: Math.min(columns.length, block.left + width) - 1 },
  }
}

const newRow: Pick<Row, 'kind' | 'start' | 'end'> = { kind: 'item', start: { kind: 'follow' }, end: { kind: 'duration' } }

const spread = (given: number, selected: number): number => (selected > given && selected % given === 0 ? selected : given)

interface RowInput {
  readonly cells: readonly string[]
  /** Columns of the pasted table. */
  readonly given: number
  readonly width: number
  readonly left: number
  readonly columns: readonly GridColumn[]
  readonly row: Pick<Row, 'kind' | 'start' | 'end'>
  readonly people: readonly PersonName[]
  readonly faults: string[]
  readonly rowName: number
}

const rowChange = ({ cells, given, width, left, columns, row, people, faults, rowName }: RowInput): RowChange => {
  let change: RowChange = {}
  for (let across = 0; across < width; across++) {
    const column = columns[left + across]
    const text = cells[across % given]
    if (!column || text === undefined || column.key === 'gap') continue
    const parsed = changeFor(text, { row, column, people })
    if (parsed.ok) change = merged(change, parsed.value)
    else if (text.trim() !== '') faults.push(`Row ${rowName}, ${column.title}: ${parsed.reason}`)
  }
  return change
}

/**
 * Cells of keyed parts add up. A pasted time that is only where the row would
 * start anyway is a fixed time all the same: people paste what they see.
 */
const merged = (a: RowChange, b: RowChange): RowChange => ({
  ...a,
  ...b,
  ...(a.cells || b.cells ? { cells: { ...a.cells, ...b.cells } } : {}),
  ...(a.values || b.values ? { values: { ...a.values, ...b.values } } : {}),
})

/** What clearing a block of cells changes; cells that cannot be empty stay. */
export const clearPlan = (target: Omit<PasteTarget, 'newId'>): readonly (RowChange & { readonly id: string })[] => {
  const { rows, columns, block, people } = target
  return rows.slice(block.top, block.bottom + 1).flatMap(({ row }) => {
    let change: RowChange = {}
    for (const column of columns.slice(block.left, block.right + 1)) {
      const parsed = changeFor('', { row, column, people })
      if (parsed.ok && column.key !== 'gap') change = merged(change, parsed.value)
    }
    return Object.keys(change).length > 0 ? [{ id: row.id, ...change }] : []
  })
}
