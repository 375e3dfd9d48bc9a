import { type ReactNode, useRef } from 'react'
import { createPortal } from 'react-dom'
import { notify, notifyFailure } from '../../ui/toaster'
import { maxPastedRows, tableOf } from '../clipboard'
import { useFileDrop } from '../file-drop'
import { newId } from '../new-id'
import { told } from '../told'
import type { BoardModel } from './board-model'
import { planTable, type TablePart, titlesIn } from './pasted-tasks'
import { countText } from './task-edits'

/** Larger tables are no task plan, in bytes. */
const maxFile = 5_000_000

/** How columns without a heading are read. */
const usual: readonly TablePart[] = ['title', 'due', 'assignees']

export interface TaskImport {
  readonly choose: () => void
  /** Rows of a spreadsheet, or lines of text. */
  readonly paste: (text: string) => void
  readonly ui: ReactNode
}

/** Bringing tasks in from a table: a CSV file, chosen or dropped, or the clipboard. One step of undo. */
export const useTaskImport = (model: BoardModel): TaskImport => {
  const input = useRef<HTMLInputElement>(null)
  const paste = (text: string) => bringIn(model, text.includes('\t') ? tableOf(text) : titlesIn(text).map((title) => [title]))
  const read = async (file: File) => {
    if (file.size > maxFile) return notifyFailure(`Expected a table of at most 5 MB, found ${Math.ceil(file.size / 1_000_000)} MB.`)
    if (/\.(xlsx?|ods|numbers)$/i.test(file.name))
      return notifyFailure('Expected a CSV file. Save the sheet as CSV, or copy its rows and paste them into the list.')
    const text = await file.text().catch(() => null)
    if (text === null) return notifyFailure('The file is no longer there. Choose it again.')
    const { parse } = await import('papaparse')
    bringIn(model, parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' }).data)
  }
  const over = useFileDrop(model.editable ? (file) => void read(file) : null)
  const ui = (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (file) void read(file)
        }}
      />
      {over && createPortal(<DropHint />, document.body)}
    </>
  )
  return { choose: () => input.current?.click(), paste, ui }
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
