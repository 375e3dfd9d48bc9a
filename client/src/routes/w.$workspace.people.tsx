import { canInWorkspace } from '@fashionos/shared/access'
import { createFileRoute, notFound } from '@tanstack/react-router'
import { PeopleScreen } from '../people/people-screen'
import { useWorkspace } from '../workspaces/workspace'

export const Route = createFileRoute('/w/$workspace/people')({
  beforeLoad: ({ context: { workspace } }) => {
    if (!canInWorkspace(workspace.role, 'see-people')) throw notFound()
  },
  head: ({ match }) => ({ meta: [{ title: `People · ${match.context.workspace?.name ?? 'FashionOS'}` }] }),
  component: () => <PeopleScreen workspace={useWorkspace(Route.useRouteContext().workspace)} />,
})
