import { columnName } from '@fashionos/shared/import-files/workbook'
import { Select, type SelectOption } from '../ui/select'

export interface ImportColumnListProps<Becomes extends string> {
  readonly columns: readonly {
    /** From 0. */
    readonly column: number
    readonly heading: string
    readonly becomes: Becomes
    readonly isLeftOut: boolean
  }[]
  readonly options: readonly SelectOption<Becomes>[]
  readonly onChange: (column: number, becomes: Becomes) => void
}

/** What each column of an imported table becomes. */
export const ImportColumnList = <Becomes extends string>({ columns, options, onChange }: ImportColumnListProps<Becomes>) => (
  <section>
    <h3 className="label mb-1">Columns</h3>
    <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
      {columns.map(({ column, heading, becomes, isLeftOut }) => (
        <li key={column} className="grid grid-cols-[26px_minmax(0,1fr)_auto] items-center gap-x-3 border-b border-line py-1">
          <span className="num text-ink-3">{columnName(column)}</span>
          <span className={isLeftOut ? 'truncate text-ink-3' : 'truncate font-medium'}>{heading || 'Without a heading'}</span>
          <Select
            look="bare"
            label={`${heading || columnName(column)} becomes`}
            options={options}
            value={becomes}
            onChange={(next) => onChange(column, next)}
          />
        </li>
      ))}
    </ul>
  </section>
)
