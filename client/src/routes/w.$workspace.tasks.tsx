import { createFileRoute } from '@tanstack/react-router'
import { searchText } from '../search'
import { TasksScreen, type TasksSearch } from '../tasks/tasks-screen'
import { useWorkspace } from '../workspaces/workspace'

const Tasks = () => {
  const navigate = Route.useNavigate()
  return (
    <TasksScreen
      workspace={useWorkspace(Route.useRouteContext().workspace)}
      search={Route.useSearch()}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}

export const Route = createFileRoute('/w/$workspace/tasks')({
  validateSearch: (search): TasksSearch => ({ person: searchText(search, 'person'), done: search.done === true ? true : undefined }),
  head: ({ match }) => ({ meta: [{ title: `Tasks · ${match.context.workspace?.name ?? 'FashionOS'}` }] }),
  component: Tasks,
})
