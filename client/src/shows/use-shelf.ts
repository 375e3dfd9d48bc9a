import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type ShelfFilter, shelfQuery } from './queries'
import type { Show } from './show'
import type { ShowShelf } from './shows-list'

type AnyShelf = Omit<ShelfFilter, 'shelf' | 'page'>

/** A shelf that came whole is searched here, at once and without a network; a longer one by the server, which has all of it. */
const useShelf = (filter: ShelfFilter, pages: number) => {
  const whole = useQuery(shelfQuery({ ...filter, search: '' }))
  const isLong = whole.data !== undefined && whole.data.total > whole.data.items.length
  const asks = isLong && filter.search.trim() !== ''
  const found = useQuery({ ...shelfQuery(filter), enabled: asks })
  const query = asks ? found : whole
  const more = useQueries({
    queries: Array.from({ length: pages - 1 }, (_, i) => shelfQuery({ ...filter, search: asks ? filter.search : '', page: i + 2 })),
  })
  const items = [query, ...more].flatMap(({ data }) => data?.items ?? [])
  return {
    query,
    items: withoutDoubles(items),
    /** Of the shelf, whatever is searched for. */
    total: whole.data?.total,
    searchesHere: !asks || found.isPlaceholderData,
    isFetchingMore: more.some(({ isLoading }) => isLoading),
    failedPage: more.find(({ isError }) => isError) ?? null,
  }
}

/** A show that was moved to a later page while the pages were fetched is on both. */
const withoutDoubles = (shows: readonly Show[]): Show[] => [...new Map(shows.map((show) => [show.id, show])).values()]

/** All shelves, of which the one looked at may show more than its first page. */
export const useShelves = (filter: AnyShelf, shelf: ShowShelf) => {
  const asked = JSON.stringify({ ...filter, shelf })
  const [more, setMore] = useState({ asked, pages: 1 })
  const pages = more.asked === asked ? more.pages : 1
  const pagesOf = (one: ShowShelf) => (one === shelf ? pages : 1)
  const shelves = {
    upcoming: useShelf({ ...filter, shelf: 'upcoming' }, pagesOf('upcoming')),
    past: useShelf({ ...filter, shelf: 'past' }, pagesOf('past')),
    archived: useShelf({ ...filter, shelf: 'archived' }, pagesOf('archived')),
  }
  return { shelves, showMore: () => setMore({ asked, pages: pages + 1 }) }
}
