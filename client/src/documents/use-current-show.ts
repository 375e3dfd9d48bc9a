import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { showQuery } from '../shows/queries'
import type { DocumentViewProps } from './view-props'

export interface CurrentShowProps extends Pick<DocumentViewProps, 'show'> {
  readonly workspace: Pick<DocumentViewProps['workspace'], 'id'>
  /** As the document has it: it follows the show as soon as somebody changes it. */
  readonly settings: { readonly date: string; readonly timeZone: string }
}

/** Asks for the show again when the document learnt of another date or time zone, so that its title line is never yesterday's. */
export const useCurrentShow = ({ show, workspace, settings: { date, timeZone } }: CurrentShowProps) => {
  const queries = useQueryClient()
  const showId = show?.id
  const isOther = show !== null && (show.date !== date || show.timeZone !== timeZone)
  // Once for each date and zone the document takes, not again for the same one
  useEffect(() => {
    if (showId !== undefined && isOther)
      void queries.invalidateQueries({ queryKey: showQuery({ workspaceId: workspace.id, showId }).queryKey })
  }, [queries, workspace.id, showId, date, timeZone])
}
