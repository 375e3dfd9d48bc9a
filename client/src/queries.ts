import { QueryCache, QueryClient } from '@tanstack/react-query'
import { codeOf } from './failure'

const minute = 60_000

/** A query with `meta: { kept: true }` is kept on this device, so that its screen opens with no network. */
declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: { readonly kept?: boolean }
  }
}

/** `onSignedOut`: the server no longer knows this session. */
export const createQueries = ({ onSignedOut }: { readonly onSignedOut: () => void }): QueryClient => {
  const onError = (error: unknown) => {
    if (codeOf(error) === 'not-signed-in') onSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: minute / 4,
        gcTime: 24 * 60 * minute,
        retry: (failures, error) => codeOf(error) === 'unavailable' && failures < 2,
        retryDelay: (failures) => 400 * 2 ** failures,
      },
    },
  })
}
