import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api'

const inWorkspace = (workspaceId: string) => api.workspaces({ workspace: workspaceId })

/** How often it is asked how much is new while somebody looks, ms. A page in the background asks nothing. */
const unreadEveryMs = 30_000

/** How many things a person has not read. */
export const unreadQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['workspace', workspaceId, 'inbox', 'unread'],
    queryFn: async () => (await answerOf(inWorkspace(workspaceId).notifications.unread.get())).unread,
    refetchInterval: unreadEveryMs,
    refetchOnWindowFocus: 'always',
    retry: false,
  })

/** Documents of a show that others have changed since this person saw them. */
export const changedQuery = ({ workspaceId, showId }: { readonly workspaceId: string; readonly showId: string }) =>
  queryOptions({
    queryKey: ['workspace', workspaceId, 'show', showId, 'changed'],
    queryFn: async () => (await answerOf(inWorkspace(workspaceId).shows({ show: showId }).changed.get())).items,
    refetchOnWindowFocus: 'always',
    retry: false,
  })
