import { parts, type TablePart } from '@fashionos/shared/documents/task-board/import-headings'
import { type ColumnMapping, withPart } from '@fashionos/shared/documents/task-board/import-mapping'
import { ImportColumnList } from '../import-column-list'

const titles: Readonly<Record<TablePart, string>> = {
  title: 'Task',
  number: 'Number',
  status: 'Status',
  phase: 'Phase',
  category: 'Category',
  priority: 'Priority',
  assignees: 'People',
  owner: 'Owner by role',
  start: 'Start',
  due: 'Due',
  effort: 'Effort, hours',
  depends: 'Waits for',
  checklist: 'Checklist',
  notes: 'Notes',
  ignore: 'Leave out',
}

const kept = 'keep'
const options: readonly { readonly value: TablePart | typeof kept; readonly label: string }[] = [
  ...parts.map((value) => ({ value, label: titles[value] })),
  { value: kept, label: 'Keep in the notes' },
]

export interface ImportColumnsProps {
  readonly mapping: readonly ColumnMapping[]
  readonly onChange: (mapping: readonly ColumnMapping[]) => void
}

/** What each column of the table becomes. */
export const ImportColumns = ({ mapping, onChange }: ImportColumnsProps) => (
  <ImportColumnList<TablePart | typeof kept>
    columns={mapping.map(({ column, heading, part }) => ({ column, heading, becomes: part ?? kept, isLeftOut: part === 'ignore' }))}
    options={options}
    onChange={(column, next) => onChange(withPart(mapping, column, next === kept ? null : next))}
  />
)
