import type { GridAction } from '../grid/keyboard-map'
import { rowsIn, selectCell } from '../grid/selection'
import { selectionAfter } from '../grid/selection-keys'
import { addLook, duplicateLooks, removeLooks, stepLooks } from './lineup-commands'
import { clearCells, fillDown, type ListModel } from './list-model'

export interface ListScreen {
  /** Rows that fit on the screen. */
  readonly pageRows: number
  readonly openFind: () => void
  readonly findNext: (direction: 1 | -1) => void
}

/** Does what a key asks for in the list: the same keys as in every table. */
export const performInList = (action: GridAction, model: ListModel, screen: ListScreen) => {
  const { selection, axes, select, lineup } = model
  const { session, editable } = lineup
  const moved = selectionAfter(action, { selection, axes, pageRows: screen.pageRows })
  if (moved) return select(moved)
  switch (action.kind) {
    case 'edit':
    case 'type':
    case 'press':
      if (selection.active && editable)
        model.setEditing({ row: selection.active.row, column: selection.active.column, how: action.kind === 'edit' ? 'keep' : 'replace' })
      return
    case 'clear':
      return editable ? clearCells(model) : undefined
    case 'remove-rows':
      return editable ? removeLooks(lineup, rowsIn(selection, axes)) : undefined
    case 'undo':
      return void session.undo.undo()
    case 'redo':
      return void session.undo.redo()
    case 'find':
      return screen.openFind()
    case 'find-next':
      return screen.findNext(action.direction)
    case 'fill-or-duplicate':
      return fillDown(model) ? undefined : duplicateLooks(lineup, rowsIn(selection, axes))
    case 'insert-row': {
      const added = addLook(lineup)
      if (added) select(selectCell({ row: added, column: 'title' }))
      return
    }
    case 'move-rows':
      return stepLooks(lineup, action.direction === 'up' ? -1 : 1, rowsIn(selection, axes))
    case 'fold':
    case 'group':
    case 'skip':
      return
  }
}
