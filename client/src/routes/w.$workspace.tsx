import { createFileRoute, Outlet, useParams } from '@tanstack/react-router'
import { MissingScreen } from '../screens'
import { signedIn } from '../session-guard'
import { Shell } from '../workspaces/shell'
import { rememberWorkspace, useMe, workspaceAt } from '../workspaces/workspace'

const WorkspaceFrame = () => {
  const { workspace: known } = Route.useRouteContext()
  const { show } = useParams({ strict: false })
  const workspace = useMe().workspaces.find((one) => one.id === known.id)
  if (!workspace) return <MissingScreen />
  return (
    <Shell workspace={workspace} showId={show}>
      <Outlet />
    </Shell>
  )
}

export const Route = createFileRoute('/w/$workspace')({
  beforeLoad: async ({ context: { queries }, location, params }) => {
    await signedIn({ queries, href: location.href })
    const workspace = await workspaceAt(queries, params.workspace)
    rememberWorkspace(workspace.slug)
    return { workspace }
  },
  head: ({ match }) => ({ meta: [{ title: `${match.context.workspace?.name ?? 'Workspace'} · FashionOS` }] }),
  component: WorkspaceFrame,
})
