import { canInWorkspace } from '@fashionos/shared/access'
import { type EntryKind, kindWords } from '@fashionos/shared/directory/kinds'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { RetryState } from '../retry-state'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { Placeholder } from '../ui/progress'
import type { Workspace } from '../workspaces/workspace'
import { type EntryColumn, EntryTable } from './entry-table'
import { isFiltered, type ListSearch } from './list-search'
import { perPage } from './queries'

/** What every list of the directory is given by the screen around it. */
export interface ListProps {
  readonly workspace: Workspace
  readonly search: ListSearch
  readonly onSearch: (part: Partial<ListSearch>) => void
  readonly onAdd: () => void
}

export interface ListFrameProps<E> extends ListProps {
  readonly kind: EntryKind
  readonly query: UseQueryResult<{ readonly items: readonly E[]; readonly total: number }>
  readonly columns: readonly EntryColumn<E>[]
  readonly lead?: (entry: E) => ReactNode
  readonly detail: (entry: E) => string
  /** What an empty list invites to. */
  readonly invitation: string
}

/** The rows of a list, and what stands there when there are none. */
export const ListFrame = <E extends { readonly id: string; readonly name: string }>(props: ListFrameProps<E>) => {
  const { kind, query, columns, lead, detail, workspace, search, onSearch } = props
  const { many, path } = kindWords[kind]
  if (!query.data) return query.isError ? <RetryState query={query} what={`The ${many}`} /> : <Waiting many={many} />
  const { items, total } = query.data
  if (items.length === 0 && (search.page ?? 1) === 1) return <Nothing {...props} />
  return (
    <div aria-busy={query.isPlaceholderData || undefined}>
      <EntryTable
        label={many}
        entries={items}
        columns={columns}
        lead={lead}
        detail={detail}
        to={{ workspace: workspace.slug, kind: path }}
        sort={search.sort ?? 'name'}
        onSort={(sort) => onSearch({ sort: sort === 'name' ? undefined : sort, page: undefined })}
      />
      <Pages total={total} page={search.page ?? 1} onPage={(page) => onSearch({ page: page === 1 ? undefined : page })} />
    </div>
  )
}

const Pages = ({ total, page, onPage }: { readonly total: number; readonly page: number; readonly onPage: (page: number) => void }) => {
  const first = (page - 1) * perPage + 1
  const last = Math.min(total, page * perPage)
  if (total <= perPage) return <p className="num pt-4 text-ink-3">{total === 1 ? 'One in all' : `${total} in all`}</p>
  return (
    <nav aria-label="Pages" className="flex flex-wrap items-center gap-2 pt-4">
      <p className="num mr-2 text-ink-2">{first <= total ? `${first} to ${last} of ${total}` : `There are only ${total}`}</p>
      <Button size="small" disabled={page === 1} onClick={() => onPage(page - 1)}>
        Previous
      </Button>
      <Button size="small" disabled={last >= total} onClick={() => onPage(page + 1)}>
        Next
      </Button>
    </nav>
  )
}

const Waiting = ({ many }: { readonly many: string }) => (
  <div role="status" aria-label={`Loading the ${many}`} className="grid gap-4 py-5">
    {[1, 2, 3, 4, 5].map((row) => (
      <Placeholder key={row} className="h-9" />
    ))}
  </div>
)

const cleared = (search: ListSearch): Partial<ListSearch> =>
  Object.fromEntries(
    Object.keys(search)
      .filter((name) => name !== 'sort')
      .map((name) => [name, undefined]),
  )

const Nothing = <E,>({ kind, search, onSearch, onAdd, workspace, invitation }: ListFrameProps<E>) => {
  const { one, many } = kindWords[kind]
  if (isFiltered(search)) {
    const onlyArchived = search.archived && !isFiltered({ ...search, archived: undefined })
    return (
      <EmptyState
        title={onlyArchived ? 'Nothing is archived' : search.q ? `Nobody and nothing matches “${search.q}”` : `No ${one} is like that`}
        action={<Button onClick={() => onSearch(cleared(search))}>{onlyArchived ? `Back to the ${many}` : 'Show all'}</Button>}
      >
        {onlyArchived
          ? `What is archived is kept for the documents that refer to it.`
          : 'Case and accents do not matter; all words have to be there.'}
      </EmptyState>
    )
  }
  const edits = canInWorkspace(workspace.role, 'edit-directory')
  return (
    <EmptyState
      title={`No ${many} yet`}
      action={
        edits && (
          <Button variant="primary" onClick={onAdd}>
            {`New ${one}`}
          </Button>
        )
      }
    >
      {edits ? invitation : 'Producers and stage managers add them.'}
    </EmptyState>
  )
}
