import { useQuery } from '@tanstack/react-query'
import { timeSaid } from '../documents/comments/time-said'
import { useNow } from '../ui/now'
import { changedWords } from './changed-words'
import { changedQuery } from './news-queries'

export interface ChangedMarkProps {
  readonly workspaceId: string
  readonly showId: string
  readonly documentId: string
}

/** That others have changed a document since this person saw it. */
export const ChangedMark = ({ workspaceId, showId, documentId }: ChangedMarkProps) => {
  const now = useNow(30_000)
  const changed = useQuery(changedQuery({ workspaceId, showId })).data?.find((one) => one.documentId === documentId)
  if (!changed) return null
  return (
    <p className="flex items-center gap-2 text-small text-ink-2">
      <span aria-hidden="true" className="size-[7px] shrink-0 rounded-full bg-ink" />
      <span>
        {changedWords(changed)}, {timeSaid(Date.parse(changed.at), now)}
      </span>
    </p>
  )
}
