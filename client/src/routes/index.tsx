import { createFileRoute, redirect } from '@tanstack/react-router'
import { signedIn } from '../session-guard'
import { ChooserScreen } from '../workspaces/chooser-screen'
import { lastWorkspace } from '../workspaces/workspace'

/** Straight to the workspace this device was in last; `?choose` asks. */
export const Route = createFileRoute('/')({
  validateSearch: (search: Record<string, unknown>): { choose?: true } => ({ choose: search.choose === true ? true : undefined }),
  beforeLoad: async ({ context: { queries }, location, search }) => {
    const { me } = await signedIn({ queries, href: location.href })
    if (me.workspaces.length === 0) throw redirect({ to: '/new-workspace' })
    if (search.choose) return
    const last = me.workspaces.find((one) => one.slug === lastWorkspace()) ?? (me.workspaces.length === 1 ? me.workspaces[0] : undefined)
    if (last) throw redirect({ to: '/w/$workspace', params: { workspace: last.slug } })
  },
  head: () => ({ meta: [{ title: 'Workspaces · FashionOS' }] }),
  component: ChooserScreen,
})
