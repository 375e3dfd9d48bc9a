import type { Projection } from '@fashionos/shared/run/projection'
import { second } from '@fashionos/shared/time'
import type { ReactNode } from 'react'
import { classes } from '../../ui/classes'
import type { LiveSession } from '../live/live-session'
import { movedText } from './run-words'
import { hasTimes, type Shown } from './shown'
import { useTicking } from './ticking'
import { countText, momentText, overText } from './time-words'

interface FigureProps {
  readonly label: string
  readonly children: ReactNode
  readonly isBad?: boolean
}

/** A figure with its small label above. */
export const Figure = ({ label, children, isBad = false }: FigureProps) => (
  <div>
    <dt className="label">{label}</dt>
    <dd className={classes('num text-title leading-tight font-medium whitespace-nowrap', isBad && 'text-thread')}>{children}</dd>
  </div>
)

interface RunFiguresProps {
  readonly session: LiveSession
  readonly shown: Shown
  readonly projection: Projection
}

/** R19, R20: over or under at the end, when that is, and what is left until the hard out. */
export const RunFigures = ({ session, shown, projection }: RunFiguresProps) => {
  const { run, plan, isMoved } = shown
  const over = run.beganAt === null ? null : projection.over.projected
  const isEnded = run.state === 'ended'
  return (
    <>
      <dl className="flex flex-wrap gap-x-7 gap-y-1 max-sm:justify-between">
        {over !== null && (
          <Figure label={over >= second ? 'Over' : over <= -second ? 'Under' : 'Over'} isBad={over >= second}>
            {overText(over)}
          </Figure>
        )}
        {hasTimes(shown) && <Figure label={isEnded ? 'Ended' : 'Ends'}>{momentText(projection.end, plan)}</Figure>}
        {plan.plan.hardOut !== null && !isEnded && <HardOut session={session} shown={shown} at={plan.plan.hardOut} />}
      </dl>
      {isMoved && <p className="mt-1 text-small text-ink-3">{movedText}</p>}
    </>
  )
}

const HardOut = ({ session, shown, at }: { session: LiveSession; shown: Shown; at: number }) => {
  const figure = useTicking(session, (t) =>
    at - t < 0 ? { text: overText(t - at), isPast: true } : { text: countText(at - t), isPast: false },
  )
  return (
    <Figure label={figure.isPast ? 'Past hard out' : `Hard out ${momentText(at, shown.plan, { seconds: false })}`} isBad={figure.isPast}>
      {figure.text}
    </Figure>
  )
}
