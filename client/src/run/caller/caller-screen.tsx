import './caller.css'
import type { LiveAddress, LiveSession } from '../live/live-session'
import { Gate } from '../parts/gate'
import type { Shown } from '../parts/shown'
import { useWakeLock } from '../parts/wake-lock'
import { DeskScreen } from './desk-screen'
import { EndedRun } from './ended-run'
import { OpenRun } from './open-run'

interface CallerScreenProps {
  readonly session: LiveSession
  readonly address: LiveAddress
}

/** The desk a show is called from: opening a run, calling it, seeing somebody else call it, and its end. */
export const CallerScreen = ({ session }: CallerScreenProps) => {
  useWakeLock()
  return <Gate session={session}>{(shown) => <ShownRun session={session} shown={shown} />}</Gate>
}

const ShownRun = ({ session, shown }: { readonly session: LiveSession; readonly shown: Shown }) => {
  if (!shown.isOpened) return <OpenRun session={session} shown={shown} />
  if (shown.run.state === 'ended') return <EndedRun session={session} shown={shown} />
  return <DeskScreen key={shown.run.id} session={session} shown={shown} />
}
