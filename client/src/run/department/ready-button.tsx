import { classes } from '../../ui/classes'
import type { MyCall } from './my-calls'
import type { Readying } from './use-ready'

interface ReadyButtonProps {
  readonly call: MyCall
  readonly readying: Readying
  /** The server hears; else ready can only be said on the headset. */
  readonly canSay: boolean
  readonly size: 'panel' | 'row'
}

/** Says ready, and takes it back. Its label is what a tap does. */
export const ReadyButton = ({ call, readying, canSay, size }: ReadyButtonProps) => {
  const isReady = call.state === 'ready'
  const isSaying = readying.isSaying(call.item)
  const look = isReady
    ? 'border-moss text-moss'
    : call.state === 'standby'
      ? 'border-amber bg-amber text-ivory font-semibold'
      : 'border-amber text-amber font-semibold'
  return (
    <button
      type="button"
      aria-busy={isSaying || undefined}
      aria-disabled={!canSay || undefined}
      onClick={() => canSay && void readying.say(call.item, !isReady)}
      className={classes(
        'rounded border select-none touch-manipulation transition-colors duration-120 aria-disabled:opacity-45 aria-busy:opacity-70',
        size === 'panel' ? 'min-h-[72px] w-full px-5 text-title' : 'min-h-11 shrink-0 px-4 text-lead',
        look,
      )}
    >
      {isReady ? 'Take ready back' : 'Ready'}
      {size === 'row' && <span className="sr-only"> for {call.text}</span>}
    </button>
  )
}
