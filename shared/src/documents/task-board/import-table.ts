import { ok, type Result, refused } from '../../errors'
import { cellName, type Sheet, textOf } from '../../import-files/workbook'
import type { Json, RichTextJson } from '../../ydoc/schema'
import type { NewColumn, NewStep, NewTask } from './args'
import { circleWith } from './dependencies'
import type { ImportProblem, TaskImport, TaskImportOptions } from './import'
import { readCell } from './import-cells'
import { partsOf, plain, type TablePart } from './import-headings'
import { type ColumnKind, schema } from './schema'

/** Lines above the headings that a table may have. */
const maxHeaderRow = 20

/** The tasks of the first sheet that has a column of titles. */
export const tableTasks = (sheets: readonly Sheet[], options: TaskImportOptions): Result<TaskImport> => {
  for (const sheet of sheets) {
    const header = sheet.rows.slice(0, maxHeaderRow).findIndex((row) => partsOf(row.map(textOf)).includes('title'))
    if (header >= 0) return tasksOf(sheet, header, options)
  }
  return refused('Expected a table with a column “Task” or “Title”, found none. Give the column of the tasks that heading.')
}

/** A row on its way to be a task. */
export interface Row {
  readonly task: NewTask
  readonly number: string
  readonly depends: string
  readonly status: string
  readonly steps: readonly { readonly title: string; readonly done: boolean }[]
  /** Lines that go into the notes. */
  readonly notes: readonly string[]
  readonly at: string
}

const tasksOf = ({ rows }: Sheet, header: number, options: TaskImportOptions): Result<TaskImport> => {
  const headings = (rows[header] ?? []).map(textOf)
  const parts = partsOf(headings)
  const problems: ImportProblem[] = []
  const read = rows.slice(header + 1).flatMap((cells, index): Row[] => {
    const texts = cells.map(textOf)
    if (texts.every((text) => text === '')) return []
    return [rowOf({ texts, headings, parts, line: header + 1 + index, options, problems })]
  })
  const most = schema.tasks.maxItems
  if (read.length === 0) return refused('The table has no rows below its headings.')
  if (read.length > most) return refused(`A task board has at most ${most} tasks, this table has ${read.length}. Split it.`)
  const columns = columnsFor(read, options)
  const linked = linksOf(read, problems)
  const tasks = read.map(({ task, status, notes }) => ({
    ...task,
    ...(status && { column: columns.get(plain(status))?.id ?? null }),
    dependsOn: linked.get(task.id) ?? {},
    notes: paragraphs(notes),
  }))
  const steps = read.flatMap((row) => row.steps.map((step): NewStep => ({ ...step, id: options.newId(), task: row.task.id })))
  const used = [...columns.values()]
  const kept = options.replace && used.length === 0 ? options.board.columns : used
  return ok({ args: { columns: [...kept], tasks, steps, filters: [], replace: options.replace }, problems })
}

interface RowInput {
  readonly texts: readonly string[]
  readonly headings: readonly string[]
  readonly parts: readonly (TablePart | null)[]
  readonly line: number
  readonly options: TaskImportOptions
  readonly problems: ImportProblem[]
}

const rowOf = ({ texts, headings, parts, line, options, problems }: RowInput): Row => {
  const at = cellName(line, Math.max(0, parts.indexOf('title')))
  let row: Row = { task: { id: options.newId(), title: '' }, number: '', depends: '', status: '', steps: [], notes: [], at }
  for (const [column, text] of texts.entries()) {
    const part = parts[column] ?? null
    if (text === '' || part === 'ignore') continue
    const read = part === null ? null : readCell(row, { part, text, people: options.people })
    if (read?.ok) row = read.value
    else {
      const heading = headings[column] || `Column ${column + 1}`
      row = { ...row, notes: [...row.notes, `${heading}: ${text}`] }
      if (read) problems.push({ at: cellName(line, column), message: `${read.reason} It is kept in the notes.` })
    }
  }
  return row.task.title ? row : { ...row, task: { ...row.task, title: 'Untitled' } }
}

/** Columns by the plain text of their title: those of the board, and new ones for what no column is called. */
const columnsFor = (rows: readonly Row[], { board, newId }: TaskImportOptions): ReadonlyMap<string, NewColumn> => {
  const known = new Map(board.columns.map((column) => [plain(column.title), column]))
  const columns = new Map<string, NewColumn>()
  for (const { status } of rows) {
    const key = plain(status)
    if (status === '' || columns.has(key)) continue
    columns.set(key, known.get(key) ?? { id: newId(), title: status.slice(0, 200), kind: kindOf(key) })
  }
  return columns
}

const kindOf = (status: string): ColumnKind => {
  if (/^(done|complete|completed|closed|finished|erledigt|fertig|termine|fait|hecho|fatto)$/.test(status)) return 'done'
  if (/review|approv|check|pruf|valid/.test(status)) return 'review'
  return /progress|doing|started|active|arbeit|cours|curso|corso/.test(status) ? 'in-progress' : 'todo'
}

/** Dependencies by number or title. What is not found, and what would close a circle, is told. */
const linksOf = (rows: readonly Row[], problems: ImportProblem[]): ReadonlyMap<string, Record<string, true>> => {
  const byName = new Map<string, string>()
  for (const { task, number } of rows) {
    byName.set(plain(task.title ?? ''), task.id)
    if (number) byName.set(`#${number}`, task.id)
  }
  const sound = new Map<string, string[]>(rows.map(({ task }) => [task.id, []]))
  for (const { task, depends, at } of rows) {
    for (const name of depends.split(/[;,\n]/).map((one) => one.trim())) {
      if (name === '') continue
      const on = byName.get(`#${name.replace(/^#/, '')}`) ?? byName.get(plain(name))
      if (!on)
        problems.push({
          at,
          message: `No task of the file is “${name.slice(0, 60)}”, which this one depends on. The dependency was left out.`,
        })
      else if (circleWith(sound, { task: task.id, on }))
        problems.push({ at, message: `Depending on “${name.slice(0, 60)}” would close a circle. The dependency was left out.` })
      else sound.get(task.id)?.push(on)
    }
  }
  return new Map([...sound].map(([id, on]) => [id, Object.fromEntries(on.map((one) => [one, true as const]))]))
}

const paragraphs = (texts: readonly string[]): RichTextJson => {
  const lines = texts.flatMap((text) => text.split('\n')).slice(0, 2_000)
  if (lines.every((line) => line.trim() === '')) return null
  return {
    type: 'doc',
    content: lines.map((line): Json => (line ? { type: 'paragraph', content: [{ type: 'text', text: line }] } : { type: 'paragraph' })),
  }
}
