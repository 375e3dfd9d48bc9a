import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api'
import { type Inbox, mergedInbox } from './merged-inbox'

const inWorkspace = (workspaceId: string) => api.workspaces({ workspace: workspaceId })

const pageSize = 40

export interface InboxAddress {
  readonly workspaceId: string
  /** Only what was not read. */
  readonly unread: boolean
}

/** What a person was told, newest first; earlier pages that were fetched stay. */
export const inboxQuery = ({ workspaceId, unread }: InboxAddress) =>
  queryOptions({
    queryKey: ['workspace', workspaceId, 'inbox', 'list', { unread }],
    queryFn: async ({ client, queryKey }): Promise<Inbox> => {
      const fetched = await answerOf(inWorkspace(workspaceId).notifications.get({ query: { unread, size: pageSize } }))
      return mergedInbox({ fetched, known: client.getQueryData<Inbox>(queryKey), unread })
    },
    refetchOnWindowFocus: 'always',
    meta: { kept: !unread },
  })

/** Fetches what came before the last one that is there. */
export const fetchEarlier = async (queries: QueryClient, address: InboxAddress): Promise<void> => {
  const { queryKey } = inboxQuery(address)
  const before = queries.getQueryData(queryKey)?.items.at(-1)?.id
  if (before === undefined) return
  const { unread, workspaceId } = address
  const earlier = await answerOf(inWorkspace(workspaceId).notifications.get({ query: { unread, before, size: pageSize } }))
  queries.setQueryData(queryKey, (known) => known && { ...earlier, items: [...known.items, ...earlier.items] })
}

/** How a person wants to be told. */
export const noticeSettingsQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['workspace', workspaceId, 'notice settings'],
    queryFn: () => answerOf(inWorkspace(workspaceId)['notification-settings'].get()),
  })
