import { canInWorkspace } from '@fashionos/shared/access'
import { createFileRoute, notFound } from '@tanstack/react-router'
import { SettingsScreen } from '../workspaces/settings-screen'
import { useWorkspace } from '../workspaces/workspace'

export const Route = createFileRoute('/w/$workspace/settings')({
  beforeLoad: ({ context: { workspace } }) => {
    if (!canInWorkspace(workspace.role, 'manage-members')) throw notFound()
  },
  head: ({ match }) => ({ meta: [{ title: `Settings · ${match.context.workspace?.name ?? 'FashionOS'}` }] }),
  component: () => <SettingsScreen workspace={useWorkspace(Route.useRouteContext().workspace)} />,
})
