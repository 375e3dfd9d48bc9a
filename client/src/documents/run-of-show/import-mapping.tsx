import type { ColumnMapping } from '@fashionos/shared/documents/run-of-show/import/mapping'
import type { Target } from '@fashionos/shared/documents/run-of-show/import/meaning'
import type { ColumnKind } from '@fashionos/shared/documents/run-of-show/schema'
import { columnName } from '@fashionos/shared/import-files/workbook'
import { Select } from '../../ui/select'

const targetTitles: readonly { readonly value: Target; readonly label: string }[] = [
  { value: 'column', label: 'Department column' },
  { value: 'title', label: 'Title' },
  { value: 'cue', label: 'Cue number' },
  { value: 'start', label: 'Start' },
  { value: 'end', label: 'End' },
  { value: 'duration', label: 'Length' },
  { value: 'notes', label: 'Notes' },
  { value: 'kind', label: 'Kind of row' },
  { value: 'group', label: 'Group' },
  { value: 'colour', label: 'Colour' },
  { value: 'skip', label: 'Skip' },
  { value: 'float', label: 'Float' },
  { value: 'turnaround', label: 'Turnaround' },
  { value: 'link', label: 'Follows (yes or no)' },
  { value: 'count-to-end', label: 'Ends at its end time (yes or no)' },
  { value: 'ends-at', label: 'Ends at' },
  { value: 'row', label: 'Row number' },
  { value: 'ignore', label: 'Leave out' },
]

const kindTitles: readonly { readonly value: ColumnKind; readonly label: string }[] = [
  { value: 'text', label: 'Text' },
  { value: 'choice', label: 'Choice' },
  { value: 'person', label: 'Person' },
  { value: 'checkbox', label: 'Checkbox' },
]

export interface ImportMappingProps {
  readonly mapping: readonly ColumnMapping[]
  readonly onChange: (mapping: readonly ColumnMapping[]) => void
}

/** What each column of the table becomes. */
export const ImportMapping = ({ mapping, onChange }: ImportMappingProps) => (
  <ul>
    {mapping.map((column) => (
      <li key={column.index} className="grid grid-cols-[26px_minmax(0,1fr)_auto] items-center gap-x-3 border-b border-line py-1.5">
        <span className="num text-ink-3">{columnName(column.index)}</span>
        <div className="min-w-0">
          <p className={column.target === 'ignore' ? 'truncate text-ink-3' : 'truncate font-medium'}>{column.title}</p>
          <p className="truncate text-small text-ink-3">{column.samples.join(' · ') || 'Empty'}</p>
        </div>
        <div className="flex flex-wrap items-center justify-end">
          {column.target === 'column' && (
            <Select
              look="bare"
              label={`Kind of ${column.title}`}
              options={kindTitles}
              value={column.kind}
              onChange={(kind) => onChange(mapping.map((other) => (other === column ? { ...other, kind } : other)))}
            />
          )}
          <Select
            look="bare"
            label={`${column.title} becomes`}
            options={targetTitles}
            value={column.target}
            onChange={(target) => onChange(withTarget(mapping, column, target))}
          />
        </div>
      </li>
    ))}
  </ul>
)

/** A part of a row comes from one column: the one that had it becomes a department column. */
const withTarget = (mapping: readonly ColumnMapping[], column: ColumnMapping, target: Target): readonly ColumnMapping[] =>
  mapping.map((other) => {
    if (other.index === column.index) return { ...other, target }
    const shared = target === 'column' || target === 'ignore'
    return !shared && other.target === target ? { ...other, target: 'column' } : other
  })
