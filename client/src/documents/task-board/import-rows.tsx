import type { TaskImport } from '@fashionos/shared/documents/task-board/import'
import { ImportTable } from '../import-table'
import { type Calendar, dayText } from './day-text'

/** What each row becomes, with what could not be taken as it stands. */
export const ImportRows = ({ plan, calendar }: { readonly plan: TaskImport; readonly calendar: Calendar }) => (
  <ImportTable
    title="Tasks"
    rows={plan.rows}
    columns={[
      { title: 'Task', cell: ({ title }) => title, hasProblems: true },
      { title: 'Due', className: 'w-1/4', cell: ({ due }) => due && dayText(due, calendar) },
      { title: 'Status', className: 'hidden w-1/5 sm:table-cell', cell: ({ status }) => status },
    ]}
    problemText={({ at, message }) => `${at}: ${message}`}
  />
)
