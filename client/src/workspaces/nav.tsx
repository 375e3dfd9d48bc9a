import { canInWorkspace } from '@fashionos/shared/access'
import { useQuery } from '@tanstack/react-query'
import { Link, type LinkProps } from '@tanstack/react-router'
import { type ReactNode, Suspense } from 'react'
import { Bell } from '../inbox/bell'
import { documentsQuery, showQuery } from '../shows/queries'
import { Kbd } from '../ui/kbd'
import { lazily } from '../ui/lazily'
import { useMe, type Workspace } from './workspace'

// Names stand at once; what opens behind them comes after the screen.
const PersonMenu = lazily(() => import('./person-menu').then((menu) => ({ default: menu.PersonMenu })))
const WorkspaceMenu = lazily(() => import('./workspace-menu').then((menu) => ({ default: menu.WorkspaceMenu })))

export interface NavProps {
  readonly workspace: Workspace
  readonly showId?: string
  readonly onGoTo: () => void
}

const lineClass =
  'flex min-h-8 items-center justify-between gap-2 rounded px-2 py-1 text-ink-2 transition-colors duration-120 hover:text-ink touch:min-h-11 ' +
  'aria-[current=page]:bg-sunk aria-[current=page]:font-medium aria-[current=page]:text-ink'

const Line = ({ children, ...link }: LinkProps & { readonly children: ReactNode }) => (
  <li>
    <Link activeOptions={{ exact: true, includeSearch: false }} {...link} className={lineClass}>
      <span className="truncate">{children}</span>
    </Link>
  </li>
)

const Group = ({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) => (
  <section>
    <h2 className="label truncate px-2">{title}</h2>
    <ul className="mt-1.5 grid gap-px">{children}</ul>
  </section>
)

const ShowGroup = ({ workspace, showId }: { readonly workspace: Workspace; readonly showId: string }) => {
  const address = { workspaceId: workspace.id, showId }
  const show = useQuery(showQuery(address))
  const documents = useQuery(documentsQuery(address))
  if (show.isError && !show.data) return null
  const params = { workspace: workspace.slug, show: showId }
  return (
    <Group title={show.data?.name ?? ' '}>
      <Line to="/w/$workspace/shows/$show" params={params}>
        Overview
      </Line>
      {documents.data?.map((one) => (
        <Line key={one.id} to="/w/$workspace/shows/$show/d/$document" params={{ ...params, document: one.id }}>
          {one.title}
        </Line>
      ))}
    </Group>
  )
}

/** Where one can go from here. */
export const Nav = ({ workspace, showId, onGoTo }: NavProps) => {
  const { user } = useMe()
  const params = { workspace: workspace.slug }
  return (
    <nav aria-label="Workspace" className="flex min-h-full flex-col gap-[22px] px-3.5 pt-[18px] pb-4">
      <div className="flex items-start gap-1">
        <div className="min-w-0 flex-1">
          <Suspense fallback={<p className="display min-h-8 px-2 text-[19px]">{workspace.name}</p>}>
            <WorkspaceMenu workspace={workspace} />
          </Suspense>
        </div>
        <Bell workspace={workspace} />
      </div>
      <button
        type="button"
        onClick={onGoTo}
        className="-mt-2 flex min-h-8 items-center justify-between rounded px-2 text-ink-3 hover:bg-sunk hover:text-ink touch:min-h-11"
      >
        Find or do
        <span className="touch:hidden">
          <Kbd keys="Mod+K" />
        </span>
      </button>
      {showId && <ShowGroup workspace={workspace} showId={showId} />}
      <Group title="Workspace">
        <Line to="/w/$workspace" params={params}>
          Shows
        </Line>
        <Line to="/w/$workspace/tasks" params={params}>
          Tasks
        </Line>
        {canInWorkspace(workspace.role, 'see-directory') && (
          <Line to="/w/$workspace/directory" params={params} activeOptions={{ exact: false, includeSearch: false }}>
            Directory
          </Line>
        )}
        {canInWorkspace(workspace.role, 'see-people') && (
          <Line to="/w/$workspace/people" params={params}>
            People
          </Line>
        )}
        {canInWorkspace(workspace.role, 'manage-members') && (
          <Line to="/w/$workspace/settings" params={params}>
            Settings
          </Line>
        )}
      </Group>
      <div className="mt-auto">
        <Suspense fallback={<p className="min-h-10 truncate px-2 text-ink-2 touch:min-h-11">{user.name}</p>}>
          <PersonMenu />
        </Suspense>
      </div>
    </nav>
  )
}
