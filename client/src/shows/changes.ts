import type { QueryClient } from '@tanstack/react-query'
import { answerOf, api } from '../api'
import type { NewShow, Show, ShowDetails } from './show'

/** Everything one does to shows and their documents; each brings the lists up to date. */
export const showChanges = ({ queries, workspaceId }: { readonly queries: QueryClient; readonly workspaceId: string }) => {
  const { shows, documents } = api.workspaces({ workspace: workspaceId })
  const refreshed = <Value>(value: Value): Value => {
    void queries.invalidateQueries({ queryKey: ['workspace', workspaceId] })
    return value
  }
  /** Starts anew with each attempt a person makes; the same for its retries. */
  const once = () => ({ headers: { 'idempotency-key': crypto.randomUUID() } })

  return {
    create: async (details: NewShow) => refreshed(await answerOf(shows.post(details, once()))),
    change: async ({ show, details }: { readonly show: Show; readonly details: Partial<ShowDetails> }) =>
      refreshed(await answerOf(shows({ show: show.id }).patch(details, { headers: { 'if-match': `"${show.version}"` } }))),
    duplicate: async (show: Show, details: Pick<ShowDetails, 'name' | 'date'>) =>
      refreshed(await answerOf(shows({ show: show.id }).duplicate.post(details, once()))),
    archive: async (show: Show) => refreshed(await answerOf(shows({ show: show.id }).archive.post())),
    restore: async (show: Show) => refreshed(await answerOf(shows({ show: show.id }).restore.post())),
    createDocument: async ({ showId, ...document }: NewDocument) =>
      refreshed(await answerOf(shows({ show: showId }).documents.post(document, once()))),
    renameDocument: async ({
      documentId,
      title,
      version,
    }: {
      readonly documentId: string
      readonly title: string
      readonly version: number
    }) => refreshed(await answerOf(documents({ document: documentId }).patch({ title }, { headers: { 'if-match': `"${version}"` } }))),
    removeDocument: async (documentId: string) => refreshed(await answerOf(documents({ document: documentId }).delete())),
    restoreDocument: async (documentId: string) => refreshed(await answerOf(documents({ document: documentId }).restore.post())),
  }
}

export interface NewDocument {
  readonly showId: string
  readonly type: string
  /** Left out: what the type is called. */
  readonly title?: string
  /** One of the type's; left out: an empty one. */
  readonly template?: string
}

export type ShowChanges = ReturnType<typeof showChanges>
