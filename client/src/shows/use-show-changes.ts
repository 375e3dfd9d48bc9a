import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type ShowChanges, showChanges } from './changes'

export const useShowChanges = (workspaceId: string): ShowChanges => {
  const queries = useQueryClient()
  return useMemo(() => showChanges({ queries, workspaceId }), [queries, workspaceId])
}
