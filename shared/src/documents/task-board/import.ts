import { ok, type Result, refused } from '../../errors'
import type { ImportSource } from '../../import-files/read-import-file'
import type { ImportTasksArgs } from './import-command'
import { importCommands } from './import-command'
import type { ColumnMapping } from './import-mapping'
import { isOwn, ownTasks } from './import-own'
import { tableTasks } from './import-table'
import type { Day, TaskBoard } from './schema'

/**
 * Bringing tasks in from a file. `readImportFile` finds out
 * what the file is; `planTaskImport` what it becomes. Neither changes anything;
 * `args` are those of the command `importTasks`. Nothing of a row is lost: what
 * is not understood is told and kept in the task's notes.
 */
export interface TaskImportOptions {
  readonly board: Pick<TaskBoard, 'columns' | 'tasks'>
  /** Who a name in the file may mean; a name nobody has becomes the owner. */
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly replace: boolean
  /** Which sheet, from 0; left out: the first with a column of titles. */
  readonly sheet?: number
  /** What the columns become, as somebody changed it; left out: what their headings say. */
  readonly mapping?: readonly ColumnMapping[]
  readonly newId: () => string
}

export interface TaskImport {
  readonly args: ImportTasksArgs
  /** What was not understood, and what became of it. */
  readonly problems: readonly ImportProblem[]
  /** All sheets of a workbook by name, and the one that is read. Our own file has none. */
  readonly sheets: readonly string[]
  readonly sheet: number
  readonly mapping: readonly ColumnMapping[]
  /** The tasks in their order, as somebody looks through them before they come in. */
  readonly rows: readonly ImportedRow[]
}

export interface ImportedRow {
  /** From 1, as spreadsheets count. */
  readonly line: number
  readonly title: string
  readonly due: Day | null
  /** The title of its column; empty: the first one. */
  readonly status: string
  readonly problems: readonly ImportProblem[]
}

export interface ImportProblem {
  /** A cell, such as `D14`, or a place in a JSON file. */
  readonly at: string
  readonly message: string
}

export const planTaskImport = (source: ImportSource, options: TaskImportOptions): Result<TaskImport> => {
  const found = source.kind === 'table' ? tableTasks(source.sheets, options) : fromJson(source.json, options)
  if (!found.ok) return found
  const checked = importCommands.importTasks.args.safeParse(found.value.args)
  if (checked.success) return ok({ ...found.value, args: checked.data })
  const issue = checked.error.issues[0]
  return refused(`The file holds something a task board cannot: ${issue?.message ?? 'unknown'} (${issue?.path.join('.') ?? ''})`)
}

const fromJson = (json: unknown, options: TaskImportOptions): Result<TaskImport> =>
  isOwn(json) ? ownTasks(json, options) : refused('Expected tasks exported by FashionOS, or a list of tasks, found other JSON.')
