import { notify, notifyFailure } from '../../ui/toaster'
import { maxPastedRows, tableOf, tsvOf } from '../clipboard'
import type { GridAction } from '../grid/keyboard-map'
import { type Block, blockOf, positionOf, selectCell } from '../grid/selection'
import { selectionAfter } from '../grid/selection-keys'
import { newId } from '../new-id'
import { told } from '../told'
import type { WorkspacePerson } from '../view-props'
import { cellText } from './cell-text'
import { canFold, type DisplayRow } from './display-rows'
import { duplicateRows, groupRows, insertRow, moveOneStep, removeRows, selectedIds, toggleSkip } from './grid-commands'
import type { GridModel } from './grid-model'
import type { PasteTarget } from './paste-plan'

/** What several cells become at once is worked out when somebody first pastes, fills or clears. */
const plans = () => import('./paste-plan')

/** What the grid's screen does for its keys. */
export interface GridScreen {
  readonly people: readonly WorkspacePerson[]
  /** Rows that fit on the screen. */
  readonly pageRows: number
  readonly openFind: () => void
  readonly findNext: (direction: 1 | -1) => void
  /** Opens what a cell has that is not typed: a picture. */
  readonly openImage: (row: string, column: string) => void
}

/** Does what a key asks for. */
export const perform = (action: GridAction, model: GridModel, screen: GridScreen) => {
  const { selection, axes, select, session } = model
  const moved = selectionAfter(action, { selection, axes, pageRows: screen.pageRows })
  if (moved) return select(moved)
  switch (action.kind) {
    case 'edit':
    case 'type':
      return beginEditing(model, screen, action.kind === 'edit' ? 'keep' : 'replace')
    case 'press':
      return press(model, screen)
    case 'clear':
      return clear(model, screen)
    case 'remove-rows':
      return removeRows(model)
    case 'undo':
      return void session.undo.undo()
    case 'redo':
      return void session.undo.redo()
    case 'find':
      return screen.openFind()
    case 'find-next':
      return screen.findNext(action.direction)
    case 'fill-or-duplicate':
      return fillOrDuplicate(model, screen)
    case 'insert-row':
      return insertRow(model, action.where)
    case 'move-rows':
      return moveOneStep(model, action.direction)
    case 'fold':
      return foldActive(model, action.folded)
    case 'group':
      return groupRows(model)
    case 'skip':
      return toggleSkip(model)
  }
}

const activeCell = ({ selection, rows, columns, axes }: GridModel) => {
  const at = positionOf(axes, selection.active)
  const shown = at ? rows[at.row] : undefined
  const column = at ? columns[at.column] : undefined
  return shown && column && selection.active ? { shown, column, cell: selection.active } : null
}

/** Opens the active cell; a cell that is not typed into does what it does instead. */
export const beginEditing = (model: GridModel, screen: GridScreen, how: 'keep' | 'replace') => {
  const active = activeCell(model)
  if (!active || !model.editable) return
  const { shown, column, cell } = active
  if (column.department?.kind === 'checkbox') return toggleCheckbox(model, shown, column.department.id)
  if (column.department?.kind === 'image') return screen.openImage(shown.row.id, column.department.id)
  const reason = notTyped(shown, column.key)
  if (reason) return notify(reason, { id: 'not-typed' })
  model.setEditing({ cell, how })
}

const notTyped = ({ row, looks }: DisplayRow, column: string): string | null => {
  if (column === 'gap') return 'The gap is worked out from the times around it.'
  if (looks && looks.rows.length > 0 && column === 'length') return 'Its length is that of its looks: change them in the lineup.'
  if (row.kind === 'group' && (column === 'start' || column === 'length' || column === 'end'))
    return 'A group spans its rows: change their times.'
  return row.kind === 'milestone' && (column === 'length' || column === 'end') ? 'A milestone is a moment: it has a start only.' : null
}

const press = (model: GridModel, screen: GridScreen) => {
  const active = activeCell(model)
  if (active?.column.department?.kind === 'checkbox') return toggleCheckbox(model, active.shown, active.column.department.id)
  beginEditing(model, screen, 'replace')
}

/** All selected check marks become what the active one becomes. */
const toggleCheckbox = (model: GridModel, { row }: DisplayRow, column: string) => {
  const ids = selectedIds(model)
  const value = row.values[column] === true ? null : true
  told(model.session.run('changeItems', { changes: (ids.length > 0 ? ids : [row.id]).map((id) => ({ id, values: { [column]: value } })) }))
}

const foldActive = (model: GridModel, folded: boolean) => {
  const active = activeCell(model)
  const group = active && canFold(active.shown) ? active.shown.row.id : active?.shown.group
  if (!active || !group) return
  model.fold(group, folded)
  if (folded) model.select(selectCell({ row: group, column: active.cell.column }))
}

const blockTarget = (model: GridModel, screen: GridScreen) => {
  const block = blockOf(model.selection, model.axes)
  if (!block) return null
  return { rows: model.rows, columns: model.columns, people: screen.people, block }
}

const clear = (model: GridModel, screen: GridScreen) => {
  if (model.selection.rows.size > 0) return removeRows(model)
  void clearCells(model, screen)
}

const clearCells = async (model: GridModel, screen: GridScreen) => {
  const target = blockTarget(model, screen)
  const { clearPlan } = await plans()
  const changes = target ? clearPlan(target) : []
  if (changes.length > 0) told(model.session.run('changeItems', { changes: [...changes] }))
}

/** The selected cells as text; picked rows are copied whole. */
export const copyText = (model: GridModel): string | null => {
  const { selection, axes, rows, columns, schedule, clock } = model
  const block = blockOf(selection, axes)
  const picked = selection.rows.size > 0
  if (!block && !picked) return null
  const shown = picked ? rows.filter(({ row }) => selection.rows.has(row.id)) : rows.slice(block?.top, (block?.bottom ?? 0) + 1)
  const across = picked ? columns : columns.slice(block?.left, (block?.right ?? 0) + 1)
  return tsvOf(shown.map(({ row }) => across.map((column) => cellText({ row, times: schedule.rows.get(row.id), column, clock }))))
}

/** Cutting whole rows removes them, cutting cells clears them. */
export const cutAway = (model: GridModel, screen: GridScreen) => clear(model, screen)

/** Lays a pasted table over the grid as one step of undo, and says what could not be taken. */
export const pasteText = (text: string, model: GridModel, screen: GridScreen) => {
  const table = tableOf(text)
  if (table.length > maxPastedRows) {
    return notifyFailure(`Paste ${maxPastedRows} rows at most, found ${table.length}. Import the file instead.`)
  }
  const columns = model.columns
  const block = blockOf(model.selection, model.axes) ?? blockAtEnd(model, table)
  const from = model.selection.rows.size > 0 ? { ...block, left: 0, right: columns.length - 1 } : block
  void layOver(table, model, { rows: model.rows, columns, people: screen.people, block: from, newId })
}

const layOver = async (table: readonly (readonly string[])[], model: GridModel, target: PasteTarget) => {
  const { pastePlan } = await plans()
  const plan = pastePlan(table, target)
  if (!model.session.editable.get()) return void told(model.session.run('changeItems', { changes: [] }))
  const edits = [
    ...(plan.changes.length > 0 ? [{ name: 'changeItems' as const, args: { changes: [...plan.changes] } }] : []),
    ...(plan.added.length > 0 ? [{ name: 'addItems' as const, args: { items: [...plan.added], after: plan.after } }] : []),
  ]
  if (edits.length > 0 && !told(model.session.runAll(edits))) return
  if (plan.faults.length > 0) notifyFailure(plan.faults[0] ?? '', { description: more(plan.faults.length - 1) })
}

/** Below the last row; a single column of texts is titles. */
const blockAtEnd = ({ rows, columns }: Pick<GridModel, 'rows' | 'columns'>, table: readonly (readonly string[])[]): Block => {
  const left = table.every((cells) => cells.length === 1) ? columns.findIndex(({ key }) => key === 'title') : 0
  return { top: rows.length, bottom: rows.length, left, right: left }
}

const more = (count: number): string | undefined =>
  count > 0 ? `${count} more ${count === 1 ? 'cell was' : 'cells were'} left as they were.` : undefined

/** A block of several rows is filled with its first row; otherwise the selected rows are duplicated. */
const fillOrDuplicate = (model: GridModel, screen: GridScreen) => {
  const target = blockTarget(model, screen)
  if (!target || model.selection.rows.size > 0 || target.block.top === target.block.bottom) return duplicateRows(model)
  const source = model.rows[target.block.top]
  if (!source) return
  const columns = model.columns.slice(target.block.left, target.block.right + 1)
  const row = columns.map((column) =>
    cellText({ row: source.row, times: model.schedule.rows.get(source.row.id), column, clock: model.clock }),
  )
  void layOver([row], model, { ...target, block: { ...target.block, top: target.block.top + 1 }, newId })
}
