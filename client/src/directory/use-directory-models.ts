import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { answerOf } from '../api'
import { type DirectoryModel, inDirectory } from './entry'

/** As many as a picker shows; whoever wants another types more of the name. */
const shown = 50

/** Models of the directory whose name or agency has the words, by name. */
export const directoryModelsQuery = (workspaceId: string, search: string) =>
  queryOptions({
    queryKey: ['workspace', workspaceId, 'directory', 'models', 'picker', search.trim()],
    queryFn: async (): Promise<readonly DirectoryModel[]> => {
      const q = search.trim().slice(0, 200)
      return (await answerOf(inDirectory(workspaceId).models.get({ query: { size: shown, ...(q === '' ? {} : { q }) } }))).items
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })

export const useDirectoryModels = (workspaceId: string, search: string) => useQuery(directoryModelsQuery(workspaceId, search))
