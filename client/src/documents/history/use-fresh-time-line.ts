import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { PanelSession } from '../panels'
import { type HistoryAddress, historyKey } from './queries'

/** How long after an edit the time line is asked for again, ms: by then it is committed, and typing is over for a moment. */
const settleMs = 2_500

/** Brings the time line up to date while somebody works on the document. */
export const useFreshTimeLine = ({ doc }: PanelSession, { workspaceId, documentId }: HistoryAddress): void => {
  const queries = useQueryClient()
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    const queryKey = [...historyKey({ workspaceId, documentId }), 'time line']
    const look = () => {
      clearTimeout(waiting)
      waiting = setTimeout(() => void queries.invalidateQueries({ queryKey }), settleMs)
    }
    doc.on('update', look)
    return () => {
      doc.off('update', look)
      clearTimeout(waiting)
    }
  }, [doc, queries, workspaceId, documentId])
}
