import type { Look } from '@fashionos/shared/documents/lineup/schema'
import { useCallback, useMemo, useRef, useState } from 'react'
import { notifyFailure } from '../../ui/toaster'
import { maxPastedRows, tableOf, tsvOf } from '../clipboard'
import { type Axes, axesOf, blockOf, nothingSelected, type Selection, selectCell, settle } from '../grid/selection'
import { newId } from '../new-id'
import { told } from '../told'
import { inOrder } from './in-order'
import type { LineupModel } from './lineup-model'
import { type ListKey, listColumns, listKeys, listText } from './list-columns'
import { listEdits, type Written } from './list-edits'
import { selectLook } from './look-selection'

export interface ListEditing {
  readonly row: string
  readonly column: ListKey
  readonly how: 'keep' | 'replace'
}

export interface ListModel {
  readonly lineup: LineupModel
  readonly looks: readonly Look[]
  readonly axes: Axes<ListKey>
  readonly selection: Selection<ListKey>
  readonly select: (selection: Selection<ListKey>) => void
  readonly editing: ListEditing | null
  readonly setEditing: (editing: ListEditing | null) => void
}

/** The looks as rows of a table, and which of its cells are selected. */
export const useListModel = (lineup: LineupModel): ListModel => {
  const { snapshot, order, select: selectLooks, selection: picked } = lineup
  const looks = useMemo(() => inOrder(snapshot.looks, order), [snapshot.looks, order])
  const axes = useMemo(() => axesOf(order, listKeys), [order])
  const begun: Selection<ListKey> = picked.active ? selectCell({ row: picked.active, column: 'title' }) : nothingSelected
  const [state, setState] = useState({ selection: begun, axes })
  const selection = state.axes === axes ? state.selection : settle(state.selection, { before: state.axes, now: axes })
  const [editing, setEditing] = useState<ListEditing | null>(null)
  const latest = useRef(axes)
  latest.current = axes
  const select = useCallback(
    (next: Selection<ListKey>) => {
      setState({ selection: next, axes: latest.current })
      // The other ways to look at the lineup go on with the same look.
      if (next.active) selectLooks(selectLook(next.active.row))
    },
    [selectLooks],
  )
  return useMemo(
    () => ({ lineup, looks, axes, selection, select, editing: lineup.editable ? editing : null, setEditing }),
    [lineup, looks, axes, selection, select, editing],
  )
}

/** Runs what was written as one step of undo, and says what could not be taken. */
export const write = ({ lineup }: ListModel, written: readonly Written[]): string | null => {
  const { edits, faults } = listEdits(written, { lineup: lineup.snapshot, newId })
  if (edits.length > 0) {
    const result = lineup.session.runAll(edits)
    if (!result.ok) return result.reason
  }
  return faults[0] ?? null
}

/** The selected cells as text. */
export const copiedText = ({ looks, axes, selection, lineup }: ListModel): string | null => {
  const block = blockOf(selection, axes)
  if (!block) return null
  const columns = listColumns.slice(block.left, block.right + 1)
  return tsvOf(looks.slice(block.top, block.bottom + 1).map((look) => columns.map(({ key }) => listText(look, key, lineup.snapshot))))
}

/** Empties the selected cells. */
export const clearCells = (model: ListModel) => {
  const written = cellsOf(model, () => '')
  const fault = written.length > 0 ? write(model, written) : null
  if (fault) notifyFailure(fault, { id: 'refused' })
}

const cellsOf = ({ looks, axes, selection }: ListModel, textFor: (down: number, across: number) => string | undefined): Written[] => {
  const block = blockOf(selection, axes)
  if (!block) return []
  const written: Written[] = []
  for (let row = block.top; row <= block.bottom; row++) {
    for (let column = block.left; column <= block.right; column++) {
      const look = looks[row]
      const key = listKeys[column]
      const text = textFor(row - block.top, column - block.left)
      if (look && key && text !== undefined) written.push({ look, key, text })
    }
  }
  return written
}

/** Lays a pasted table over the list from the selection's corner; rows beyond the last look become looks. */
export const pasteCells = (model: ListModel, pasted: string) => {
  const { looks, axes, selection, lineup } = model
  const table = tableOf(pasted)
  if (table.length > maxPastedRows)
    return notifyFailure(`Paste ${maxPastedRows} rows at most, found ${table.length}. Import the file instead.`)
  const block = blockOf(selection, axes) ?? { top: looks.length, bottom: looks.length, left: 0, right: 0 }
  const single = table.length === 1 && table[0]?.length === 1
  const height = single ? block.bottom - block.top + 1 : table.length
  const added: { id: string; number: string }[] = []
  const written: Written[] = []
  for (let down = 0; down < height; down++) {
    const cells = table[single ? 0 : down] ?? []
    const look = looks[block.top + down] ?? newLookFor(added)
    const across = single ? block.right - block.left + 1 : cells.length
    for (let i = 0; i < across; i++) {
      const key = listKeys[block.left + i]
      const text = cells[single ? 0 : i]
      if (key && text !== undefined) written.push({ look, key, text })
    }
  }
  const { edits, faults } = listEdits(written, { lineup: lineup.snapshot, newId })
  const adding = added.length > 0 ? [{ name: 'addLooks' as const, args: { looks: added.map(({ id }) => ({ id })) } }] : []
  if (edits.length + adding.length > 0 && !told(lineup.session.runAll([...adding, ...edits]))) return
  const [first, ...more] = faults
  if (first) notifyFailure(first, { description: more.length > 0 ? `${more.length} more were left as they were.` : undefined })
}

const newLookFor = (added: { id: string; number: string }[]): { id: string; number: string } => {
  const look = { id: newId(), number: '' }
  added.push(look)
  return look
}

/** All selected cells become what the first row has. */
export const fillDown = (model: ListModel) => {
  const { looks, axes, selection, lineup } = model
  const block = blockOf(selection, axes)
  const source = block && looks[block.top]
  if (!block || !source || block.top === block.bottom) return false
  const fault = write(
    model,
    cellsOf(model, (down, across) =>
      down === 0 ? undefined : listText(source, listKeys[block.left + across] ?? 'title', lineup.snapshot),
    ),
  )
  if (fault) notifyFailure(fault, { id: 'refused' })
  return true
}
