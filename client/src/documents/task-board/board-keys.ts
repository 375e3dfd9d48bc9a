import type { KeyPress } from '../grid/key-press'
import type { BoardModel } from './board-model'
import { oneStep } from './drop-place'
import { selectAll, selectTask, selectThrough, stepFrom, toggleTask } from './selection'
import { addTask, duplicateTasks, moveTasks, pickedTasks, removeTasks, toggleDone } from './task-edits'

/** What the keys of a column do beyond what they change on the board. */
export interface BoardScreen {
  readonly focusColumn: (column: string) => void
}

/** Does what a key asks for in a column; false when the key is not its business. */
export const pressInColumn = (press: KeyPress, column: string, model: BoardModel, screen: BoardScreen): boolean => {
  if (press.altKey) return carry(press, column, model, screen)
  if (press.ctrlKey || press.metaKey) return command(press, column, model)
  return go(press, column, model, screen)
}

const idsIn = (model: BoardModel, column: string): readonly string[] =>
  model.columns.find((one) => one.column.id === column)?.tasks.map(({ id }) => id) ?? []

const go = (press: KeyPress, column: string, model: BoardModel, screen: BoardScreen): boolean => {
  const { selection, select } = model
  const ids = idsIn(model, column)
  const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6, Home: -ids.length, End: ids.length }[press.key]
  if (step !== undefined) {
    const next = stepFrom(selection.active, step, ids)
    if (next !== null) select(press.shiftKey ? selectThrough(selection, next, ids) : selectTask(next))
    return true
  }
  switch (press.key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return toNeighbour(press.key === 'ArrowLeft' ? -1 : 1, column, model, screen)
    case 'Enter':
      if (selection.active !== null) model.setOpen(selection.active)
      return true
    case ' ':
      if (selection.active !== null) select(toggleTask(selection, selection.active))
      return true
    case 'Escape':
      if (model.open !== null) model.setOpen(null)
      else if (selection.active !== null) select({ active: selection.active, anchor: selection.active, picked: new Set() })
      return true
  }
  return model.editable && change(press, column, model)
}

const change = ({ key }: KeyPress, column: string, model: BoardModel): boolean => {
  switch (key) {
    case 'Delete':
    case 'Backspace':
      removeTasks(model, pickedTasks(model))
      return true
    case 'n':
    case 'Insert': {
      const ids = idsIn(model, column)
      const { active } = model.selection
      const made = addTask(model, { column, after: active !== null && ids.includes(active) ? active : null })
      if (made !== null) model.setOpen(made)
      return true
    }
    case 'd':
      toggleDone(model, pickedTasks(model))
      return true
    default:
      return false
  }
}

const command = ({ key, shiftKey }: KeyPress, column: string, model: BoardModel): boolean => {
  switch (key.toLowerCase()) {
    case 'z':
      if (shiftKey) model.session.undo.redo()
      else model.session.undo.undo()
      return true
    case 'y':
      model.session.undo.redo()
      return true
    case 'a':
      model.select(selectAll(model.selection, idsIn(model, column)))
      return true
    case 'd':
      if (model.editable) duplicateTasks(model, pickedTasks(model))
      return true
    default:
      return false
  }
}

/** The focus goes to the column beside, to the card at about the same height. */
const toNeighbour = (by: 1 | -1, column: string, model: BoardModel, screen: BoardScreen): boolean => {
  const at = model.columns.findIndex((one) => one.column.id === column)
  const next = model.columns[at + by]
  if (!next) return true
  const row = Math.max(0, idsIn(model, column).indexOf(model.selection.active ?? ''))
  const task = next.tasks[Math.min(row, next.tasks.length - 1)]
  if (task) model.select(selectTask(task.id))
  screen.focusColumn(next.column.id)
  return true
}

/** Alt and an arrow: the picked cards go one place up or down, or to the end of the column beside. */
const carry = ({ key }: KeyPress, column: string, model: BoardModel, screen: BoardScreen): boolean => {
  const ids = pickedTasks(model)
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const own = idsIn(model, column)
    const inColumn = own.filter((id) => ids.includes(id))
    const place = model.editable ? oneStep(own, inColumn, key === 'ArrowUp' ? 'up' : 'down') : null
    if (place) moveTasks(model, inColumn, { column, after: place.after })
    return true
  }
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false
  const at = model.columns.findIndex((one) => one.column.id === column)
  const next = model.columns[at + (key === 'ArrowLeft' ? -1 : 1)]
  if (next && model.editable && moveTasks(model, ids, { column: next.column.id })) screen.focusColumn(next.column.id)
  return true
}
