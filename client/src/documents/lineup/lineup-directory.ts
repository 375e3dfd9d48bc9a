import { useQuery } from '@tanstack/react-query'
import { createContext, useContext, useMemo } from 'react'
import { useAvailability } from '../../directory/availability'
import { type AvailabilityWarning, warningsOf } from '../../directory/availability-words'
import type { DirectoryModel } from '../../directory/entry'
import { directoryModelsQuery } from '../../directory/use-directory-models'

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
