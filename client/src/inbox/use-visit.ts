import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { changedQuery } from './news-queries'
import { createVisits } from './visits'

interface Of {
  readonly workspaceId: string
  readonly documentId: string
  readonly showId: string
}

/** Tells the server that somebody has seen a document: when it opens, and as it was when they leave it or look away. */
export const useVisit = ({ workspaceId, documentId, showId }: Of): void => {
  const queries = useQueryClient()
  useEffect(() => {
    const { queryKey } = changedQuery({ workspaceId, showId })
    const path = `/api/workspaces/${workspaceId}/documents/${documentId}/visit`
    const send = async () => {
      queries.setQueryData(queryKey, (items) => items?.filter((one) => one.documentId !== documentId))
      try {
        // Goes on when the page is closed.
        await fetch(path, { method: 'POST', keepalive: true, credentials: 'same-origin' })
        await queries.invalidateQueries({ queryKey })
      } catch {
        // Without an answer the mark stays until the next visit, which is all.
      }
    }
    const visits = createVisits({ now: Date.now, send: () => void send() })
    const onHidden = () => document.hidden && visits.left()
    visits.opened()
    document.addEventListener('visibilitychange', onHidden)
    return () => {
      document.removeEventListener('visibilitychange', onHidden)
      visits.left()
    }
  }, [queries, workspaceId, documentId, showId])
}
