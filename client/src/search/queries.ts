import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api'

type Answered = NonNullable<Awaited<ReturnType<ReturnType<typeof api.workspaces>['search']['get']>>['data']>
/** Something the server found. */
export type Hit = Answered['items'][number]

/** At most so many of each kind are asked for. */
const perKind = 8
/** A word longer than the server takes is looked for by its beginning, in UTF-16 code units. */
const longest = 200

/** What there is in a workspace about some words. A search that another one takes the place of is cancelled. */
export const foundQuery = ({ workspaceId, words }: { readonly workspaceId: string; readonly words: string }) =>
  queryOptions({
    queryKey: ['workspace', workspaceId, 'search', words],
    queryFn: async ({ signal }) => {
      const q = words.slice(0, longest).toWellFormed()
      return (await answerOf(api.workspaces({ workspace: workspaceId }).search.get({ query: { q, size: perKind }, fetch: { signal } })))
        .items
    },
    enabled: words !== '',
    gcTime: 60_000,
    retry: false,
  })
