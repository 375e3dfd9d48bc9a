import { isDocumentTypeName } from '@fashionos/shared/documents/registry'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { peopleQuery } from '../people/queries'
import type { Show, ShowDocument } from '../shows/show'
import { EmptyState } from '../ui/empty-state'
import { configQuery } from '../workspaces/queries'
import { useMe, type Workspace } from '../workspaces/workspace'
import { documentViews } from './registry'

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
  if (!isDocumentTypeName(document.type)) return <UnknownType />
  const View = documentViews[document.type]
  return <View key={document.id} document={document} show={show} workspace={workspace} me={user} people={people} collabUrl={collabUrl} />
}

const UnknownType = () => (
  <div className="px-(--page)">
    <EmptyState title="This page is older than the document">Reload the page to open it.</EmptyState>
  </div>
)
