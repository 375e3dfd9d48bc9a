import type { Projection } from '@fashionos/shared/run/projection'
import { classes } from '../../ui/classes'
import type { LiveSession } from '../live/live-session'
import { Countdown, CountdownLabel } from '../parts/countdown'
import { NowProgress } from '../parts/now-progress'
import { RunFigures } from '../parts/run-figures'
import { itemName } from '../parts/run-words'
import type { Shown } from '../parts/shown'
import { momentText } from '../parts/time-words'

interface FollowHeadProps {
  readonly session: LiveSession
  readonly shown: Shown
  readonly projection: Projection
}

/** What runs, what is left of it, what is next, and how late it will be. */
export const FollowHead = ({ session, shown, projection }: FollowHeadProps) => {
  const { run } = shown
  return (
    <section aria-label="Now" className={classes(!run.current && 'border-b border-ink')}>
      <div className="flex flex-wrap items-end justify-between gap-x-10 gap-y-3 px-(--page) pt-1 pb-4">
        <div className="min-w-0 sm:flex sm:items-end sm:gap-8">
          <Countdown session={session} shown={shown} className="text-[76px] sm:text-[104px]" />
          <div className="min-w-0 max-sm:mt-2 sm:pb-2">
            <p className="label flex gap-2">
              <span className={classes(run.state === 'hold' && 'text-amber')}>{nowWords(shown)}</span>
              <CountdownLabel session={session} shown={shown} />
            </p>
            <h2 className="truncate text-[22px] leading-tight font-medium tracking-[-0.015em] sm:text-[26px]">
              {run.current ? itemName(run.current) : run.state === 'ended' ? 'The end' : 'Before the show'}
            </h2>
            <Next shown={shown} projection={projection} />
          </div>
        </div>
        <div className="max-sm:w-full sm:pb-2">
          <RunFigures session={session} shown={shown} projection={projection} />
        </div>
      </div>
      {run.current && <NowProgress session={session} shown={shown} />}
    </section>
  )
}

const nowWords = ({ run, isOpened }: Shown): string => {
  if (run.state === 'hold') return run.holdReason === '' ? 'On hold' : `On hold: ${run.holdReason}`
  if (run.current) return ['Now', run.current.cue.trim()].filter(Boolean).join(' · ')
  if (run.state === 'ended') return 'Ended'
  return isOpened && run.lease === null ? 'Nobody calls yet' : 'Preshow'
}

const Next = ({ shown, projection }: Omit<FollowHeadProps, 'session'>) => {
  const next = projection.ahead[0]
  if (!next) return null
  const hasTime = shown.plan.plan.anchor !== 'floating' || shown.run.beganAt !== null
  return (
    <p className="num mt-1 truncate text-lead text-ink-2">
      <span className="text-ink-3">Next {hasTime && momentText(next.start, shown.plan)}</span>{' '}
      {[next.row.cue.trim(), itemName(next.row)].filter(Boolean).join(' ')}
    </p>
  )
}
