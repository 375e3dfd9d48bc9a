import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router'
import { RouteAnnouncer } from '../route-announcer'
import { Toaster } from '../ui/toaster'
import { UpdateNotice } from '../update-notice'

const Root = () => (
  <>
    <a
      href="#main"
      className="sr-only rounded bg-ink px-3 py-2 text-ivory focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50"
    >
      Skip to content
    </a>
    <Outlet />
    <RouteAnnouncer />
    <Toaster />
    <UpdateNotice />
  </>
)

export const Route = createRootRouteWithContext<{ readonly queries: QueryClient }>()({
  component: Root,
  head: () => ({ meta: [{ title: 'FashionOS' }] }),
})
