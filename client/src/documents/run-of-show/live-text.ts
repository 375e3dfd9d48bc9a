import { textAt } from '@fashionos/shared/ydoc/place'
import { columnIdOf } from './grid-columns'
import type { RunOfShowSession } from './grid-model'
import type { Cell } from './selection'

/** The live text of a title or of a cell of a text column. */
export const liveTextOf = (session: RunOfShowSession, cell: Cell) => {
  const column = columnIdOf(cell.column)
  return textAt(session.doc, session.type.schema, {
    list: 'items',
    id: cell.row,
    ...(column === null ? { part: 'title' } : { part: 'cells', key: column }),
  })
}

/** In UTF-16 code units. */
export const maxLengthOf = ({ type: { schema } }: RunOfShowSession, cell: Cell): number =>
  columnIdOf(cell.column) === null ? schema.items.parts.title.maxLength : schema.items.parts.cells.maxLength
