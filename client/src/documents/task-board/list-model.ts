import { useMemo, useState } from 'react'
import type { BoardModel } from './board-model'
import { type Grouping, type ListKey, type ListRow, listKeys, listRows, type Sort } from './list-rows'
import { selectTask, selectThrough } from './selection'

/** The cell the keyboard is at: a line by its key, since one task may stand in several groups. */
export interface ListCell {
  readonly row: string
  readonly key: ListKey
}

export interface ListModel {
  readonly board: BoardModel
  readonly rows: readonly ListRow[]
  readonly sort: Sort | null
  readonly setSort: (sort: Sort | null) => void
  readonly grouping: Grouping
  readonly setGrouping: (grouping: Grouping) => void
  readonly at: ListCell | null
  /** `through`: Shift, from where the selection began. */
  readonly go: (cell: ListCell, how?: 'through') => void
  readonly editing: boolean
  readonly setEditing: (editing: 'keep' | 'replace' | null) => void
  /** How the cell was opened: with what stands in it, or to write it anew. */
  readonly how: 'keep' | 'replace' | null
}

export const useListModel = (board: BoardModel): ListModel => {
  const [sort, setSort] = useState<Sort | null>(null)
  const [grouping, setGrouping] = useState<Grouping>('phase')
  const [cell, setCell] = useState<ListCell | null>(null)
  const [how, setEditing] = useState<'keep' | 'replace' | null>(null)
  const rows = useMemo(
    () => listRows(board.tasks, { facts: board.facts, columns: board.snapshot.columns, sort, grouping }),
    [board.tasks, board.facts, board.snapshot.columns, sort, grouping],
  )
  const { active } = board.selection
  const at = useMemo(() => cellFor(rows, cell, active), [rows, cell, active])
  const go = (next: ListCell, way?: 'through') => {
    const row = rows.find(({ key }) => key === next.row)
    if (row?.kind !== 'task') return
    const ids = rows.flatMap((one) => (one.kind === 'task' ? [one.task.id] : []))
    setCell(next)
    setEditing(null)
    board.select(way === 'through' ? selectThrough(board.selection, row.task.id, ids) : selectTask(row.task.id))
  }
  return {
    board,
    rows,
    sort,
    setSort,
    grouping,
    setGrouping,
    at,
    go,
    editing: how !== null && board.editable && at !== null,
    setEditing,
    how,
  }
}

/** The cell while its line is there; else the active task's, wherever it stands now. */
const cellFor = (rows: readonly ListRow[], cell: ListCell | null, active: string | null): ListCell | null => {
  const row = rows.find(({ key }) => key === cell?.row)
  if (row?.kind === 'task' && row.task.id === active) return cell
  const own = rows.find((one) => one.kind === 'task' && one.task.id === active)
  return own ? { row: own.key, key: cell?.key ?? 'title' } : null
}

/** The cell so many lines and columns away; group lines are passed over. */
export const cellAway = ({ rows, at }: Pick<ListModel, 'rows' | 'at'>, down: number, across: number): ListCell | null => {
  const lines = rows.filter(({ kind }) => kind === 'task')
  const [first] = lines
  if (!first) return null
  if (!at) return { row: first.key, key: 'title' }
  const line = lines.findIndex(({ key }) => key === at.row)
  const row = lines[Math.max(0, Math.min(lines.length - 1, line + down))]
  const key = listKeys[Math.max(0, Math.min(listKeys.length - 1, listKeys.indexOf(at.key) + across))]
  return row && key ? { row: row.key, key } : null
}
