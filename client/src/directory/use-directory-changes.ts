import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type DirectoryChanges, directoryChanges } from './changes'

export const useDirectoryChanges = (workspaceId: string): DirectoryChanges => {
  const queries = useQueryClient()
  return useMemo(() => directoryChanges({ queries, workspaceId }), [queries, workspaceId])
}
