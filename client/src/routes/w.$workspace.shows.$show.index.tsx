import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { readinessQuery, showQuery } from '../shows/queries'
import { ShowHome } from '../shows/show-home'
import { useWorkspace } from '../workspaces/workspace'

const Home = () => {
  const workspace = useWorkspace(Route.useRouteContext().workspace)
  const { data: show } = useSuspenseQuery(showQuery({ workspaceId: workspace.id, showId: Route.useParams().show }))
  return <ShowHome key={show.id} show={show} workspace={workspace} />
}

export const Route = createFileRoute('/w/$workspace/shows/$show/')({
  loader: ({ context: { queries, workspace }, params }) =>
    void queries.prefetchQuery(readinessQuery({ workspaceId: workspace.id, showId: params.show })),
  component: Home,
})
