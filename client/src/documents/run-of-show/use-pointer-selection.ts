import { type PointerEvent, useRef } from 'react'
import { blockOf, extendTo, pickRow, selectCell } from '../grid/selection'
import { type ColumnKey, isColumnKey } from './grid-columns'
import type { GridModel } from './grid-model'

/** The cell, or with `column: null` the row's number, that something on screen belongs to. */
export const cellUnder = (target: EventTarget): { row: string; column: ColumnKey | null } | null => {
  if (!(target instanceof Element)) return null
  const row = target.closest('[data-row]')?.getAttribute('data-row')
  if (!row) return null
  const key = target.closest('[data-cell]')?.getAttribute('data-cell')
  return { row, column: isColumnKey(key) ? key : null }
}

export const inEditor = (target: EventTarget): boolean => target instanceof Element && target.closest('.ros-editor') !== null

/** Clicks and drags over cells and row numbers. */
export const usePointerSelection = (model: GridModel, refocus: () => void) => {
  const selecting = useRef(false)
  const onPointerDown = (event: PointerEvent) => {
    const under = cellUnder(event.target)
    if (!under || inEditor(event.target)) return
    const { selection, axes, select } = model
    const { row, column } = under
    if (event.button === 2 && (selection.rows.has(row) || isInBlock(model, row))) return
    if (column === null) {
      const mode = event.shiftKey ? 'through' : event.ctrlKey || event.metaKey ? 'toggle' : 'alone'
      if (mode !== 'alone' || !selection.rows.has(row)) select(pickRow(selection, { axes, row, mode, column: axes.columns[0] ?? 'title' }))
    } else {
      select(event.shiftKey ? extendTo(selection, { row, column }) : selectCell({ row, column }))
      selecting.current = event.button === 0 && event.pointerType === 'mouse'
    }
    if (event.pointerType === 'mouse') refocus()
  }
  const onPointerMove = (event: PointerEvent) => {
    if (!selecting.current || event.buttons !== 1 || model.editing) return
    const under = cellUnder(event.target)
    if (!under?.column) return
    const { active } = model.selection
    if (active?.row !== under.row || active.column !== under.column)
      model.select(extendTo(model.selection, { row: under.row, column: under.column }))
  }
  const onPointerUp = () => {
    selecting.current = false
  }
  return { onPointerDown, onPointerMove, onPointerUp }
}

const isInBlock = ({ selection, axes }: GridModel, row: string): boolean => {
  const block = blockOf(selection, axes)
  const at = axes.rowIndex.get(row)
  return block !== null && at !== undefined && at >= block.top && at <= block.bottom
}
