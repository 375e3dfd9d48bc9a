import type { GridAction } from '../grid/keyboard-map'
import { moveBy, nothingSelected, rowsIn, selectAll, selectCell, stepBy } from '../grid/selection'
import { addLook, duplicateLooks, removeLooks, stepLooks } from './lineup-commands'
import { clearCells, fillDown, type ListModel } from './list-model'

export interface ListScreen {
  /** Rows that fit on the screen. */
  readonly pageRows: number
  readonly openFind: () => void
  readonly findNext: (direction: 1 | -1) => void
}

const everything = 1_000_000
const far = (to: 'first' | 'last'): number => (to === 'first' ? -everything : everything)

/** Does what a key asks for in the list: the same keys as in every table. */
export const performInList = (action: GridAction, model: ListModel, screen: ListScreen) => {
  const { selection, axes, select, lineup } = model
  const { session, editable } = lineup
  switch (action.kind) {
    case 'move':
      return select(moveBy(selection, { axes, across: action.across, down: action.down, extend: action.extend }))
    case 'page':
      return select(moveBy(selection, { axes, down: action.direction * Math.max(1, screen.pageRows - 1), extend: action.extend }))
    case 'row-edge':
      return select(moveBy(selection, { axes, across: far(action.to), extend: action.extend }))
    case 'grid-edge':
      return select(moveBy(selection, { axes, across: far(action.to), down: far(action.to), extend: action.extend }))
    case 'jump':
      return select(moveBy(selection, { axes, across: action.across * everything, down: action.down * everything, extend: action.extend }))
    case 'step':
      return select(stepBy(selection, { axes, step: action.step }))
    case 'select-all':
      return select(selectAll(axes))
    case 'leave':
      return select(selection.active ? selectCell(selection.active) : nothingSelected)
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
