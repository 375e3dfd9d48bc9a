import { type Cell, cellName, isBlank, textOf } from '../../../import-files/workbook'
import { parseWallTime } from '../../../time-text'
import type { CellValue } from '../schema'
import { colourNamed } from './colours'
import { type DraftColumn, type DraftPlan, type DraftRow, emptyRow, type ImportProblem, notesOf } from './draft'
import { looksLikeHtml, textOfHtml } from './html-text'
import type { ColumnMapping } from './mapping'
import { yesOrNo } from './meaning'
import { cellFor, placeOf, type Table, type TableRow, tableRowsOf } from './table-rows'
import { type RowTiming, type TimeContext, timingsOf } from './table-times'

/** A table as rows of a run of show, each column as its mapping says. */
export const draftOfTable = (table: Table, context: TimeContext): DraftPlan => {
  const { rows, ignored } = tableRowsOf(table)
  const timings = timingsOf(table, rows, context)
  const columns = table.mapping.filter(({ target }) => target === 'column')
  let group: string | null = null
  const drafts = rows.map((row, i): DraftRow => {
    const key = String(i)
    if (row.endsGroup) group = null
    if (row.kind === 'group') group = key
    return draftOf({ table, row, key, group: row.kind === 'group' ? null : group, timing: timings[i], columns })
  })
  return {
    title: '',
    show: {},
    columns: columns.map((column) => asDraftColumn(table, column)),
    rows: withTargets(table, rows, withTitles(table, rows, drafts)),
    ignored,
  }
}

interface RowInput {
  readonly table: Table
  readonly row: TableRow
  readonly key: string
  readonly group: string | null
  readonly timing: RowTiming | undefined
  readonly columns: readonly ColumnMapping[]
}

const draftOf = ({ table, row, key, group, timing, columns }: RowInput): DraftRow => {
  const at = `${table.sheet.name}!${row.line + 1}`
  if (row.groupTitle !== null) return { ...emptyRow, key, at, line: row.line + 1, kind: 'group', title: row.groupTitle }
  const problems: ImportProblem[] = [...(timing?.problems ?? [])]
  const { title, start } = titleAndStart(table, row, timing?.start ?? emptyRow.start)
  const colourText = textOf(cellFor(table, row.cells, 'colour'))
  const colour = colourText === '' ? null : colourNamed(colourText)
  const notes = [readable(table, cellFor(table, row.cells, 'notes')), ...(timing?.kept ?? [])].filter(Boolean).join('\n')
  const filled = columns.filter(({ index }) => !isBlank(row.cells[index]))
  return {
    key,
    at,
    line: row.line + 1,
    kind: row.kind,
    title,
    cue: textOf(cellFor(table, row.cells, 'cue')),
    group,
    start: row.kind === 'group' ? emptyRow.start : start,
    end: timing?.end ?? emptyRow.end,
    duration: timing?.duration ?? 0,
    turnaround: timing?.turnaround ?? 0,
    skip: yesOrNo(textOf(cellFor(table, row.cells, 'skip'))) === true,
    float: yesOrNo(textOf(cellFor(table, row.cells, 'float'))) === true,
    leads: emptyRow.leads,
    colour,
    lineup: emptyRow.lineup,
    notes: notesOf(notes),
    cells: filled.flatMap((column) => (column.kind === 'text' ? [[keyOf(column), readable(table, row.cells[column.index])] as const] : [])),
    values: filled.flatMap((column) => {
      const value = cellValueOf(column, readable(table, row.cells[column.index]))
      if (value !== null) return [[keyOf(column), value] as const]
      if (column.kind === 'checkbox')
        problems.push({
          at: `${table.sheet.name}!${cellName(row.line, column.index)}`,
          message: `Expected yes or no, found “${readable(table, row.cells[column.index]).slice(0, 40)}”.`,
        })
      return []
    }),
    problems,
  }
}

const keyOf = ({ index }: ColumnMapping): string => String(index)

/** Shops export HTML; our own export is text as it stands. */
const readable = (table: Table, cell: Cell | undefined): string => {
  const text = textOf(cell)
  const own = table.mapping.some(({ target }) => target === 'row')
  return !own && looksLikeHtml(text) ? textOfHtml(text) : text
}

const cellValueOf = ({ kind }: ColumnMapping, text: string): CellValue => {
  if (kind === 'checkbox') return yesOrNo(text)
  if (kind === 'person') return { kind: 'person', user: null, name: text.slice(0, 200) }
  return kind === 'choice' ? text.slice(0, 200) : null
}

/** A milestone with its time typed into the title ("10:45 - Presenters ready") and none of its own stands at that time. */
const titleAndStart = (table: Table, row: TableRow, start: DraftRow['start']): Pick<DraftRow, 'title' | 'start'> => {
  const title = readable(table, cellFor(table, row.cells, 'title')) || (row.kind === 'group' ? firstText(row) : '')
  if (row.kind !== 'milestone' || start.kind !== 'follow') return { title, start }
  return timeInTitle(title) ?? { title, start }
}

export const timeInTitle = (title: string): Pick<DraftRow, 'title' | 'start'> | null => {
  const match = /^(\d{1,2}[:.h]\d{2}(?::\d{2})?(?: ?[ap]m)?) ?[-\u2013\u2014:,] (.+)$/is.exec(title)
  const at = match ? parseWallTime(match[1] ?? '') : null
  return match && at?.ok ? { title: match[2] ?? '', start: { kind: 'hard', at: at.value } } : null
}

const firstText = (row: TableRow): string => textOf(row.cells.find((cell) => !isBlank(cell)))

/** A row without a title that goes on with the one above (a variant of the same product: its first cell says the same) is named like it. */
const withTitles = (table: Table, rows: readonly TableRow[], drafts: readonly DraftRow[]): readonly DraftRow[] => {
  const titled: DraftRow[] = []
  for (const [i, draft] of drafts.entries()) {
    const above = titled[i - 1]
    const goesOn = draft.title === '' && draft.kind === 'item' && above?.kind === 'item' && sameFirstCell(rows[i - 1], rows[i])
    if (!goesOn || !above || above.title === '') titled.push(draft)
    else {
      const at = placeOf(table, rows[i]?.line ?? 0, 'title')
      titled.push({
        ...draft,
        title: above.title,
        problems: [...draft.problems, { at, message: 'No title: named like the row above, which it goes on with.' }],
      })
    }
  }
  return titled
}

const sameFirstCell = (above: TableRow | undefined, row: TableRow | undefined): boolean => {
  const index = row?.cells.findIndex((cell) => !isBlank(cell)) ?? -1
  return index >= 0 && textOf(above?.cells[index]) === textOf(row?.cells[index])
}

/** Milestones of our own export name their target by its row number. */
const withTargets = (table: Table, rows: readonly TableRow[], drafts: readonly DraftRow[]): readonly DraftRow[] => {
  const byNumber = new Map<string, string>()
  for (const [i, row] of rows.entries()) {
    const number = textOf(cellFor(table, row.cells, 'row'))
    if (number !== '') byNumber.set(number, String(i))
  }
  return drafts.map((draft, i) => {
    if (draft.start.kind !== 'relative') return draft
    const to = byNumber.get(draft.start.to)
    if (to !== undefined) return { ...draft, start: { ...draft.start, to } }
    const at = placeOf(table, rows[i]?.line ?? 0, 'start')
    return {
      ...draft,
      start: emptyRow.start,
      problems: [...draft.problems, { at, message: `Expected the number of a row, found no row ${draft.start.to}.` }],
    }
  })
}

const asDraftColumn = ({ sheet, header }: Table, { index, title, kind, department, options }: ColumnMapping): DraftColumn => {
  const used = kind === 'choice' ? sheet.rows.slice((header ?? -1) + 1).map((cells) => textOf(cells[index]).slice(0, 200)) : []
  return { key: String(index), title, kind, department, options: [...new Set([...options, ...used])].filter((option) => option !== '') }
}
