import type { KeyPress } from '../grid/key-press'
import { oneStep } from './drop-place'
import { choicesOf, writeCell } from './list-cells'
import { cellAway, type ListModel } from './list-model'
import { listKeys } from './list-rows'
import { selectAll } from './selection'
import { addTask, duplicateTasks, moveTasks, pickedTasks, removeTasks } from './task-edits'

const far = 100_000

/** Does what a key asks for in the list; false when the key is not its business. */
export const pressInList = (press: KeyPress, list: ListModel, pageRows: number): boolean => {
  if (press.altKey) return altKey(press, list)
  if (press.ctrlKey || press.metaKey) return modKey(press, list)
  const step = stepOf(press, pageRows)
  if (step) {
    const next = cellAway(list, step[0], step[1])
    if (next) list.go(next, press.shiftKey && step[1] === 0 ? 'through' : undefined)
    return true
  }
  return plainKey(press, list)
}

/** Lines down and columns across. */
const stepOf = ({ key, shiftKey }: KeyPress, pageRows: number): readonly [number, number] | null => {
  switch (key) {
    case 'ArrowDown':
      return [1, 0]
    case 'ArrowUp':
      return [-1, 0]
    case 'ArrowLeft':
      return [0, -1]
    case 'ArrowRight':
      return [0, 1]
    case 'PageDown':
      return [pageRows, 0]
    case 'PageUp':
      return [-pageRows, 0]
    case 'Home':
      return [0, -far]
    case 'End':
      return [0, far]
    case 'Tab':
      return [0, shiftKey ? -1 : 1]
    default:
      return null
  }
}

const plainKey = (press: KeyPress, list: ListModel): boolean => {
  const { board, at } = list
  switch (press.key) {
    case 'Enter':
    case 'F2':
      if (at && board.editable) list.setEditing('keep')
      return true
    case 'Escape':
      if (board.open !== null) board.setOpen(null)
      else if (board.selection.active !== null)
        board.select({ active: board.selection.active, anchor: board.selection.active, picked: new Set() })
      return true
    case 'Delete':
    case 'Backspace':
      if (board.editable && at) clear(list)
      return true
    case '?':
      return false
    default:
      if ([...press.key].length !== 1 || !board.editable || !at) return false
      // The key goes on to the field, except into one where one chooses.
      list.setEditing('replace')
      return choicesOf(board, at.key) !== null || press.key === ' '
  }
}

/** A task's name, or several tasks: they go. Another cell is emptied. */
const clear = ({ board, at }: ListModel): void => {
  const ids = pickedTasks(board)
  if (!at || at.key === 'title' || ids.length > 1) removeTasks(board, ids)
  else writeCell(board, ids, at.key, '')
}

const modKey = ({ key, shiftKey }: KeyPress, { board, at, go, rows, setEditing }: ListModel): boolean => {
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case 'z':
      if (shiftKey) board.session.undo.redo()
      else board.session.undo.undo()
      return true
    case 'y':
      board.session.undo.redo()
      return true
    case 'a':
      board.select(
        selectAll(
          board.selection,
          rows.flatMap((row) => (row.kind === 'task' ? [row.task.id] : [])),
        ),
      )
      return true
    case 'd':
      if (board.editable) duplicateTasks(board, pickedTasks(board))
      return true
    case 'Enter': {
      const active = board.selection.active
      const column = (active ? board.facts.get(active)?.column : null) ?? board.snapshot.columns[0]
      if (!column || !board.editable) return true
      const parts = active ? { phase: board.byId.get(active)?.phase ?? null } : {}
      if (addTask(board, { column: column.id, ...(active ? { after: active } : {}) }, parts)) setEditing('keep')
      return true
    }
    case 'Home':
    case 'End': {
      const next = cellAway({ rows, at }, key === 'Home' ? -far : far, 0)
      if (next) go({ row: next.row, key: key === 'Home' ? 'title' : (listKeys.at(-1) ?? 'title') })
      return true
    }
    default:
      return false
  }
}

const altKey = ({ key }: KeyPress, { board, sort, grouping, rows }: ListModel): boolean => {
  if (key === 'Enter') {
    if (board.selection.active !== null) board.setOpen(board.selection.active)
    return true
  }
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return false
  if (!board.editable) return true
  if (sort || grouping !== 'none') {
    board.say('Sorted or grouped, tasks have no place to move to. Show them without groups and in their own order.')
    return true
  }
  const order = rows.map(({ key: row }) => row)
  const ids = pickedTasks(board)
  const place = oneStep(order, ids, key === 'ArrowUp' ? 'up' : 'down')
  const column = board.facts.get(ids[0] ?? '')?.column
  if (place && column) {
    const columns = new Set(ids.map((id) => board.facts.get(id)?.column?.id))
    if (columns.size === 1) moveTasks(board, ids, { column: column.id, after: place.after })
    else board.session.run('moveTasks', { ids: [...ids], after: place.after })
  }
  return true
}
