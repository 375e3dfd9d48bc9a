import { type Anchor, maxQuote } from '@fashionos/shared/comments/anchor'
import { storeRange } from '@fashionos/shared/ydoc/text-range'
import { useCallback } from 'react'
import { useCommenting, useCommentView } from '../comments/commenting'
import { selectCell } from '../grid/selection'
import type { Cell } from './cells'
import { type ColumnKey, columnIdOf, columnKeyOf, isColumnKey } from './grid-columns'
import type { GridModel } from './grid-model'
import { liveTextOf } from './live-text'

interface RunComments {
  readonly model: GridModel
  readonly narrow: boolean
  /** Shows the row in full: on a phone, or beside the grid for what has no column. */
  readonly openRow: (row: string) => void
}

/** What a run of show does for comments. Returns how the selected row or cell is commented on; `null`: this person does not. */
export const useRunComments = ({ model, narrow, openRow }: RunComments): (() => void) | null => {
  const commenting = useCommenting()
  useCommentView({
    reveal: (anchor) => {
      if (anchor.list !== 'items' || anchor.id === '') return
      model.reveal(anchor.id)
      const column = columnOf(anchor)
      if (column) model.select(selectCell({ row: anchor.id, column }))
      if (narrow || (anchor.kind !== 'item' && !column)) openRow(anchor.id)
    },
    target: () => anchorAt(model),
  })
  const start = useCallback(() => commenting?.start(anchorAt(model) ?? { kind: 'document' }), [commenting, model])
  return commenting?.may ? start : null
}

/** Parts that stand in a column of their own under the column's name. */
const partOfColumn: Readonly<Record<string, string>> = { cue: 'cue', start: 'start', length: 'duration', end: 'end' }

const columnOf = (anchor: Exclude<Anchor, { kind: 'document' }>): ColumnKey | null => {
  if (anchor.kind === 'item') return null
  if (anchor.key !== null) return columnKeyOf({ id: anchor.key })
  const name = anchor.part === 'title' ? 'title' : Object.keys(partOfColumn).find((column) => partOfColumn[column] === anchor.part)
  return isColumnKey(name) ? name : null
}

/** The words selected in the cell being edited, else the cell, else its row. */
const anchorAt = (model: GridModel): Anchor | null => {
  const { active } = model.selection
  if (!active) return null
  const item: Anchor = { kind: 'item', list: 'items', id: active.row }
  const column = columnIdOf(active.column)
  const kind = model.columns.find(({ key }) => key === active.column)?.department?.kind
  const words = active.column === 'title' || kind === 'text' ? rangeIn(model, active) : null
  if (words) return words
  if (column !== null) return { ...item, kind: 'field', part: kind === 'text' ? 'cells' : 'values', key: column }
  const part = partOfColumn[active.column]
  return part ? { ...item, kind: 'field', part, key: null } : item
}

const rangeIn = (model: GridModel, cell: Cell): Anchor | null => {
  const area = document.activeElement
  if (!model.editing || !(area instanceof HTMLTextAreaElement) || area.selectionStart === area.selectionEnd) return null
  const range = storeRange(liveTextOf(model.session, cell), { from: area.selectionStart, to: area.selectionEnd }, maxQuote)
  const key = columnIdOf(cell.column)
  return range && { kind: 'range', list: 'items', id: cell.row, part: key === null ? 'title' : 'cells', key, ...range }
}
