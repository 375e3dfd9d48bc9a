import { useQuery } from '@tanstack/react-query'
import { sentenceOf } from '../failure'
import { Button } from '../ui/button'
import { notifyFailure } from '../ui/toaster'
import { removedDocumentsQuery } from './queries'
import type { ShowHomeProps } from './show-home'
import { useShowChanges } from './use-show-changes'

/** What was removed from a show, and the way back; nothing at all while nothing is. */
export const RemovedDocuments = ({ show, workspace }: ShowHomeProps) => {
  const changes = useShowChanges(workspace.id)
  const removed = useQuery(removedDocumentsQuery({ workspaceId: workspace.id, showId: show.id }))
  if (!removed.data || removed.data.length === 0) return null
  const restore = (id: string) => changes.restoreDocument(id).catch((error: unknown) => notifyFailure(sentenceOf(error)))
  return (
    <details className="border-b border-line py-3 text-ink-2">
      <summary className="min-h-6 cursor-pointer">Removed documents ({removed.data.length})</summary>
      <ul className="pt-2">
        {removed.data.map((document) => (
          <li key={document.id} className="flex min-h-10 items-center justify-between gap-4">
            <span className="truncate">{document.title}</span>
            <Button size="small" onClick={() => void restore(document.id)}>
              Restore
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
