import { canInWorkspace } from '@fashionos/shared/access'
import { Search } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { RetryState } from '../retry-state'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { useNow } from '../ui/now'
import { Page } from '../ui/page'
import { Select } from '../ui/select'
import { Tabs } from '../ui/tabs'
import { WhenOpened } from '../ui/when-opened'
import type { Workspace } from '../workspaces/workspace'
import { CreateShowDialog } from './lazy-dialogs'
import { RunwayDrawing } from './runway-drawing'
import type { Show } from './show'
import { ShowRow, ShowRowsPlaceholder } from './show-row'
import { matches, type ShowOrder, type ShowShelf, shelfOf, showShelves, sortedShows } from './shows-list'
import { useShelves } from './use-shelf'

const minuteMs = 60_000
const shelfTitles: Readonly<Record<ShowShelf, string>> = { upcoming: 'Upcoming', past: 'Past', archived: 'Archived' }

const orders: readonly { readonly value: ShowOrder; readonly label: string }[] = [
  { value: 'date', label: 'By date' },
  { value: 'name', label: 'By name' },
  { value: 'changed', label: 'Last changed' },
]

export interface ShowsScreenProps {
  readonly workspace: Workspace
  readonly shelf: ShowShelf
  readonly onShelf: (shelf: ShowShelf) => void
  readonly creating: boolean
  readonly onCreating: (creating: boolean) => void
}

const SearchField = ({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) => (
  <label className="relative flex items-center">
    <span className="sr-only">Find a show</span>
    <Search size={14} strokeWidth={1.5} aria-hidden="true" className="absolute left-0 text-ink-3" />
    <input
      type="search"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      placeholder="Find a show"
      className="h-8 w-44 border-b border-transparent bg-transparent pl-5.5 outline-none placeholder:text-ink-3 focus:border-ink touch:h-11"
    />
  </label>
)

/** Every show of the workspace. */
export const ShowsScreen = ({ workspace, shelf, onShelf, creating, onCreating }: ShowsScreenProps) => {
  const now = useNow(minuteMs)
  const [search, setSearch] = useState('')
  const [order, setOrder] = useState<ShowOrder>('date')
  const { shelves, showMore } = useShelves({ workspaceId: workspace.id, search: useDeferredValue(search), order }, shelf)
  const { query, items, searchesHere, isFetchingMore, failedPage } = shelves[shelf]
  const creates = canInWorkspace(workspace.role, 'create-shows')
  const shown = sortedShows(
    items.filter((show) => shelfOf(show, now) === shelf && (!searchesHere || matches(show, search))),
    { order, shelf },
  )
  return (
    <Page
      title="Shows"
      actions={
        creates && (
          <Button variant="primary" onClick={() => onCreating(true)}>
            New show
          </Button>
        )
      }
    >
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line py-2.5">
        <Tabs
          label="Which shows"
          value={shelf}
          onChange={onShelf}
          tabs={showShelves.map((value) => ({ value, label: shelfTitles[value], count: shelves[value].total }))}
        />
        <div className="flex items-center gap-2">
          <SearchField value={search} onChange={setSearch} />
          <Select look="bare" label="Order" value={order} onChange={setOrder} options={orders} />
        </div>
      </div>
      {query.data ? (
        <ShowRows shows={shown} workspace={workspace} now={now} />
      ) : query.isError ? (
        <RetryState query={query} what="The shows" />
      ) : (
        <ShowRowsPlaceholder />
      )}
      {query.data && shown.length === 0 && (
        <NoShows shelf={shelf} search={search} onClear={() => setSearch('')} onCreate={creates ? () => onCreating(true) : null} />
      )}
      {failedPage ? (
        <RetryState query={failedPage} what="More shows" />
      ) : (
        query.data &&
        query.data.total > items.length && (
          <p className="flex flex-wrap items-center gap-4 pt-4 text-ink-2">
            {items.length} of {query.data.total} shows are listed.
            <Button busy={isFetchingMore} onClick={showMore}>
              Show more
            </Button>
          </p>
        )
      )}
      <WhenOpened open={creating && creates}>
        <CreateShowDialog workspace={workspace} open={creating && creates} onOpenChange={onCreating} />
      </WhenOpened>
    </Page>
  )
}

const ShowRows = ({ shows, workspace, now }: { readonly shows: readonly Show[]; readonly workspace: Workspace; readonly now: number }) => (
  <ul aria-label="Shows">
    {shows.map((show) => (
      <ShowRow key={show.id} show={show} workspace={workspace} now={now} />
    ))}
  </ul>
)

interface NoShowsProps {
  readonly shelf: ShowShelf
  readonly search: string
  readonly onClear: () => void
  readonly onCreate: (() => void) | null
}

const NoShows = ({ shelf, search, onClear, onCreate }: NoShowsProps) => {
  if (search) {
    return (
      <EmptyState title={`No show matches “${search}”`} action={<Button onClick={onClear}>Clear the search</Button>}>
        Names, venues and dates are searched.
      </EmptyState>
    )
  }
  if (shelf === 'past') return <EmptyState title="No show is over yet" />
  if (shelf === 'archived') return <EmptyState title="Nothing is archived" />
  return (
    <EmptyState
      title="The calendar is clear"
      drawing={<RunwayDrawing />}
      action={
        onCreate && (
          <Button variant="primary" onClick={onCreate}>
            New show
          </Button>
        )
      }
    >
      {onCreate
        ? 'Name the first show and give it a date. The run of show comes with it.'
        : 'No show is planned. Producers and admins create them.'}
    </EmptyState>
  )
}
