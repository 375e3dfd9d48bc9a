import { Link } from '@tanstack/react-router'
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { classes } from '../ui/classes'

export interface EntryColumn<E> {
  readonly title: string
  /** How the api calls the order by it; left out where there is none. */
  readonly sort?: string
  readonly align?: 'end'
  /** From which width on it is drawn; always when left out. */
  readonly from?: 'sm' | 'md' | 'lg'
  readonly cell: (entry: E) => ReactNode
}

export interface EntryTableProps<E> {
  /** Read out: "Models". */
  readonly label: string
  readonly entries: readonly E[]
  readonly columns: readonly EntryColumn<E>[]
  /** Before the name. */
  readonly lead?: (entry: E) => ReactNode
  /** Under the name where the columns have no room. */
  readonly detail: (entry: E) => string
  readonly to: { readonly workspace: string; readonly kind: string }
  readonly sort: string
  readonly onSort: (sort: string) => void
}

const hidden = { sm: 'hidden sm:table-cell', md: 'hidden md:table-cell', lg: 'hidden lg:table-cell' } as const

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }

/** Arrows go from row to row. */
const walk = (event: KeyboardEvent<HTMLElement>) => {
  const step = steps[event.key]
  if (step === undefined || event.metaKey || event.ctrlKey || event.altKey) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('a[data-row]')]
  const at = rows.findIndex((row) => row.matches(':focus'))
  const next = rows[at + step]
  if (at < 0 || !next) return
  event.preventDefault()
  next.focus()
}

/** Entries of one kind, a row each that leads to its page. */
export const EntryTable = <E extends { readonly id: string; readonly name: string }>(props: EntryTableProps<E>) => {
  const { label, entries, columns, lead, detail, to, sort, onSort } = props
  const head: readonly Pick<EntryColumn<E>, 'title' | 'sort' | 'align' | 'from'>[] = [{ title: 'Name', sort: 'name' }, ...columns]
  return (
    <table className="w-full border-collapse" aria-label={label} onKeyDown={walk}>
      <thead>
        <tr className="border-b border-line-2 text-left">
          {head.map((column) => (
            <Heading key={column.title} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id} className="relative border-b border-line transition-colors duration-120 hover:bg-sunk/60">
            <td className="h-13 py-2 pr-4">
              <div className="flex items-center gap-3.5">
                {lead?.(entry)}
                <div className="min-w-0">
                  <Link
                    data-row
                    to="/w/$workspace/directory/$kind/$entry"
                    params={{ ...to, entry: entry.id }}
                    className="font-medium after:absolute after:inset-0"
                  >
                    {entry.name}
                  </Link>
                  <p className="text-small text-ink-2 empty:hidden md:hidden">{detail(entry)}</p>
                </div>
              </div>
            </td>
            {columns.map(({ title, cell, align, from }) => (
              <td
                key={title}
                className={classes('num py-2 pr-4 text-ink-2 md:pr-7 last:pr-0', align === 'end' && 'text-right', from && hidden[from])}
              >
                {cell(entry)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const sortStates = { ascending: ArrowUp, descending: ArrowDown } as const

const Direction = ({ state }: { readonly state: keyof typeof sortStates | undefined }) => {
  const Sign = state && sortStates[state]
  return <span className="w-3">{Sign && <Sign size={11} strokeWidth={1.75} aria-hidden="true" />}</span>
}

const Heading = <E,>(props: {
  readonly column: Pick<EntryColumn<E>, 'title' | 'sort' | 'align' | 'from'>
  readonly sort: string
  readonly onSort: (sort: string) => void
}) => {
  const { column, sort, onSort } = props
  const state = sort === column.sort ? 'ascending' : sort === `-${column.sort}` ? 'descending' : undefined
  const by = column.sort
  return (
    <th
      scope="col"
      aria-sort={state}
      className={classes(
        'label h-9 pr-4 align-middle md:pr-7 last:pr-0',
        column.align === 'end' && 'text-right',
        column.from && hidden[column.from],
      )}
    >
      {by === undefined ? (
        column.title
      ) : (
        <button
          type="button"
          onClick={() => onSort(state === 'ascending' ? `-${by}` : by)}
          className="label inline-flex items-center gap-1 hover:text-ink touch:min-h-11"
        >
          {column.align === 'end' && <Direction state={state} />}
          {column.title}
          {column.align !== 'end' && <Direction state={state} />}
        </button>
      )}
    </th>
  )
}
