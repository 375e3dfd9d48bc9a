import type { UseQueryResult } from '@tanstack/react-query'
import { codeOf, sentenceOf } from './failure'
import { Button } from './ui/button'
import { EmptyState } from './ui/empty-state'

export interface RetryStateProps {
  readonly query: Pick<UseQueryResult, 'error' | 'refetch' | 'isFetching'>
  /** What did not come: "The shows". */
  readonly what: string
}

/** In place of something that could not be fetched and is not remembered on this device. */
export const RetryState = ({ query, what }: RetryStateProps) => (
  <EmptyState
    title={`${what} did not come`}
    action={
      <Button busy={query.isFetching} onClick={() => void query.refetch()}>
        Try again
      </Button>
    }
  >
    {codeOf(query.error) === 'unavailable' ? 'There is no connection, and this device has not seen them before.' : sentenceOf(query.error)}
  </EmptyState>
)
