import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api'

const tasksOf = (workspaceId: string) => api.workspaces({ workspace: workspaceId }).tasks

type Answered = NonNullable<Awaited<ReturnType<ReturnType<typeof tasksOf>['get']>>['data']>
export type ListedTask = Answered['items'][number]

/** How many tasks one request brings. */
export const tasksPerPage = 100

export interface TasksFilter {
  readonly workspaceId: string
  /** A person's id, `nobody`, `everybody`; left out: whoever asks. */
  readonly person: string | undefined
  readonly done: boolean
  /** From 1. */
  readonly page: number
}

/** Tasks of somebody over all shows, by day. */
export const tasksQuery = ({ workspaceId, person, done, page }: TasksFilter) =>
  queryOptions({
    queryKey: ['workspace', workspaceId, 'tasks', { person, done, page }],
    queryFn: () => answerOf(tasksOf(workspaceId).get({ query: { person, done, page, size: tasksPerPage } })),
    refetchOnWindowFocus: 'always',
    meta: { kept: page === 1 && !done },
  })

/** How much each person has to do. `today`: the day here. */
export const loadQuery = ({ workspaceId, today }: { readonly workspaceId: string; readonly today: string }) =>
  queryOptions({
    queryKey: ['workspace', workspaceId, 'tasks', 'load', today],
    queryFn: async () => (await answerOf(tasksOf(workspaceId).load.get({ query: { today } }))).items,
    refetchOnWindowFocus: 'always',
  })
