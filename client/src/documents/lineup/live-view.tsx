import type { lineup } from '@fashionos/shared/documents/lineup/index'
import { Suspense, useMemo, useState } from 'react'
import { useSnapshot } from '../../live/use-document'
import { lazily } from '../../ui/lazily'
import type { DocumentViewProps } from '../view-props'
import type { Entrances } from './live-entrances'
import { LineupView } from './view'

const LiveEntrances = lazily(() => import('./live-entrances').then((live) => ({ default: live.LiveEntrances })))

/** A lineup with the real entrances of the run that is on. */
export const LiveLineupView = (props: DocumentViewProps<typeof lineup>) => {
  const { session, document, show, workspace } = props
  const { looks } = useSnapshot(session)
  const [entrances, setEntrances] = useState<Entrances | undefined>(undefined)
  const [workspaceId, showId] = [workspace.id, show?.id]
  const address = useMemo(() => (showId === undefined ? null : { workspaceId, showId }), [workspaceId, showId])
  return (
    <>
      <LineupView {...props} entrances={entrances} />
      <Suspense fallback={null}>
        {address && <LiveEntrances address={address} document={document.id} looks={looks} onEntrances={setEntrances} />}
      </Suspense>
    </>
  )
}
