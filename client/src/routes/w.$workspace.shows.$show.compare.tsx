import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { CompareScreen } from '../runs/compare-screen'
import { searchText } from '../search'
import { documentsQuery, showQuery } from '../shows/queries'
import { useWorkspace } from '../workspaces/workspace'

const Compare = () => {
  const workspace = useWorkspace(Route.useRouteContext().workspace)
  const params = Route.useParams()
  const search = Route.useSearch()
  const navigate = useNavigate({ from: Route.fullPath })
  const { data: show } = useSuspenseQuery(showQuery({ workspaceId: workspace.id, showId: params.show }))
  const { data: documents } = useSuspenseQuery(documentsQuery({ workspaceId: workspace.id, showId: params.show }))
  return (
    <CompareScreen
      show={show}
      workspace={workspace}
      documents={documents.filter(({ type }) => type === 'run-of-show')}
      documentId={search.document ?? null}
      runs={search.runs?.split(',').filter(Boolean) ?? null}
      onChoose={({ document, runs }) => void navigate({ search: { document, runs: runs?.join(',') }, replace: true })}
    />
  )
}

export const Route = createFileRoute('/w/$workspace/shows/$show/compare')({
  validateSearch: (search): { document?: string; runs?: string } => ({
    document: searchText(search, 'document'),
    runs: typeof search.runs === 'string' ? search.runs : undefined,
  }),
  head: () => ({ meta: [{ title: 'Runs compared · FashionOS' }] }),
  component: Compare,
})
