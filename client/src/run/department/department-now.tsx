import { classes } from '../../ui/classes'
import type { LiveSession } from '../live/live-session'
import { Countdown, CountdownLabel } from '../parts/countdown'
import { itemName } from '../parts/run-words'
import type { Shown } from '../parts/shown'

interface DepartmentNowProps {
  readonly session: LiveSession
  readonly shown: Shown
  /** Text of my cue while its GO flashes. */
  readonly go: string | null
}

/**
 * What runs, for everybody: the figure all of backstage shares. When it is my
 * cue it turns into the only large patch of colour on the screen, in its own
 * place: nothing a thumb is on its way to moves.
 */
export const DepartmentNow = ({ session, shown, go }: DepartmentNowProps) => {
  const { run } = shown
  const isGo = go !== null
  return (
    <section aria-label="Now" className={classes('border-b border-line px-(--page) pt-2 pb-5', isGo && 'bg-thread text-on-thread')}>
      <p className="flex gap-2 text-[11px] leading-[1.45] font-medium tracking-[0.06em] uppercase">
        <span className={isGo ? undefined : run.state === 'hold' ? 'text-amber' : 'text-ink-3'}>{labelOf(shown)}</span>
        {!isGo && (
          <span className="text-ink-3">
            <CountdownLabel session={session} shown={shown} />
          </span>
        )}
      </p>
      <div className={classes('mt-1 flex items-end justify-between gap-4', isGo && '[&_*]:text-on-thread')}>
        <Countdown session={session} shown={shown} className="text-[92px]" />
        {isGo && <span className="text-[80px] leading-[0.95] font-semibold tracking-[-0.03em]">GO</span>}
      </div>
      <h2 className="mt-1.5 line-clamp-2 min-h-[2.3em] text-[26px] leading-[1.15] font-medium tracking-[-0.02em]">
        {go ?? titleOf(shown)}
      </h2>
      {run.state === 'hold' && run.holdReason !== '' && <p className="mt-1 text-lead text-amber">{run.holdReason}</p>}
    </section>
  )
}

const labelOf = ({ run }: Shown): string => {
  const label = run.state === 'hold' ? 'On hold' : run.current ? 'Now' : run.state === 'ended' ? 'Ended' : 'Preshow'
  return [label, run.current?.cue.trim()].filter(Boolean).join(' · ')
}

const titleOf = ({ run, isOpened }: Shown): string => {
  if (run.current) return itemName(run.current)
  if (run.state === 'ended') return 'The run has ended'
  if (!isOpened) return 'No run is open yet'
  return run.lease === null ? 'Nobody calls yet' : `${run.lease.name} calls`
}
