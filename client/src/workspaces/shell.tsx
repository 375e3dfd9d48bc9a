import { useRouterState } from '@tanstack/react-router'
import { Menu as MenuIcon, Search } from 'lucide-react'
import { lazy, type ReactNode, useEffect, useState } from 'react'
import { Tray } from '../files/tray'
import { Bell } from '../inbox/bell'
import { InsideMain } from '../screens'
import { useRememberPlace } from '../search/use-remember-place'
import { BesideSlot } from '../ui/beside'
import { IconButton } from '../ui/icon-button'
import { WhenOpened } from '../ui/when-opened'
import { GoTo, useGoTo } from './go-to'
import { Nav } from './nav'
import { ReachNotice } from './reach-notice'
import { useMe, type Workspace } from './workspace'

const Sheet = lazy(() => import('../ui/sheet').then((sheet) => ({ default: sheet.Sheet })))

export interface ShellProps {
  readonly workspace: Workspace
  /** The show the screen is about. */
  readonly showId?: string
  readonly children: ReactNode
}

/** The frame of every screen of a workspace: where one can go, and the screen. */
export const Shell = ({ workspace, showId, children }: ShellProps) => {
  const goTo = useGoTo()
  useRememberPlace({ userId: useMe().user.id, workspaceId: workspace.id })
  const [drawer, setDrawer] = useState(false)
  const path = useRouterState({ select: (state) => state.location.pathname })
  useEffect(() => setDrawer(false), [path])
  const nav = <Nav workspace={workspace} showId={showId} onGoTo={goTo.open} />
  return (
    <div className="grid h-dvh grid-rows-[auto_1fr] md:grid-cols-[var(--nav)_1fr] md:grid-rows-1 print:block print:h-auto">
      <div className="hidden min-h-0 overflow-y-auto border-r border-line md:block print:hidden">{nav}</div>
      <header className="flex h-13 items-center gap-1 border-b border-line px-2 md:hidden print:hidden">
        <IconButton label="Menu" tooltip={false} onClick={() => setDrawer(true)}>
          <MenuIcon size={18} strokeWidth={1.5} aria-hidden="true" />
        </IconButton>
        <span className="display min-w-0 flex-1 truncate text-title">{workspace.name}</span>
        <Bell workspace={workspace} />
        <IconButton label="Find or do" tooltip={false} onClick={goTo.open}>
          <Search size={18} strokeWidth={1.5} aria-hidden="true" />
        </IconButton>
      </header>
      <WhenOpened open={drawer}>
        <Sheet open={drawer} onOpenChange={setDrawer} label="Where to go" side="left">
          {nav}
        </Sheet>
      </WhenOpened>
      <div className="relative flex min-h-0 min-w-0 flex-col">
        <ReachNotice />
        <div className="flex min-h-0 flex-1 print:block">
          <main
            id="main"
            tabIndex={-1}
            data-scroll-restoration-id="main"
            className="min-w-0 flex-1 overflow-y-auto outline-none print:overflow-visible"
          >
            <InsideMain value>{children}</InsideMain>
          </main>
          <BesideSlot />
        </div>
      </div>
      <Tray />
      <GoTo state={goTo} workspace={workspace} showId={showId} />
    </div>
  )
}
