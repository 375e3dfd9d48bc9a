import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { ChevronsUpDown } from 'lucide-react'
import { lazy, useState } from 'react'
import { authAnswerOf } from '../sign-in/auth-answer'
import { Menu, type MenuEntry } from '../ui/menu'
import { WhenOpened } from '../ui/when-opened'
import { meQuery } from './queries'
import { useMe, type Workspace } from './workspace'

const ConfirmDialog = lazy(() => import('../ui/confirm-dialog').then((dialog) => ({ default: dialog.ConfirmDialog })))

/** The workspace's name, and the way to another one. */
export const WorkspaceMenu = ({ workspace }: { readonly workspace: Workspace }) => {
  const router = useRouter()
  const queries = useQueryClient()
  const { workspaces } = useMe()
  const [leaving, setLeaving] = useState(false)
  const leave = async () => {
    await authAnswerOf((auth) => auth.organization.leave({ organizationId: workspace.id }))
    await router.navigate({ to: '/', search: { choose: true } })
    queries.removeQueries({ queryKey: ['workspace', workspace.id] })
    await queries.invalidateQueries({ queryKey: meQuery.queryKey })
  }
  const entries: MenuEntry[] = [
    {
      kind: 'choice',
      label: 'Workspaces',
      value: workspace.slug,
      options: workspaces.map((one) => ({ value: one.slug, label: one.name })),
      onChange: (slug) => void router.navigate({ to: '/w/$workspace', params: { workspace: slug } }),
    },
    { kind: 'separator' },
    { kind: 'action', label: 'New workspace', onSelect: () => void router.navigate({ to: '/new-workspace' }) },
    { kind: 'action', label: `Leave ${workspace.name}`, onSelect: () => setLeaving(true) },
  ]
  return (
    <>
      <Menu
        entries={entries}
        trigger={
          <button
            type="button"
            className="group flex min-h-8 w-full items-center gap-1.5 rounded px-2 text-left data-popup-open:bg-sunk"
            aria-label={`${workspace.name}, change workspace`}
          >
            <span className="display min-w-0 flex-1 text-[19px]">{workspace.name}</span>
            <ChevronsUpDown
              size={13}
              strokeWidth={1.5}
              aria-hidden="true"
              className="shrink-0 text-ink-3 opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100 group-data-popup-open:opacity-100 touch:opacity-100"
            />
          </button>
        }
      />
      <WhenOpened open={leaving}>
        <ConfirmDialog
          open={leaving}
          onOpenChange={setLeaving}
          title={`Leave ${workspace.name}?`}
          description="You no longer see its shows and documents. An owner or admin can invite you again."
          confirm="Leave"
          danger
          onConfirm={leave}
        />
      </WhenOpened>
    </>
  )
}
