import { canInWorkspace } from '@fashionos/shared/access'
import { createFileRoute, notFound } from '@tanstack/react-router'
import { EntryScreen } from '../directory/entry-screen'
import { kindAtPath } from '../directory/list-search'
import { MissingScreen } from '../screens'
import { useWorkspace } from '../workspaces/workspace'

const Entry = () => {
  const workspace = useWorkspace(Route.useRouteContext().workspace)
  const params = Route.useParams()
  const kind = kindAtPath(params.kind)
  if (kind === null) return <MissingScreen />
  return <EntryScreen key={params.entry} workspace={workspace} kind={kind} id={params.entry} />
}

export const Route = createFileRoute('/w/$workspace/directory/$kind/$entry')({
  beforeLoad: ({ context: { workspace }, params }) => {
    if (!canInWorkspace(workspace.role, 'see-directory') || kindAtPath(params.kind) === null) throw notFound()
  },
  head: ({ match }) => ({ meta: [{ title: `Directory · ${match.context.workspace?.name ?? 'FashionOS'}` }] }),
  component: Entry,
})
