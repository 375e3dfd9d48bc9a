import { type Place, textAt } from '@fashionos/shared/ydoc/place'
import type { Cell } from './cells'
import { columnIdOf } from './grid-columns'
import type { RunOfShowSession } from './grid-model'

/** Where the text of a title or of a cell of a text column stands in the document. */
export const textPlaceOf = (cell: Cell): Place => {
  const column = columnIdOf(cell.column)
  return { list: 'items', id: cell.row, ...(column === null ? { part: 'title' } : { part: 'cells', key: column }) }
}

/** The live text of a title or of a cell of a text column. */
export const liveTextOf = (session: RunOfShowSession, cell: Cell) => textAt(session.doc, session.type.schema, textPlaceOf(cell))

/** In UTF-16 code units. */
export const maxLengthOf = ({ type: { schema } }: RunOfShowSession, cell: Cell): number =>
  columnIdOf(cell.column) === null ? schema.items.parts.title.maxLength : schema.items.parts.cells.maxLength
