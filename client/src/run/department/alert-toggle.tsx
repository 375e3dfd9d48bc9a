import { Button } from '../../ui/button'
import type { useCallAlerts } from './use-call-alerts'

/** Sound and vibration of this device. Switched on by a tap, because browsers demand one. */
export const AlertToggle = ({ alerts }: { readonly alerts: ReturnType<typeof useCallAlerts> }) => (
  <Button size="small" aria-pressed={alerts.isWanted} onClick={() => void alerts.toggle()}>
    {!alerts.isWanted ? 'Sound off' : alerts.isAsleep ? 'Tap for sound' : 'Sound on'}
  </Button>
)
