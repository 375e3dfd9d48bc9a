import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api'

/** How this installation is set up. */
export const configQuery = queryOptions({
  queryKey: ['config'],
  queryFn: () => answerOf(api.config.get()),
  staleTime: Number.POSITIVE_INFINITY,
  meta: { kept: true },
})

/** Who is signed in and in which workspaces. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => answerOf(api.me.get()),
  meta: { kept: true },
})
