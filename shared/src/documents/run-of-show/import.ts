import { ok, type Result, refused } from '../../errors'
import type { WallClock, WallTime } from '../../time'
import { formatDuration, formatWallTime } from '../../time-text'
import { decodeText } from './import/decode-text'
import type { DraftPlan, DraftRow, ImportProblem } from './import/draft'
import { finish } from './import/finish'
import { headerRowOf, sheetScoreOf } from './import/header'
import { type ColumnMapping, guessMapping } from './import/mapping'
import { isOntime, ontimeDrafts } from './import/ontime'
import { isOwn, ownDraft } from './import/own-json'
import { readCsv } from './import/read-csv'
import { isObject, listOf, readJson } from './import/read-json'
import { readXlsx } from './import/read-xlsx'
import { isSofie, sofieDraft } from './import/sofie'
import { draftOfTable } from './import/table'
import { limits, type Sheet } from './import/workbook'
import type { ImportRowsArgs } from './import-command'
import { type Column, type RowKind, schema } from './schema'

/**
 * Bringing a run of show in from a file, in two steps: `readImportFile` finds
 * out what the file is, `planImport` what each row becomes. Neither changes
 * anything; the plan's `args` are those of the command `importRows`. Both are
 * pure, tell what is wrong in a sentence and never throw.
 */
export type ImportSource =
  | { readonly kind: 'table'; readonly name: string; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'json'; readonly name: string; readonly json: unknown }

/** Reads a spreadsheet, a table as text or a rundown as JSON, by what is in it rather than by its name. */
export const readImportFile = async (bytes: Uint8Array, name: string): Promise<Result<ImportSource>> => {
  if (bytes.length === 0) return refused('The file is empty.')
  if (bytes.length > limits.fileBytes) {
    return refused(
      `Expected a file of at most ${limits.fileBytes / 1_000_000} MB, found ${Math.ceil(bytes.length / 1_000_000)} MB. Export only the sheets of the show.`,
    )
  }
  try {
    return await readKnown(bytes, name)
  } catch (error) {
    return refused(`This file cannot be read: ${error instanceof Error ? error.message.slice(0, 200) : 'it is damaged'}.`)
  }
}

const readKnown = async (bytes: Uint8Array, name: string): Promise<Result<ImportSource>> => {
  const other = otherFormats.find(({ magic }) => magic.every((byte, i) => bytes[i] === byte))
  if (other) return refused(other.reason)
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return asTable(await readXlsx(new Uint8Array(bytes)), name)
  const text = decodeText(bytes)
  if (!text.ok) return text
  if (!/^\s*[[{]/.test(text.value)) return asTable(await readCsv(text.value, baseName(name)), name)
  const json = readJson(text.value)
  if (!json.ok) return json
  const records = Array.isArray(json.value) ? json.value : null
  return records ? asTable(tableOfRecords(records, baseName(name)), name) : ok({ kind: 'json', name, json: json.value })
}

const otherFormats = [
  {
    magic: [0xd0, 0xcf, 0x11, 0xe0],
    reason: 'This is an old Excel file (.xls) or a protected one. Open it, save it as .xlsx without a password, and try again.',
  },
  { magic: [0x25, 0x50, 0x44, 0x46], reason: 'This is a PDF. Export the table it was made from as .xlsx or .csv.' },
] as const

const baseName = (name: string): string => name.replace(/\.[a-z0-9]{1,5}$/i, '').slice(0, 100) || 'Sheet1'

const asTable = (sheets: Result<readonly Sheet[]>, name: string): Result<ImportSource> => {
  if (!sheets.ok) return sheets
  const filled = sheets.value.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== null && cell !== '')))
  return filled.length > 0 ? ok({ kind: 'table', name, sheets: filled }) : refused('The file holds no rows.')
}

/** A JSON list of flat records is a table with their fields as columns. */
const tableOfRecords = (records: readonly unknown[], name: string): Result<readonly Sheet[]> => {
  const keys = [...new Set(records.slice(0, limits.rows).flatMap((record) => (isObject(record) ? Object.keys(record) : [])))]
  if (keys.length === 0) return refused('Expected a rundown or a list of items, found other JSON.')
  if (keys.length > limits.columns) return refused(`Expected at most ${limits.columns} fields per item, found ${keys.length}.`)
  if (records.length > limits.rows)
    return refused(`Expected at most ${limits.rows.toLocaleString('en')} items, found ${records.length.toLocaleString('en')}.`)
  const rows = records.map((record) => keys.map((key) => cellOf(isObject(record) && Object.hasOwn(record, key) ? record[key] : null)))
  return ok([{ name, rows: [keys, ...rows] }])
}

const cellOf = (value: unknown): string | number | boolean | null => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return value === null || value === undefined ? null : JSON.stringify(value).slice(0, limits.cellCharacters)
}

export interface PlanOptions {
  /** Which sheet or rundown; left out: the most promising one. */
  readonly part?: number
  /** Row of the headings from 0, `null` for none; left out: found. */
  readonly header?: number | null
  /** The mapping as somebody changed it; left out: guessed. */
  readonly mapping?: readonly ColumnMapping[]
  readonly clock: WallClock
  /** Start of the show: where time codes are counted from. */
  readonly showStart: WallTime
  readonly existing: readonly Column[]
  readonly replace: boolean
  /** Settings taken from a file that has some, when it replaces the plan: `times` leaves date and time zone to the show. */
  readonly settings?: 'all' | 'times'
  readonly after?: string | null
  readonly newId: () => string
}

export interface ImportPlan {
  /** Sheets or rundowns of the file, by name. */
  readonly parts: readonly string[]
  readonly part: number
  readonly format: 'table' | 'Ontime' | 'Sofie' | 'FashionOS'
  readonly title: string
  /** Of a table: row of the headings from 0. */
  readonly header: number | null
  /** Of a table. */
  readonly mapping: readonly ColumnMapping[]
  /** Every source row in order, with what it becomes. */
  readonly rows: readonly PreviewRow[]
  readonly counts: Readonly<Record<RowKind | 'ignored' | 'problems', number>>
  readonly args: ImportRowsArgs
}

export interface PreviewRow {
  readonly at: string
  readonly line: number
  readonly becomes: RowKind | 'ignored'
  readonly title: string
  readonly cue: string
  /** "19:30:00", "follows", or empty. */
  readonly start: string
  readonly length: string
  /** Why it is ignored. */
  readonly reason: string
  readonly problems: readonly ImportProblem[]
}

/** What the file becomes with these choices. */
export const planImport = (source: ImportSource, options: PlanOptions): Result<ImportPlan> => {
  try {
    return source.kind === 'table' ? planTable(source.sheets, options) : planJson(source.json, options)
  } catch (error) {
    return refused(`This file cannot be imported: ${error instanceof Error ? error.message.slice(0, 200) : 'it is damaged'}.`)
  }
}

const planTable = (sheets: readonly Sheet[], options: PlanOptions): Result<ImportPlan> => {
  const part = options.part ?? sheets.reduce((best, sheet, i) => (sheetScoreOf(sheet) > sheetScoreOf(sheets[best] ?? sheet) ? i : best), 0)
  const sheet = sheets[part]
  if (!sheet) return refused(`There is no sheet ${part + 1} in this file.`)
  const header = options.header === undefined ? headerRowOf(sheet) : options.header
  const mapping = options.mapping ?? guessMapping(sheet, header, schema.columns.maxItems - (options.replace ? 0 : options.existing.length))
  const draft = draftOfTable({ sheet, header, mapping }, { clock: options.clock, base: options.showStart })
  if (draft.rows.length === 0) return refused(`The sheet “${sheet.name}” has no rows below its headings.`)
  return planned({ draft, options, parts: sheets.map(({ name }) => name), part, format: 'table', header, mapping })
}

const planJson = (json: unknown, options: PlanOptions): Result<ImportPlan> => {
  const found = draftsOf(json, options.clock)
  if (!found.ok) return found
  const { drafts, format } = found.value
  const part = options.part ?? 0
  const draft = drafts[part]
  if (!draft) return refused('The file holds no rundown.')
  if (draft.rows.length === 0) return refused(`“${draft.title || 'This rundown'}” has no items.`)
  const parts = drafts.map(({ title }, i) => title || `Rundown ${i + 1}`)
  return planned({ draft, options, parts, part, format, header: null, mapping: [] })
}

const draftsOf = (json: unknown, clock: WallClock): Result<{ drafts: readonly DraftPlan[]; format: ImportPlan['format'] }> => {
  if (isOwn(json)) {
    const own = ownDraft(json)
    return own.ok ? ok({ drafts: [own.value], format: 'FashionOS' }) : own
  }
  if (isOntime(json)) return ok({ drafts: ontimeDrafts(json), format: 'Ontime' })
  if (isSofie(json)) return ok({ drafts: [sofieDraft(json, clock)], format: 'Sofie' })
  const records = ['items', 'events', 'cues', 'rows', 'data'].find((key) => listOf(json, key).length > 0)
  if (records) return refused(`This JSON is not a rundown FashionOS knows. Save its “${records}” as a list of its own and import that.`)
  return refused('Expected a rundown of Ontime, Sofie or FashionOS, or a list of items, found other JSON.')
}

interface PlannedInput extends Pick<ImportPlan, 'parts' | 'part' | 'format' | 'header' | 'mapping'> {
  readonly draft: DraftPlan
  readonly options: PlanOptions
}

const planned = ({ draft, options, ...about }: PlannedInput): Result<ImportPlan> => {
  const { newId, existing, replace, after } = options
  const { date: _date, timeZone: _zone, ...times } = draft.show
  const show = options.settings === 'all' ? draft.show : times
  const finished = finish({ ...draft, show }, { newId, existing, replace, after, withShow: replace })
  if (!finished.ok) return finished
  const rows = [
    ...draft.rows.map((row) => previewOf(row, finished.value.problems.get(row.key) ?? [])),
    ...draft.ignored.map(ignoredPreview),
  ]
  const count = (kind: PreviewRow['becomes']): number => rows.filter(({ becomes }) => becomes === kind).length
  return ok({
    ...about,
    title: draft.title,
    rows: rows.toSorted((a, b) => a.line - b.line),
    counts: {
      item: count('item'),
      group: count('group'),
      milestone: count('milestone'),
      ignored: count('ignored'),
      problems: rows.reduce((sum, { problems }) => sum + problems.length, 0),
    },
    args: finished.value.args,
  })
}

const previewOf = (row: DraftRow, problems: readonly ImportProblem[]): PreviewRow => ({
  at: row.at,
  line: row.line,
  becomes: row.kind,
  title: row.title,
  cue: row.cue,
  start: row.kind === 'group' ? '' : startText(row),
  length: row.kind === 'item' && row.duration > 0 ? formatDuration(row.duration) : '',
  reason: '',
  problems: [...row.problems, ...problems],
})

const startText = ({ start }: DraftRow): string => {
  if (start.kind === 'hard') return formatWallTime(start.at)
  if (start.kind === 'not-before') return `not before ${formatWallTime(start.at)}`
  return start.kind === 'follow' ? 'follows' : 'relative'
}

const ignoredPreview = ({ at, line, title, reason }: DraftPlan['ignored'][number]): PreviewRow => ({
  at,
  line,
  becomes: 'ignored',
  title,
  cue: '',
  start: '',
  length: '',
  reason,
  problems: [],
})
