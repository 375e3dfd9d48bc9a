import { type ReactNode, Suspense, useState } from 'react'
import { createPortal } from 'react-dom'
import { lazily } from '../../ui/lazily'
import { notify, notifyFailure } from '../../ui/toaster'
import { maxPastedRows, tableOf } from '../clipboard'
import { useFileDrop } from '../file-drop'
import { newId } from '../new-id'
import { told } from '../told'
import type { BoardModel } from './board-model'
import { planTable, type TablePart, titlesIn } from './pasted-tasks'
import { countText } from './task-edits'

const ImportDialog = lazily(() => import('./import-dialog').then((module) => ({ default: module.ImportDialog })))

/** How columns without a heading are read. */
const usual: readonly TablePart[] = ['title', 'due', 'assignees']

export interface TaskImport {
  readonly choose: () => void
  /** Rows of a spreadsheet, or lines of text. */
  readonly paste: (text: string) => void
  readonly ui: ReactNode
}

/** Bringing tasks in: from a file, chosen or dropped, seen before anything changes; or from the clipboard. One step of undo. */
export const useTaskImport = (model: BoardModel): TaskImport => {
  const [opened, setOpened] = useState<{ readonly times: number; readonly file: File | null } | null>(null)
  const open = (file: File | null) => setOpened((last) => ({ times: (last?.times ?? 0) + 1, file }))
  const paste = (text: string) => bringIn(model, text.includes('\t') ? tableOf(text) : titlesIn(text).map((title) => [title]))
  const over = useFileDrop(model.editable ? open : null)
  const ui = (
    <>
      {opened && (
        <Suspense fallback={null}>
          {/* What was chosen for the file before is not chosen for this one: it could replace everything. */}
          <ImportDialog key={opened.times} model={model} file={opened.file} onClose={() => setOpened(null)} />
        </Suspense>
      )}
      {over && createPortal(<DropHint />, document.body)}
    </>
  )
  return { choose: () => open(null), paste, ui }
}

/** Adds the tasks of a table, and says what it could not take. */
export const bringIn = (model: BoardModel, table: readonly (readonly string[])[], after?: string | null): readonly string[] => {
  if (table.length > maxPastedRows) {
    notifyFailure(`Expected at most ${maxPastedRows.toLocaleString('en')} rows, found ${table.length.toLocaleString('en')}.`)
    return []
  }
  const { tasks, faults } = planTable(table, usual, {
    columns: model.snapshot.columns,
    people: model.people,
    calendar: model.calendar,
    newId,
  })
  if (tasks.length === 0) {
    notifyFailure('Expected a table with a task per row, its title in the first column or under “Task”. Found none.')
    return []
  }
  if (!told(model.session.run('addTasks', { tasks: [...tasks], ...(after === undefined ? {} : { after }) }))) return []
  notify(`${countText(tasks.length)} added`, {
    description:
      faults.length > 0 ? `${faults[0]}${faults.length > 1 ? ` ${faults.length - 1} more cells were left out.` : ''}` : undefined,
    action: { label: 'Undo', onSelect: () => void model.session.undo.undo() },
  })
  return tasks.map(({ id }) => id)
}

const DropHint = () => (
  <div aria-hidden="true" className="pointer-events-none fixed inset-3 z-50 grid place-items-center rounded border border-ink bg-ivory/90">
    <p className="display text-[32px]">Drop to import tasks</p>
  </div>
)
