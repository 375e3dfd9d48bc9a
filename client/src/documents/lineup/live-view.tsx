import { canInWorkspace } from '@fashionos/shared/access'
import type { lineup } from '@fashionos/shared/documents/lineup/index'
import { Suspense, useMemo, useState } from 'react'
import { lazily } from '../../ui/lazily'
import type { DocumentViewProps } from '../view-props'
import { type LineupDirectory, LineupDirectoryContext } from './lineup-directory'
import type { Entrances } from './live-entrances'
import { LineupView } from './view'

const LiveEntrances = lazily(() => import('./live-entrances').then((live) => ({ default: live.LiveEntrances })))

type Props = DocumentViewProps<typeof lineup>

/** A lineup with the real entrances of the run that is on, and with the directory of its workspace. */
export const LiveLineupView = (props: Props) => {
  const { session, document, show, workspace } = props
  const [entrances, setEntrances] = useState<Entrances | undefined>(undefined)
  const [workspaceId, showId] = [workspace.id, show?.id]
  const address = useMemo(() => (showId === undefined ? null : { workspaceId, showId }), [workspaceId, showId])
  return (
    <LineupDirectoryContext value={useDirectory(props)}>
      <LineupView {...props} entrances={entrances} />
      <Suspense fallback={null}>
        {address && <LiveEntrances address={address} document={document.id} session={session} onEntrances={setEntrances} />}
      </Suspense>
    </LineupDirectoryContext>
  )
}

/** A30: the directory is for who makes shows. */
const useDirectory = ({ show, workspace: { id, role } }: Props): LineupDirectory | null => {
  const sees = canInWorkspace(role ?? null, 'see-directory')
  const { id: showId, date, timeZone } = show ?? {}
  return useMemo(() => {
    if (!sees || !showId || !date || !timeZone) return null
    return { workspaceId: id, day: { date, timeZone, show: showId } }
  }, [sees, id, showId, date, timeZone])
}
