import { useQuery } from '@tanstack/react-query'
import { createContext, useContext, useMemo } from 'react'
import { useAvailability } from '../../directory/availability'
import { type AvailabilityWarning, warningsOf } from '../../directory/availability-words'
import type { Collection, Designer, DirectoryModel } from '../../directory/entry'
import { collectionsQuery, designersQuery } from '../../directory/queries'
import { directoryModelsQuery } from '../../directory/use-directory-models'
import type { FoundEntry } from './entry-options'

/** The directory the lineup draws on, and the day people are wanted on. */
export interface LineupDirectory {
  readonly workspaceId: string
  readonly day: { readonly date: string; readonly timeZone: string; readonly show: string }
}

/** `null`: this person may not see the directory, so nothing is asked of it. */
export const LineupDirectoryContext = createContext<LineupDirectory | null>(null)

const nobody: readonly never[] = []
const noDay = { date: '2000-01-01', timeZone: 'UTC' }

/** What speaks against models of the directory on the day, by their ids there; without a network, nothing. */
export const useModelWarnings = (entries: readonly string[]): ReadonlyMap<string, readonly AvailabilityWarning[]> => {
  const directory = useContext(LineupDirectoryContext)
  const known = useAvailability(directory?.workspaceId ?? '', { ...(directory?.day ?? noDay), models: directory ? entries : nobody })
  return useMemo(() => new Map([...known].map(([id, availability]) => [id, warningsOf(availability)])), [known])
}

/** Models of the directory whose names have what was typed; `null`: nobody is looked for. */
export const useDirectoryNames = (typed: string | null): readonly DirectoryModel[] => {
  const directory = useContext(LineupDirectoryContext)
  const enabled = directory !== null && typed !== null
  return useQuery({ ...directoryModelsQuery(directory?.workspaceId ?? '', typed ?? ''), enabled }).data ?? nobody
}

/** Designers or collections of the directory whose names have what was typed; `null`: none are looked for. */
export const useDirectoryEntries = (part: 'designer' | 'collection', typed: string | null): readonly FoundEntry[] => {
  const directory = useContext(LineupDirectoryContext)
  const asks = directory !== null && typed !== null
  const workspaceId = directory?.workspaceId ?? ''
  const search = typed?.trim() ? { q: typed.trim().slice(0, 200) } : {}
  const designers = useQuery({ ...designersQuery(workspaceId, search), enabled: asks && part === 'designer', select: foundDesigners })
  const collections = useQuery({
    ...collectionsQuery(workspaceId, search),
    enabled: asks && part === 'collection',
    select: foundCollections,
  })
  return (part === 'designer' ? designers.data : collections.data) ?? nobody
}

const foundDesigners = ({ items }: { readonly items: readonly Designer[] }): readonly FoundEntry[] =>
  items.map(({ id, name, house }) => ({ entry: { id, name }, detail: house }))

const foundCollections = ({ items }: { readonly items: readonly Collection[] }): readonly FoundEntry[] =>
  items.map(({ id, name, designerId, designerName }) => ({
    entry: { id, name },
    detail: designerName,
    ...(designerId && { designer: { id: designerId, name: designerName } }),
  }))
