import { queryOptions, useQuery } from '@tanstack/react-query'
import { answerOf } from '../api'
import { type Availability, inDirectory } from './entry'

/** As many as the api answers about at once. */
const maxModels = 500

export interface AvailabilityQuestion {
  /** `2027-03-06` in `timeZone`. */
  readonly date: string
  readonly timeZone: string
  /** Ids of models of the directory. */
  readonly models: readonly string[]
  /** The show that asks: it is no double booking of itself. */
  readonly show?: string
}

/** Who of these models is away on the day, or wanted by another show on it or beside it. */
export const availabilityQuery = (workspaceId: string, { date, timeZone, models, show }: AvailabilityQuestion) => {
  const asked = [...new Set(models)].toSorted().slice(0, maxModels)
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'directory', 'availability', { date, timeZone, show, asked }],
    queryFn: async (): Promise<readonly Availability[]> =>
      (await answerOf(inDirectory(workspaceId).availability.post({ date, timeZone, models: asked, show }))).items,
    enabled: asked.length > 0,
    staleTime: 30_000,
  })
}

const none: ReadonlyMap<string, Availability> = new Map()

const byModel = (items: readonly Availability[]): ReadonlyMap<string, Availability> => new Map(items.map((item) => [item.id, item]))

/** By the model's id; empty until it is known, and where nobody can say. */
export const useAvailability = (workspaceId: string, question: AvailabilityQuestion): ReadonlyMap<string, Availability> =>
  useQuery({ ...availabilityQuery(workspaceId, question), select: byModel }).data ?? none
