import { seedDocument } from '@fashionos/shared/documents/life'
import { runOfShow } from '@fashionos/shared/documents/run-of-show/index'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterContextProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import './harness.css'
import { newId } from '../../src/documents/new-id'
import { RunOfShowView } from '../../src/documents/run-of-show/view'
import { openSession } from '../../src/live/session'
import { followTheme } from '../../src/ui/theme'
import { Toaster } from '../../src/ui/toaster'
import { sampleRows } from './sample'

/** The run of show on an in-memory document, with no server: for looking at and measuring the screen alone. */
const query = new URLSearchParams(location.search)
const size = Number(query.get('rows') ?? 0)
followTheme()
if (query.get('theme')) document.documentElement.dataset.theme = query.get('theme') ?? ''

const session = openSession({
  type: runOfShow,
  name: `run-of-show:${newId()}:1`,
  me: { id: 'me', name: 'Marc Olivier' },
  collabUrl: 'ws://127.0.0.1:1',
  versions: { schema: 1, editor: 1 },
  access: async () => ({ kind: 'unreachable' }),
  store: window.localStorage,
  random: Math.random,
  now: Date.now,
  newId: () => crypto.randomUUID(),
  onEnded: () => undefined,
})
seedDocument(runOfShow, session.doc, { show: { name: 'AW27', date: '2027-03-06', timeZone: 'Europe/Paris' }, content: 'blank', newId })
const columns = session.snapshot.get().columns
session.run('importRows', sampleRows({ columns, size, newId }))
Object.assign(window, { session })

const Page = () => (
  <>
    <div style={{ height: '100dvh' }}>
      <RunOfShowView
        session={session}
        document={{ id: 'harness', title: 'Run of show', type: 'run-of-show', capabilities: ['view', 'edit', 'call'] }}
        show={{ id: 's', name: 'Autumn/Winter 2027', date: '2027-03-06', timeZone: 'Europe/Paris', venue: 'Palais de Tokyo, Paris' }}
        workspace={{ id: 'w', name: 'Maison Aurélie' }}
        people={[
          { userId: 'u1', name: 'Inês Moreira' },
          { userId: 'u2', name: 'Teo Okafor' },
        ]}
        files={{ upload: async (file) => ({ id: newId(), name: file.name }), addressOf: (id) => `/files/${id}` }}
        header={(tools) => (
          <header className="px-(--page) pt-6 pb-2">
            <h1 className="display text-page">Run of show</h1>
            {tools}
          </header>
        )}
      />
    </div>
    <Toaster />
  </>
)

const rootRoute = createRootRoute({ component: Page })
const router = createRouter({ routeTree: rootRoute, history: createMemoryHistory() })
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <QueryClientProvider client={new QueryClient()}>
    <RouterContextProvider router={router}>
      <Page />
    </RouterContextProvider>
  </QueryClientProvider>,
)
