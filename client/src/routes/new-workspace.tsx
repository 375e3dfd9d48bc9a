import { createFileRoute } from '@tanstack/react-router'
import { signedIn } from '../session-guard'
import { NewWorkspaceScreen } from '../workspaces/new-workspace-screen'

export const Route = createFileRoute('/new-workspace')({
  beforeLoad: async ({ context: { queries }, location }) => {
    await signedIn({ queries, href: location.href })
  },
  head: () => ({ meta: [{ title: 'New workspace · FashionOS' }] }),
  component: NewWorkspaceScreen,
})
