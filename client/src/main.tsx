import { QueryClientProvider } from '@tanstack/react-query'
import { createRouter, RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import './styles/app.css'
import { keepQueries, restoreQueries } from './kept-queries'
import { createQueries } from './queries'
import { routeTree } from './routeTree.gen'
import { FailureScreen, MissingScreen, WaitingScreen } from './screens'
import { forgetPerson, onSignedOutElsewhere } from './session'
import { followTheme } from './ui/theme'
import { meQuery } from './workspaces/queries'

/** Screens for people who are not signed in. */
const openToAll = /^\/(sign-in|sign-up|forgot-password|reset-password|invitations|mailbox)(\/|$)/

const goToSignIn = () => {
  const { pathname, href } = router.state.location
  if (openToAll.test(pathname)) return
  void forgetPerson(queries).then(() => router.navigate({ to: '/sign-in', search: { to: href, ended: true } }))
}

const queries = createQueries({ onSignedOut: goToSignIn })

const router = createRouter({
  routeTree,
  context: { queries },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultPendingMs: 300,
  defaultErrorComponent: FailureScreen,
  defaultNotFoundComponent: MissingScreen,
  defaultPendingComponent: WaitingScreen,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

const start = async () => {
  followTheme()
  await restoreQueries(queries, Date.now())
  keepQueries(queries, (from) => from.getQueryData(meQuery.queryKey)?.user.id ?? null)
  onSignedOutElsewhere(goToSignIn)
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')
  createRoot(root).render(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
}

void start()
