import { ok, type Result, refused } from '../../errors'
import type { ImportSource } from '../../import-files/read-import-file'
import type { Sheet } from '../../import-files/workbook'
import type { IgnoredRow, ImportProblem } from './import/draft'
import { type FinishOptions, finish } from './import/finish'
import { type ColumnMapping, headerRowOf, mappingOf, sheetScoreOf } from './import/headings'
import { ownFormat, readOwn, withNewIds } from './import/own-json'
import { readRows } from './import/read-rows'
import type { ImportLooksArgs } from './import-command'

/**
 * Bringing a lineup in from a file, in two steps: `readImportFile` (of the run
 * of show, which reads every kind of table) finds out what the file is,
 * `planImport` what each row becomes. The plan's `args` are those of the command
 * `importLooks`. Pure; tells what is wrong in a sentence and never throws.
 */
export interface PlanOptions extends FinishOptions {
  /** Which sheet; left out: the most promising one. */
  readonly part?: number
  /** Row of the headings from 0; left out: found. */
  readonly header?: number
  /** The mapping as somebody changed it; left out: by the headings. */
  readonly mapping?: readonly ColumnMapping[]
}

export interface ImportPlan {
  readonly format: 'table' | 'FashionOS'
  /** Sheets of the file, by name. */
  readonly parts: readonly string[]
  readonly part: number
  readonly header: number | null
  readonly mapping: readonly ColumnMapping[]
  /** Every look in order, with what is wrong with its row. */
  readonly rows: readonly PreviewRow[]
  readonly ignored: readonly IgnoredRow[]
  /** About the file as a whole. */
  readonly problems: readonly string[]
  readonly args: ImportLooksArgs
}

export interface PreviewRow {
  readonly line: number
  readonly number: string
  readonly title: string
  readonly model: string
  readonly problems: readonly ImportProblem[]
}

/** What the file becomes with these choices. */
export const planImport = (source: ImportSource, options: PlanOptions): Result<ImportPlan> => {
  try {
    return source.kind === 'table' ? planTable(source.sheets, options) : planOwn(source.json, options)
  } catch (error) {
    return refused(`This file cannot be imported: ${error instanceof Error ? error.message.slice(0, 200) : 'it is damaged'}.`)
  }
}

const planTable = (sheets: readonly Sheet[], options: PlanOptions): Result<ImportPlan> => {
  const part = options.part ?? sheets.reduce((best, sheet, i) => (sheetScoreOf(sheet) > sheetScoreOf(sheets[best] ?? sheet) ? i : best), 0)
  const sheet = sheets[part]
  if (!sheet) return refused(`There is no sheet ${part + 1} in this file.`)
  const header = options.header ?? headerRowOf(sheet)
  if (header === null)
    return refused(`Expected a row of headings such as “Look”, “Title”, “Model” and “Dresser” in the sheet “${sheet.name}”, found none.`)
  const mapping = options.mapping ?? mappingOf(sheet, header)
  const { looks, ignored } = readRows({ sheet, header, mapping })
  if (looks.length === 0) return refused(`The sheet “${sheet.name}” has no looks below its headings.`)
  const finished = finish(looks, options)
  if (!finished.ok) return finished
  const rows = looks.map(({ line, parts, names, problems }) => ({
    ...{ line, number: parts.number ?? '', title: parts.title ?? '', model: names.model ?? '' },
    problems: [...problems, ...(finished.value.problems.get(line) ?? [])],
  }))
  const parts = sheets.map(({ name }) => name)
  return ok({ format: 'table', parts, part, header, mapping, rows, ignored, problems: wholeProblems(rows), args: finished.value.args })
}

/** Numbers stay as they are, also when one is there twice: people renumber, imports do not. */
const wholeProblems = (rows: readonly PreviewRow[]): string[] => {
  const seen = new Map<string, number>()
  for (const { number } of rows) if (number !== '') seen.set(number, (seen.get(number) ?? 0) + 1)
  const twice = [...seen].filter(([, count]) => count > 1).map(([number]) => number)
  const unnumbered = rows.filter(({ number }) => number === '').length
  return [
    ...(twice.length > 0 ? [`More than one look has the number ${twice.slice(0, 10).join(', ')}.`] : []),
    ...(unnumbered > 0 ? [`${unnumbered === 1 ? 'One look has' : `${unnumbered} looks have`} no number.`] : []),
  ]
}

const planOwn = (json: unknown, options: PlanOptions): Result<ImportPlan> => {
  const isOwn = typeof json === 'object' && json !== null && 'format' in json && json.format === ownFormat
  if (!isOwn) return refused('Expected a lineup exported by FashionOS, or a table of looks, found other JSON.')
  const read = readOwn(json)
  if (!read.ok) return read
  const known = (list: 'models' | 'dressers', name: string): string | null =>
    name === '' ? null : (options.lineup[list].find((one) => one.name === name)?.id ?? null)
  const args = withNewIds(read.value, { newId: options.newId, replace: options.replace, known })
  const names = new Map(args.models.map(({ id, name }) => [id, name ?? '']))
  const rows = args.looks.map(({ number = '', title = '', model }, i) => ({
    line: i + 1,
    number,
    title,
    model: names.get(model ?? '') ?? '',
    problems: [],
  }))
  return ok({
    format: 'FashionOS',
    parts: [read.value.title],
    part: 0,
    header: null,
    mapping: [],
    rows,
    ignored: [],
    problems: wholeProblems(rows),
    args,
  })
}
