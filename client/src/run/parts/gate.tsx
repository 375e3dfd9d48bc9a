import type { ReactNode } from 'react'
import { EmptyState } from '../../ui/empty-state'
import type { LiveSession } from '../live/live-session'
import { useLive } from '../live/use-live'
import type { Shown } from './shown'
import { useShown } from './use-shown'

interface GateProps {
  readonly session: LiveSession
  readonly children: (shown: Shown) => ReactNode
}

/** What a live screen shows while there is nothing to show: on the way, refused, or nothing kept. */
export const Gate = ({ session, children }: GateProps) => {
  const view = useLive(session)
  const shown = useShown(session)
  if (view.phase === 'refused') return <Refused reason={view.reason} />
  if (shown) return children(shown)
  return view.phase === 'cached' || !(view.phase === 'opening') ? <NothingKept /> : <Opening />
}

const Page = ({ children }: { readonly children: ReactNode }) => (
  <main className="grid min-h-dvh content-center px-(--page)">{children}</main>
)

const Opening = () => (
  <Page>
    <h1 className="text-lead font-normal text-ink-2">Opening the run of show</h1>
    <div className="mt-3 h-px w-40 overflow-hidden bg-line">
      <div className="h-px w-1/3 animate-pulse bg-ink" />
    </div>
  </Page>
)

const Refused = ({ reason }: { readonly reason: string | null }) => (
  <Page>
    <EmptyState place="screen" title="This screen is closed">
      <p role="alert">{reason ?? 'The server refused it. Ask whoever sent you the address for a new one.'}</p>
    </EmptyState>
  </Page>
)

const NothingKept = () => (
  <Page>
    <EmptyState place="screen" title="No network yet">
      <p role="status">This device has not kept this show. It appears as soon as the server is heard; keep the page open.</p>
    </EmptyState>
  </Page>
)
