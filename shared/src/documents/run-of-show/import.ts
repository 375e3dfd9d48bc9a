import { ok, type Result, refused } from '../../errors'
import type { ImportSource } from '../../import-files/read-import-file'
import { listOf } from '../../import-files/read-json'
import type { Sheet } from '../../import-files/workbook'
import type { WallClock, WallTime } from '../../time'
import { formatDuration, formatWallTime } from '../../time-text'
import type { DraftPlan, DraftRow, ImportProblem } from './import/draft'
import { finish } from './import/finish'
import { headerRowOf, sheetScoreOf } from './import/header'
import { type ColumnMapping, guessMapping } from './import/mapping'
import { isOntime, ontimeDrafts } from './import/ontime'
import { isOwn, ownDraft } from './import/own-json'
import { isSofie, sofieDraft } from './import/sofie'
import { draftOfTable } from './import/table'
import type { ImportRowsArgs } from './import-command'
import { type Column, type RowKind, schema } from './schema'

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

/**
 * Bringing a run of show in from a file, in two steps: `readImportFile` finds
 * out what the file is, `planImport` what each row becomes. Neither changes
 * anything; the plan's `args` are those of the command `importRows`. Both are
 * pure, tell what is wrong in a sentence and never throw.
 *
 * This is what the file becomes with these choices.
 */
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
