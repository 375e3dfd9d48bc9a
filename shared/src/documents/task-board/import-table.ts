import { ok, type Result, refused } from '../../errors'
import { cellName, columnName, type Sheet, textOf } from '../../import-files/workbook'
import type { Json, RichTextJson } from '../../ydoc/schema'
import type { NewColumn, NewStep, NewTask } from './args'
import { circleWith } from './dependencies'
import type { ImportedRow, ImportProblem, TaskImport, TaskImportOptions } from './import'
import { readCell } from './import-cells'
import { plain } from './import-headings'
import { type ColumnMapping, headerOf, mappingOf } from './import-mapping'
import { type ColumnKind, schema } from './schema'

/** The tasks of one sheet: the one asked for, else the first that has a column of titles. */
export const tableTasks = (sheets: readonly Sheet[], options: TaskImportOptions): Result<TaskImport> => {
  const headers = sheets.map(headerOf)
  const at =
    options.sheet ??
    Math.max(
      0,
      headers.findIndex((header) => header !== null),
    )
  const sheet = sheets[at]
  if (!sheet) return refused(`There is no sheet ${at + 1} in this file.`)
  const header = headers[at] ?? null
  const mapping = options.mapping ?? mappingOf(sheet, header)
  if (!mapping.some(({ part }) => part === 'title')) return refused('Expected a column that becomes the task, found none. Choose one.')
  const read = readRows(sheet, { first: header === null ? 0 : header + 1, mapping, options })
  const most = schema.tasks.maxItems
  if (read.rows.length === 0) return refused(`The sheet “${sheet.name}” has no rows below its headings.`)
  if (read.rows.length > most) return refused(`A task board has at most ${most} tasks, this table has ${read.rows.length}. Split it.`)
  return ok({ ...tasksOf(read, options), sheets: sheets.map(({ name }) => name), sheet: at, mapping })
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
  /** From 0, and the cell of its title. */
  readonly line: number
  readonly at: string
}

interface ReadRows {
  readonly rows: readonly Row[]
  readonly problems: ImportProblem[]
}

interface Reading {
  /** The first row that is a task, from 0. */
  readonly first: number
  readonly mapping: readonly ColumnMapping[]
  readonly options: TaskImportOptions
}

const readRows = ({ rows }: Sheet, { first, mapping, options }: Reading): ReadRows => {
  const problems: ImportProblem[] = []
  const read = rows.slice(first).flatMap((cells, index): Row[] => {
    const texts = cells.map(textOf)
    if (texts.every((text) => text === '')) return []
    return [rowOf({ texts, mapping, line: first + index, options, problems })]
  })
  return { rows: read, problems }
}

const tasksOf = ({ rows, problems }: ReadRows, options: TaskImportOptions): Pick<TaskImport, 'args' | 'problems' | 'rows'> => {
  const columns = columnsFor(rows, options)
  const linked = linksOf(rows, problems)
  const tasks = rows.map(({ task, status, notes }) => ({
    ...task,
    ...(status && { column: columns.get(plain(status))?.id ?? null }),
    dependsOn: linked.get(task.id) ?? {},
    notes: paragraphs(notes),
  }))
  const steps = rows.flatMap((row) => row.steps.map((step): NewStep => ({ ...step, id: options.newId(), task: row.task.id })))
  const used = [...columns.values()]
  const kept = options.replace && used.length === 0 ? options.board.columns : used
  return {
    args: { columns: [...kept], tasks, steps, filters: [], replace: options.replace },
    problems,
    rows: previewed(rows, problems),
  }
}

const previewed = (rows: readonly Row[], problems: readonly ImportProblem[]): readonly ImportedRow[] => {
  const byLine = new Map<string, ImportProblem[]>()
  for (const problem of problems) {
    const line = problem.at.replace(/^[A-Z]+/, '')
    byLine.set(line, [...(byLine.get(line) ?? []), problem])
  }
  return rows.map(({ line, task, status }) => ({
    ...{ line: line + 1, title: task.title ?? '', due: task.due ?? null, status },
    problems: byLine.get(String(line + 1)) ?? [],
  }))
}

interface RowInput {
  readonly texts: readonly string[]
  readonly mapping: readonly ColumnMapping[]
  /** From 0. */
  readonly line: number
  readonly options: TaskImportOptions
  readonly problems: ImportProblem[]
}

const rowOf = ({ texts, mapping, line, options, problems }: RowInput): Row => {
  const titles = mapping.find(({ part }) => part === 'title')?.column ?? 0
  const task = { id: options.newId(), title: '' }
  let row: Row = { task, number: '', depends: '', status: '', steps: [], notes: [], line, at: cellName(line, titles) }
  for (const { column, heading, part } of mapping) {
    const text = texts[column] ?? ''
    if (text === '' || part === 'ignore') continue
    const read = part === null ? null : readCell(row, { part, text, people: options.people })
    if (read?.ok) row = read.value
    else {
      row = { ...row, notes: [...row.notes, `${heading || `Column ${columnName(column)}`}: ${text}`] }
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
