import { createFileRoute } from '@tanstack/react-router'
import { InboxScreen } from '../inbox/inbox-screen'
import { useWorkspace } from '../workspaces/workspace'

const Inbox = () => {
  const { unread = false } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <InboxScreen
      workspace={useWorkspace(Route.useRouteContext().workspace)}
      unread={unread}
      onUnread={(next) => void navigate({ search: { unread: next || undefined }, replace: true })}
    />
  )
}

export const Route = createFileRoute('/w/$workspace/inbox')({
  validateSearch: (search: Record<string, unknown>): { unread?: true } => ({ unread: search.unread === true ? true : undefined }),
  head: ({ match }) => ({ meta: [{ title: `Inbox · ${match.context.workspace?.name ?? 'FashionOS'}` }] }),
  component: Inbox,
})
