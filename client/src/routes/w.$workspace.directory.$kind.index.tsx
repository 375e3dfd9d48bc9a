import { canInWorkspace } from '@fashionos/shared/access'
import { createFileRoute, notFound } from '@tanstack/react-router'
import { DirectoryScreen } from '../directory/directory-screen'
import { kindAtPath, listSearch } from '../directory/list-search'
import { MissingScreen } from '../screens'
import { useWorkspace } from '../workspaces/workspace'

const List = () => {
  const workspace = useWorkspace(Route.useRouteContext().workspace)
  const kind = kindAtPath(Route.useParams().kind)
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  if (kind === null) return <MissingScreen />
  return (
    <DirectoryScreen
      key={kind}
      workspace={workspace}
      kind={kind}
      search={search}
      onSearch={(part) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true })}
    />
  )
}

export const Route = createFileRoute('/w/$workspace/directory/$kind/')({
  validateSearch: listSearch,
  beforeLoad: ({ context: { workspace }, params }) => {
    if (!canInWorkspace(workspace.role, 'see-directory') || kindAtPath(params.kind) === null) throw notFound()
  },
  head: ({ match }) => ({ meta: [{ title: `Directory · ${match.context.workspace?.name ?? 'FashionOS'}` }] }),
  component: List,
})
