import { ok, type Result, refused } from '../../../errors'
import type { ImportRowsArgs } from '../import-command'
import { importCommand } from '../import-command'
import { type Column, schema } from '../schema'
import type { DraftColumn, DraftPlan, DraftRow, ImportProblem } from './draft'
import { plain } from './meaning'

export interface FinishOptions {
  readonly newId: () => string
  /** Columns of the document the rows go into; one with the same title and kind is used instead of a new one. */
  readonly existing: readonly Column[]
  readonly replace: boolean
  readonly after: string | null | undefined
  /** Whether the plan's settings come from the file too. */
  readonly withShow: boolean
}

export interface Finished {
  readonly args: ImportRowsArgs
  /** Problems found while fitting the rows into a document, by row key. */
  readonly problems: ReadonlyMap<string, readonly ImportProblem[]>
}

const maxTitle = schema.items.parts.title.maxLength
const maxCell = schema.items.parts.cells.maxLength
const maxCue = 40

/** Gives a draft its ids and fits it into what a document can hold, telling what was cut. */
export const finish = (draft: DraftPlan, options: FinishOptions): Result<Finished> => {
  const most = schema.items.maxItems
  if (draft.rows.length > most)
    return refused(
      `A run of show holds ${most.toLocaleString('en')} rows at most, this file makes ${draft.rows.length.toLocaleString('en')}. Split it.`,
    )
  const columns = placedColumns(draft.columns, options)
  if (!columns.ok) return columns
  const ids = new Map(draft.rows.map((row) => [row.key, options.newId()]))
  const problems = new Map<string, ImportProblem[]>()
  const rows = draft.rows.map((row) => fitted({ row, ids, columns: columns.value, problems }))
  const args = {
    ...(options.withShow && Object.keys(draft.show).length > 0 ? { show: draft.show } : {}),
    columns: [...columns.value.values()],
    rows,
    ...(options.after === undefined ? {} : { after: options.after }),
    replace: options.replace,
  }
  const checked = importCommand.args.safeParse(args)
  if (checked.success) return ok({ args: checked.data, problems })
  const issue = checked.error.issues[0]
  return refused(`The file holds something a run of show cannot: ${issue?.message ?? 'unknown'} (${issue?.path.join('.') ?? ''})`)
}

type PlacedColumn = ImportRowsArgs['columns'][number]

const placedColumns = (
  columns: readonly DraftColumn[],
  { existing, newId, replace }: FinishOptions,
): Result<ReadonlyMap<string, PlacedColumn>> => {
  const free = [...existing]
  const placed = new Map<string, PlacedColumn>()
  for (const column of columns) {
    const at = free.findIndex((known) => plain(known.title) === plain(column.title) && known.kind === column.kind)
    const known = at < 0 ? undefined : free.splice(at, 1)[0]
    const options = [...new Set([...(known?.options ?? []), ...column.options])].slice(0, 100)
    const title = known?.title ?? (column.title.trim().slice(0, 200) || 'Column')
    placed.set(column.key, {
      id: known?.id ?? newId(),
      title,
      kind: column.kind,
      department: known ? known.department : column.department,
      options,
    })
  }
  const total = placed.size + (replace ? 0 : free.length)
  if (total <= schema.columns.maxItems) return ok(placed)
  return refused(
    `A run of show holds ${schema.columns.maxItems} department columns at most, this makes ${total}. Leave out the columns the show does not need.`,
  )
}

interface FitInput {
  readonly row: DraftRow
  readonly ids: ReadonlyMap<string, string>
  readonly columns: ReadonlyMap<string, PlacedColumn>
  readonly problems: Map<string, ImportProblem[]>
}

const fitted = ({ row, ids, columns, problems }: FitInput): ImportRowsArgs['rows'][number] => {
  const told: ImportProblem[] = []
  const cut = (text: string, most: number, what: string): string => {
    if (text.length <= most) return text
    told.push({ at: row.at, message: `${what} shortened to ${most.toLocaleString('en')} characters.` })
    return whole(text, most)
  }
  const start = startOf(row, ids, told)
  const cells = row.cells.flatMap(([key, text]) => placedCell(columns, key, cut(text, maxCell, 'A cell')))
  const values = row.values.flatMap(([key, value]) => placedCell(columns, key, value))
  const title = cut(row.title, maxTitle, 'Title')
  const cue = cut(row.cue, maxCue, 'Cue number')
  if (told.length > 0) problems.set(row.key, told)
  const { kind, end, duration, turnaround, skip, float, leads, colour, lineup, notes } = row
  const group = row.group === null ? null : (ids.get(row.group) ?? null)
  const id = ids.get(row.key) ?? ''
  return {
    id,
    kind,
    title,
    cue,
    group,
    start,
    end,
    duration,
    turnaround,
    skip,
    float,
    leads,
    colour,
    lineup,
    notes,
    cells: Object.fromEntries(cells),
    values: Object.fromEntries(values),
  }
}

/** Cut without parting a surrogate pair. */
const whole = (text: string, most: number): string => text.slice(0, /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? most - 1 : most)

const placedCell = <T>(columns: ReadonlyMap<string, PlacedColumn>, key: string, value: T): [string, T][] => {
  const column = columns.get(key)
  return column ? [[column.id, value]] : []
}

const startOf = (
  row: DraftRow,
  ids: ReadonlyMap<string, string>,
  told: ImportProblem[],
): NonNullable<ImportRowsArgs['rows'][number]['start']> => {
  if (row.start.kind !== 'relative') return row.start
  const to = ids.get(row.start.to)
  if (to !== undefined) return { ...row.start, to }
  told.push({ at: row.at, message: 'What its time depends on is not in the file.' })
  return { kind: 'follow' }
}
