import { ok, type Result, refused } from '../../errors'
import type { ImportSource } from '../../import-files/read-import-file'
import type { ImportTasksArgs } from './import-command'
import { importCommands } from './import-command'
import { isOwn, ownTasks } from './import-own'
import { tableTasks } from './import-table'
import type { TaskBoard } from './schema'

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
  readonly newId: () => string
}

export interface TaskImport {
  readonly args: ImportTasksArgs
  /** What was not understood, and what became of it. */
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
  if (checked.success) return ok({ args: checked.data, problems: found.value.problems })
  const issue = checked.error.issues[0]
  return refused(`The file holds something a task board cannot: ${issue?.message ?? 'unknown'} (${issue?.path.join('.') ?? ''})`)
}

const fromJson = (json: unknown, options: TaskImportOptions): Result<TaskImport> =>
  isOwn(json) ? ownTasks(json, options) : refused('Expected tasks exported by FashionOS, or a list of tasks, found other JSON.')
