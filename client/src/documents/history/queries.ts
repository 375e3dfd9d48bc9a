import type { Change, Diff } from '@fashionos/shared/history/diff'
import { joinSessions, type Session } from '@fashionos/shared/history/sessions'
import type { Schema, SnapshotOf } from '@fashionos/shared/ydoc/schema'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api'

export interface HistoryAddress {
  readonly workspaceId: string
  readonly documentId: string
}

const at = ({ workspaceId, documentId }: HistoryAddress) => api.workspaces({ workspace: workspaceId }).documents({ document: documentId })
export const historyKey = ({ workspaceId, documentId }: HistoryAddress) =>
  ['workspace', workspaceId, 'document', documentId, 'history'] as const

export interface TimeLine {
  readonly sessions: readonly Session[]
  readonly newest: number
  readonly hasMore: boolean
}

/** The newest sessions of work, as far back as so many pages go. */
export const timeLineQuery = (address: HistoryAddress, pages: number) =>
  queryOptions({
    queryKey: [...historyKey(address), 'time line', pages],
    queryFn: async (): Promise<TimeLine> => {
      const first = await answerOf(at(address).history.get({ query: {} }))
      const read = [first.sessions]
      let { next } = first
      while (next !== null && read.length < pages) {
        const page = await answerOf(at(address).history.get({ query: { before: next } }))
        read.push(page.sessions)
        next = page.next
      }
      return { sessions: joinSessions(read), newest: first.newest, hasMore: next !== null }
    },
    placeholderData: keepPreviousData,
    staleTime: 5_000,
  })

export const revisionsQuery = (address: HistoryAddress) =>
  queryOptions({
    queryKey: [...historyKey(address), 'revisions'],
    queryFn: async () => (await answerOf(at(address).revisions.get())).items,
    staleTime: 5_000,
  })

/** What the document said at a position; it never changes. */
export const pointQuery = (address: HistoryAddress, lsn: number) =>
  queryOptions({
    queryKey: [...historyKey(address), 'point', lsn],
    queryFn: async (): Promise<SnapshotOf<Schema>> => {
      const { snapshot } = await answerOf(at(address).history({ lsn }).get())
      // As the document's own type writes it.
      return snapshot as SnapshotOf<Schema>
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 120_000,
  })

export type SharedChange = Change & { readonly also: readonly string[] }
export type SessionChanges = Omit<Diff, 'changes'> & { readonly changes: readonly SharedChange[] }

/** What one person did between two positions. */
export const changesQuery = (address: HistoryAddress, { first, last, author }: Pick<Session, 'first' | 'last' | 'author'>) =>
  queryOptions({
    queryKey: [...historyKey(address), 'changes', first, last, author?.id ?? 'server'],
    queryFn: (): Promise<SessionChanges> =>
      answerOf(
        at(address)
          .history({ lsn: last })
          .changes.get({ query: { since: first - 1, author: author?.id ?? 'server' } }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 120_000,
  })

export interface ItemStep extends Omit<Session, 'edits'> {
  readonly change: Change
}

export interface ItemHistory {
  readonly steps: readonly ItemStep[]
  /** Where to look further back; `null`: there is nothing further. */
  readonly next: number | null
}

/** Pages without a step that are gone through before a person is asked. */
const quietPages = 10

/** What became of one item, newest first. Each page goes further back; pages in which nothing happened to the item are passed over. */
export const itemHistoryQuery = (address: HistoryAddress, item: { readonly list: string; readonly id: string }, pages: number) =>
  queryOptions({
    queryKey: [...historyKey(address), 'item', item.list, item.id, pages],
    queryFn: async (): Promise<ItemHistory> => {
      const steps: ItemStep[] = []
      let next: number | null = null
      for (let page = 0, quiet = 0; page < pages && quiet < quietPages; quiet++) {
        const query: { before?: number } = next === null ? {} : { before: next }
        const found = await answerOf(at(address).history.items({ list: item.list })({ item: item.id }).get({ query }))
        steps.push(...found.steps)
        next = found.next
        if (found.steps.length > 0 || next === null) page++
        if (next === null) break
      }
      return { steps, next }
    },
    placeholderData: keepPreviousData,
    staleTime: 5_000,
  })

/** Names of points; each change brings the list up to date. */
export const revisionChanges = (address: HistoryAddress) => ({
  name: (details: { readonly name: string; readonly lsn: number | undefined }) => answerOf(at(address).revisions.post(details)),
  rename: ({ id, name, version }: { readonly id: string; readonly name: string; readonly version: number }) =>
    answerOf(
      at(address)
        .revisions({ revision: id })
        .patch({ name }, { headers: { 'if-match': `"${version}"` } }),
    ),
  remove: (id: string) => answerOf(at(address).revisions({ revision: id }).delete()),
})

export type Revision = Awaited<ReturnType<NonNullable<ReturnType<typeof revisionsQuery>['queryFn']>>>[number]
export type NamedRevision = Extract<Revision, { kind: 'named' }>
