import { crewDepartments, type EntryKind, seasons } from '@fashionos/shared/directory/kinds'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api'
import { inDirectory } from './entry'
import { isFiltered, type ListSearch } from './list-search'

export const perPage = 50

/** One of the orders a list can have; another one, as from an old address, counts as none. */
const sortIn = <const Sort extends string>(search: ListSearch, sorts: readonly Sort[]): Sort | undefined =>
  sorts.find((sort) => sort === search.sort)

const base = ({ q, archived, page }: ListSearch) => ({ q, archived, page, size: perPage })

const listOf = <Page>(of: { workspaceId: string; kind: EntryKind; search: ListSearch; get: () => Promise<Page> }) =>
  queryOptions({
    queryKey: ['workspace', of.workspaceId, 'directory', of.kind, 'list', of.search],
    queryFn: of.get,
    placeholderData: keepPreviousData,
    meta: { kept: !isFiltered(of.search) && of.search.page === undefined },
  })

export const designersQuery = (workspaceId: string, search: ListSearch) =>
  listOf({
    ...{ workspaceId, kind: 'designer' as const, search },
    get: () => {
      const sort = sortIn(search, ['name', '-name', 'house', '-house', 'updated', '-updated'])
      return answerOf(inDirectory(workspaceId).designers.get({ query: { ...base(search), sort } }))
    },
  })

export const collectionsQuery = (workspaceId: string, search: ListSearch) =>
  listOf({
    ...{ workspaceId, kind: 'collection' as const, search },
    get: () => {
      const { designer, year } = search
      const season = seasons.find((one) => one === search.season)
      const sort = sortIn(search, ['name', '-name', 'designer', '-designer', 'year', '-year', 'looks', '-looks', 'updated', '-updated'])
      return answerOf(inDirectory(workspaceId).collections.get({ query: { ...base(search), designer, season, year, sort } }))
    },
  })

export const modelsQuery = (workspaceId: string, search: ListSearch) =>
  listOf({
    ...{ workspaceId, kind: 'model' as const, search },
    get: () => {
      const { agency, tall, free: freeOn } = search
      const minHeightMm = tall === undefined ? undefined : tall * 10
      const sort = sortIn(search, ['name', '-name', 'agency', '-agency', 'height', '-height', 'updated', '-updated'])
      return answerOf(inDirectory(workspaceId).models.get({ query: { ...base(search), agency, minHeightMm, freeOn, sort } }))
    },
  })

export const venuesQuery = (workspaceId: string, search: ListSearch) =>
  listOf({
    ...{ workspaceId, kind: 'venue' as const, search },
    get: () => {
      const { city, feature, seats: minCapacity } = search
      const sort = sortIn(search, ['name', '-name', 'city', '-city', 'capacity', '-capacity', 'updated', '-updated'])
      return answerOf(inDirectory(workspaceId).venues.get({ query: { ...base(search), city, feature, minCapacity, sort } }))
    },
  })

export const crewQuery = (workspaceId: string, search: ListSearch) =>
  listOf({
    ...{ workspaceId, kind: 'crew' as const, search },
    get: () => {
      const department = crewDepartments.find((one) => one === search.department)
      const sort = sortIn(search, ['name', '-name', 'department', '-department', 'position', '-position', 'updated', '-updated'])
      return answerOf(inDirectory(workspaceId).crew.get({ query: { ...base(search), department, sort } }))
    },
  })

/** What the filters offer. */
export const choicesQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['workspace', workspaceId, 'directory', 'choices'],
    queryFn: () => answerOf(inDirectory(workspaceId).choices.get()),
    staleTime: 60_000,
  })

const entryKey = (workspaceId: string, kind: EntryKind, id: string) => ['workspace', workspaceId, 'directory', kind, 'entry', id]

const entryOf = <Entry>(of: { workspaceId: string; kind: EntryKind; id: string; get: () => Promise<Entry> }) =>
  queryOptions({ queryKey: entryKey(of.workspaceId, of.kind, of.id), queryFn: of.get, meta: { kept: true } })

export const designerQuery = (workspaceId: string, id: string) =>
  entryOf({ workspaceId, kind: 'designer', id, get: () => answerOf(inDirectory(workspaceId).designers({ entry: id }).get()) })
export const collectionQuery = (workspaceId: string, id: string) =>
  entryOf({ workspaceId, kind: 'collection', id, get: () => answerOf(inDirectory(workspaceId).collections({ entry: id }).get()) })
export const modelQuery = (workspaceId: string, id: string) =>
  entryOf({ workspaceId, kind: 'model', id, get: () => answerOf(inDirectory(workspaceId).models({ entry: id }).get()) })
export const venueQuery = (workspaceId: string, id: string) =>
  entryOf({ workspaceId, kind: 'venue', id, get: () => answerOf(inDirectory(workspaceId).venues({ entry: id }).get()) })
export const crewMemberQuery = (workspaceId: string, id: string) =>
  entryOf({ workspaceId, kind: 'crew', id, get: () => answerOf(inDirectory(workspaceId).crew({ entry: id }).get()) })

/** Who and what of the directory takes part in a show; brought up to date with the directory, whose names it has. */
export const showEntriesQuery = (workspaceId: string, showId: string) =>
  queryOptions({
    queryKey: ['workspace', workspaceId, 'directory', 'show', showId],
    queryFn: async () => (await answerOf(api.workspaces({ workspace: workspaceId }).shows({ show: showId }).directory.get())).items,
    meta: { kept: true },
  })
