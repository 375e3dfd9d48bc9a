import { type Cell, cellName, isBlank, type Sheet, textOf } from '../../../import-files/workbook'
import type { RowKind } from '../schema'
import type { IgnoredRow } from './draft'
import type { ColumnMapping } from './mapping'
import { kindNamed, plain, type Target } from './meaning'

/** A row of the table with the kind it becomes. */
export interface TableRow {
  /** From 0. */
  readonly line: number
  readonly kind: RowKind
  readonly cells: readonly Cell[]
  /** Set when the row is only a value of a group column: the group's title. */
  readonly groupTitle: string | null
  /** Closes the group that is open, before this row. */
  readonly endsGroup: boolean
}

export interface Table {
  readonly sheet: Sheet
  readonly header: number | null
  readonly mapping: readonly ColumnMapping[]
}

/** The cell of a row that a target was mapped to, `null` when none was. */
export const cellFor = ({ mapping }: Table, cells: readonly Cell[], target: Target): Cell => {
  const column = mapping.find((candidate) => candidate.target === target)
  return column ? (cells[column.index] ?? null) : null
}

/** `Sheet1!D14` */
export const placeOf = ({ sheet, mapping }: Table, line: number, target: Target): string =>
  `${sheet.name}!${cellName(line, mapping.find((column) => column.target === target)?.index ?? 0)}`

/** Which rows of the table count, and as what. */
export const tableRowsOf = (table: Table): { rows: readonly TableRow[]; ignored: readonly IgnoredRow[] } => {
  const ignored: IgnoredRow[] = aboveHeader(table)
  const rows: TableRow[] = []
  const isHeading = headingTest(table)
  let section = ''
  let endsGroup = false
  for (const [line, cells] of table.sheet.rows.entries()) {
    if (line <= (table.header ?? -1) || !usedColumns(table, cells).length) continue
    const said = kindNamed(textOf(cellFor(table, cells, 'kind')))
    const reason = said === 'group-end' ? 'Ends the group.' : reasonToIgnore(table, cells)
    if (reason) {
      ignored.push({ at: rowPlace(table, line), line: line + 1, title: titleText(cells), reason })
      if (said === 'group-end') endsGroup = true
      continue
    }
    const named = textOf(cellFor(table, cells, 'group'))
    const kind = said !== null && said !== 'group-end' ? said : isHeading(cells, line) ? 'group' : 'item'
    if (named !== section && kind !== 'group') {
      section = named
      if (named !== '') rows.push({ line, kind: 'group', cells: [], groupTitle: named, endsGroup: false })
      else endsGroup = true
    }
    rows.push({ line, kind, cells, groupTitle: null, endsGroup })
    endsGroup = false
  }
  return { rows, ignored }
}

const rowPlace = ({ sheet }: Table, line: number): string => `${sheet.name}!${line + 1}`

const titleText = (cells: readonly Cell[]): string => cells.map(textOf).filter(Boolean).join(' · ').slice(0, 120)

const aboveHeader = (table: Table): IgnoredRow[] =>
  table.sheet.rows.slice(0, table.header ?? 0).flatMap((cells, line) => {
    const title = titleText(cells)
    return title === '' ? [] : [{ at: rowPlace(table, line), line: line + 1, title, reason: 'Above the header.' }]
  })

/** Columns of the table in which the row has something; what is mapped to nothing does not make a row. */
const usedColumns = ({ mapping }: Table, cells: readonly Cell[]): readonly ColumnMapping[] =>
  mapping.filter(({ index, target }) => target !== 'ignore' && !isBlank(cells[index]) && cells[index] !== false)

const reasonToIgnore = (table: Table, cells: readonly Cell[]): string | null => {
  if (repeatsHeader(table, cells)) return 'The header again.'
  const used = usedColumns(table, cells)
  const onlyFigures = used.filter(({ target }) => target !== 'duration' && target !== 'end').length <= 1
  const first = plain(textOf(cells.find((cell) => !isBlank(cell))))
  return onlyFigures && used.length >= 2 && /^(total|totals|sum|gesamt|summe|totale)( |$)/.test(first) ? 'A total.' : null
}

const repeatsHeader = ({ sheet, header, mapping }: Table, cells: readonly Cell[]): boolean => {
  if (header === null) return false
  const titles = sheet.rows[header] ?? []
  const filled = mapping.filter(({ index }) => !isBlank(cells[index]))
  return filled.length >= 2 && filled.every(({ index }) => plain(textOf(cells[index])) === plain(textOf(titles[index])))
}

/**
 * A heading stands alone in its row, in the column of titles or before it,
 * where other rows have several cells filled, and has a fuller row below it.
 */
const headingTest = (table: Table): ((cells: readonly Cell[], line: number) => boolean) => {
  if (table.mapping.some(({ target }) => target === 'kind' || target === 'group')) return () => false
  const title = table.mapping.find(({ target }) => target === 'title')
  const body = table.sheet.rows.slice((table.header ?? -1) + 1).map((cells) => usedColumns(table, cells).length)
  const counts = body.filter((count) => count > 0).toSorted((a, b) => a - b)
  const usual = counts[Math.floor(counts.length / 2)] ?? 0
  if (!title || usual < 3) return () => false
  return (cells, line) => {
    const used = usedColumns(table, cells)
    const alone = used.length === 1 ? used[0] : undefined
    if (!alone || alone.index > title.index || typeof cells[alone.index] !== 'string' || !/\p{L}{2}/u.test(textOf(cells[alone.index])))
      return false
    const next = table.sheet.rows.slice(line + 1).find((below) => usedColumns(table, below).length > 0)
    return next !== undefined && usedColumns(table, next).length > 0
  }
}
