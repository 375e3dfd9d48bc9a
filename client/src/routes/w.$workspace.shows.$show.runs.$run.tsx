import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { reportQuery, runQuery } from '../runs/queries'
import { ReportScreen } from '../runs/report-screen'
import { showQuery } from '../shows/queries'
import { useWorkspace } from '../workspaces/workspace'

const Run = () => {
  const workspace = useWorkspace(Route.useRouteContext().workspace)
  const params = Route.useParams()
  const { data: show } = useSuspenseQuery(showQuery({ workspaceId: workspace.id, showId: params.show }))
  const { data: run } = useSuspenseQuery(runQuery({ workspaceId: workspace.id, runId: params.run }))
  return <ReportScreen key={run.id} run={run} show={show} workspace={workspace} />
}

export const Route = createFileRoute('/w/$workspace/shows/$show/runs/$run')({
  loader: async ({ context: { queries, workspace }, params }) => {
    const address = { workspaceId: workspace.id, runId: params.run }
    void queries.prefetchQuery(reportQuery(address))
    const { document } = await queries.ensureQueryData({ ...runQuery(address), revalidateIfStale: true })
    return { title: document.title }
  },
  head: ({ loaderData }) => ({ meta: [{ title: `As run, ${loaderData?.title ?? 'report'} · FashionOS` }] }),
  component: Run,
})
