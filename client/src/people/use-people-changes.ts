import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { peopleChanges } from './changes'

export const usePeopleChanges = (workspaceId: string) => {
  const queries = useQueryClient()
  return useMemo(() => peopleChanges({ queries, workspaceId }), [queries, workspaceId])
}
