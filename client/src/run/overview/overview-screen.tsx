import type { LiveAddress, LiveSession } from '../live/live-session'

interface OverviewProps {
  readonly show: string
  readonly secret: string | null
  /** A session of one of the show's documents; stop it when it is no longer shown. */
  readonly openSession: (address: LiveAddress) => LiveSession
}

export const OverviewScreen = (_: OverviewProps) => null
