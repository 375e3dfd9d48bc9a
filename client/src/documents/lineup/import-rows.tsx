import type { ImportPlan } from '@fashionos/shared/documents/lineup/import'
import { ImportTable, shownAtMost } from '../import-table'

/** What each row becomes, with what could not be taken as it stands. */
export const ImportRows = ({ plan }: { readonly plan: ImportPlan }) => (
  <div>
    <ImportTable
      title="Looks"
      rows={plan.rows}
      columns={[
        { title: 'No.', className: 'w-20', cell: ({ number }) => number },
        { title: 'Title', cell: ({ title }) => title, hasProblems: true },
        { title: 'Model', className: 'w-1/4', cell: ({ model }) => model },
      ]}
      problemText={({ message }) => message}
    />
    {plan.ignored.length > 0 && (
      <details className="pt-3">
        <summary className="cursor-pointer text-ink-2">{plan.ignored.length} rows are left out</summary>
        <ul className="pt-2 text-small text-ink-2">
          {plan.ignored.slice(0, shownAtMost).map(({ line, reason }) => (
            <li key={line}>
              Row {line}: {reason}
            </li>
          ))}
        </ul>
      </details>
    )}
  </div>
)
