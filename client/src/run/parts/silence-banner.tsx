import { classes } from '../../ui/classes'
import type { LiveSession } from '../live/live-session'
import { useLive } from '../live/use-live'
import { silenceOf } from './silence'
import { useTicking } from './ticking'

const none = { kind: 'none', said: '', text: '' }

/** Says honestly what this screen does not hear. The figure in it runs; what is read out is said once. */
export const SilenceBanner = ({ session, className }: { readonly session: LiveSession; readonly className?: string }) => {
  const view = useLive(session)
  const silence = useTicking(session, () => ({ ...(silenceOf(view, session.synced()) ?? none) }))
  const isSerious = silence.kind !== 'caller'
  return (
    <div role="status">
      {silence.text !== '' && (
        <div
          className={classes(
            'num border-y border-line px-(--page) py-2.5 text-lead',
            isSerious ? 'bg-thread-wash text-thread' : 'bg-amber-wash text-amber',
            className,
          )}
        >
          <span className="sr-only">{silence.said}</span>
          <span aria-hidden="true">{silence.text}</span>
        </div>
      )}
    </div>
  )
}
