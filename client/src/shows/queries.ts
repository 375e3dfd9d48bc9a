import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api'
import { type ShowOrder, type ShowShelf, sortOf } from './shows-list'

const inWorkspace = (workspaceId: string) => api.workspaces({ workspace: workspaceId })

/** How many shows one request brings. */
export const showsPerPage = 100

export interface ShowsFilter {
  readonly workspaceId: string
  readonly archived: boolean
}

export const showsQuery = ({ workspaceId, archived }: ShowsFilter) =>
  queryOptions({
    queryKey: ['workspace', workspaceId, 'shows', { archived }],
    queryFn: () => answerOf(inWorkspace(workspaceId).shows.get({ query: { archived, size: showsPerPage } })),
    meta: { kept: true },
  })

export interface ShelfFilter {
  readonly workspaceId: string
  readonly shelf: ShowShelf
  readonly search: string
  readonly order: ShowOrder
  /** From 1. */
  readonly page?: number
}

/** One page of the shows of a shelf that match a search. The server looks through all of them, however many there are. */
export const shelfQuery = ({ workspaceId, shelf, search, order, page = 1 }: ShelfFilter) =>
  queryOptions({
    queryKey: ['workspace', workspaceId, 'shows', { shelf, search, order, page }],
    queryFn: () => {
      const which = shelf === 'archived' ? { archived: true } : { archived: false, when: shelf }
      const found = search.trim() === '' ? {} : { q: search.trim().slice(0, 200) }
      const sort = sortOf(order, shelf)
      return answerOf(inWorkspace(workspaceId).shows.get({ query: { ...which, ...found, sort, page, size: showsPerPage } }))
    },
    placeholderData: page === 1 ? keepPreviousData : undefined,
    meta: { kept: search === '' && page === 1 },
  })

export interface ShowAddress {
  readonly workspaceId: string
  readonly showId: string
}

export const showQuery = ({ workspaceId, showId }: ShowAddress) =>
  queryOptions({
    queryKey: ['workspace', workspaceId, 'show', showId],
    queryFn: () => answerOf(inWorkspace(workspaceId).shows({ show: showId }).get()),
    meta: { kept: true },
  })

export const documentsQuery = ({ workspaceId, showId }: ShowAddress) =>
  queryOptions({
    queryKey: ['workspace', workspaceId, 'show', showId, 'documents'],
    queryFn: async () => (await answerOf(inWorkspace(workspaceId).shows({ show: showId }).documents.get({ query: {} }))).items,
    meta: { kept: true },
  })

/** Documents that were removed, for those who may restore them. */
export const removedDocumentsQuery = ({ workspaceId, showId }: ShowAddress) =>
  queryOptions({
    queryKey: ['workspace', workspaceId, 'show', showId, 'removed documents'],
    queryFn: async () =>
      (
        await answerOf(
          inWorkspace(workspaceId)
            .shows({ show: showId })
            .documents.get({ query: { removed: true } }),
        )
      ).items,
  })

export const readinessQuery = ({ workspaceId, showId }: ShowAddress) =>
  queryOptions({
    queryKey: ['workspace', workspaceId, 'show', showId, 'readiness'],
    queryFn: () => answerOf(inWorkspace(workspaceId).shows({ show: showId }).readiness.get()),
    meta: { kept: true },
  })

export interface DocumentAddress {
  readonly workspaceId: string
  readonly documentId: string
}

export const documentQuery = ({ workspaceId, documentId }: DocumentAddress) =>
  queryOptions({
    queryKey: ['workspace', workspaceId, 'document', documentId],
    queryFn: () => answerOf(inWorkspace(workspaceId).documents({ document: documentId }).get()),
    meta: { kept: true },
  })
