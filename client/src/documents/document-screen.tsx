import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { peopleQuery } from '../people/queries'
import type { Show, ShowDocument } from '../shows/show'
import { EmptyState } from '../ui/empty-state'
import { configQuery } from '../workspaces/queries'
import { useMe, type Workspace } from '../workspaces/workspace'
import { documentViewNamed } from './registry'
import { Waiting } from './waiting'

export interface DocumentScreenProps {
  readonly document: ShowDocument
  readonly show: Show
  readonly workspace: Workspace
}

/** One live document, whatever its type. */
export const DocumentScreen = ({ document, show, workspace }: DocumentScreenProps) => {
  const { user } = useMe()
  const { collabUrl } = useSuspenseQuery(configQuery).data
  const people = useQuery(peopleQuery(workspace.id)).data ?? []
  const view = documentViewNamed(document.type)
  if (!view) return <UnknownType />
  return (
    <Suspense fallback={<Waiting title={document.title} />}>
      <view.Part key={document.id} document={document} show={show} workspace={workspace} me={user} people={people} collabUrl={collabUrl} />
    </Suspense>
  )
}

const UnknownType = () => (
  <div className="px-(--page)">
    <EmptyState title="This page is older than the document">Reload the page to open it.</EmptyState>
  </div>
)
