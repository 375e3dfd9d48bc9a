import { useMemo, useState } from 'react'
import { selectCell } from '../grid/selection'
import { findIn, nextFound } from './find'
import type { GridModel } from './grid-model'

/** Looking for a text in the grid: what was found, and going from one to the next. */
export const useFind = (model: GridModel) => {
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState('')
  const { snapshot, rows, columns, schedule, clock } = model
  const found = useMemo(
    () => (open ? findIn({ snapshot, rows, columns, schedule, clock }, wanted) : []),
    [open, wanted, snapshot, rows, columns, schedule, clock],
  )
  const active = model.selection.active
  const position = active ? found.findIndex(({ row, column }) => row === active.row && column === active.column) + 1 : 0
  const next = (direction: 1 | -1) => {
    if (!open) return setOpen(true)
    const target = nextFound(found, { current: active, direction })
    if (!target) return
    model.reveal(target.row)
    model.select(selectCell(target))
  }
  return { open, setOpen, wanted, setWanted, count: found.length, position, next, current: position > 0 ? active : null }
}
