import { parts, type TablePart } from '@fashionos/shared/documents/task-board/import-headings'
import { type ColumnMapping, withPart } from '@fashionos/shared/documents/task-board/import-mapping'
import { columnName } from '@fashionos/shared/import-files/workbook'
import { Select } from '../../ui/select'

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
  <section>
    <h3 className="label mb-1">Columns</h3>
    <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
      {mapping.map(({ column, heading, part }) => (
        <li key={column} className="grid grid-cols-[26px_minmax(0,1fr)_auto] items-center gap-x-3 border-b border-line py-1">
          <span className="num text-ink-3">{columnName(column)}</span>
          <span className={part === 'ignore' ? 'truncate text-ink-3' : 'truncate font-medium'}>{heading || 'Without a heading'}</span>
          <Select
            look="bare"
            label={`${heading || columnName(column)} becomes`}
            options={options}
            value={part ?? kept}
            onChange={(next) => onChange(withPart(mapping, column, next === kept ? null : next))}
          />
        </li>
      ))}
    </ul>
  </section>
)
