import type { QueryClient } from '@tanstack/react-query'
import { answerOf, api } from '../api'
import { sentenceOf } from '../failure'
import { notifyFailure } from '../ui/toaster'
import { asRead, type What } from './as-read'
import { createTurns } from './in-turn'
import type { Inbox } from './merged-inbox'
import { unreadQuery } from './news-queries'
import { inboxQuery } from './queries'

interface Of {
  readonly queries: QueryClient
  readonly workspaceId: string
}

let turns: ReturnType<typeof createTurns> | null = null

/** Read and unread again, said in quick succession, arrive in that order, also when the page is left at once. */
const inTurn = <T>(send: () => Promise<T>): Promise<T> => {
  if (turns === null) {
    turns = createTurns()
    window.addEventListener('pagehide', turns.leave)
  }
  return turns.inTurn(send)
}

/** Says what was read. The screen shows it at once; what the server refuses is taken back. */
export const markRead = async ({ queries, workspaceId }: Of, what: What): Promise<void> => {
  const keys = [true, false].map((unread) => inboxQuery({ workspaceId, unread }).queryKey)
  for (const key of keys) queries.setQueryData(key, (inbox: Inbox | undefined) => inbox && asRead(inbox, what, new Date().toISOString()))
  try {
    const body = 'all' in what ? { all: true as const } : { ids: [...what.ids], read: what.read }
    // Kept alive: who opens what they were told of may leave the page at once.
    const { unread } = await inTurn(() =>
      answerOf(api.workspaces({ workspace: workspaceId }).notifications.read.post(body, { fetch: { keepalive: true } })),
    )
    queries.setQueryData(unreadQuery(workspaceId).queryKey, unread)
    for (const key of keys) queries.setQueryData(key, (inbox: Inbox | undefined) => inbox && { ...inbox, unread })
  } catch (error) {
    notifyFailure('The inbox is as it was.', { id: 'inbox', description: sentenceOf(error) })
    await queries.invalidateQueries({ queryKey: ['workspace', workspaceId, 'inbox'] })
  }
}
