import type { Projection } from '@fashionos/shared/run/projection'
import { second } from '@fashionos/shared/time'
import { formatDuration } from '@fashionos/shared/time-text'
import { Figure } from '../parts/run-figures'
import { movedText } from '../parts/run-words'
import { useTicking } from '../parts/ticking'
import { countText, momentText, overText } from '../parts/time-words'
import { nearTime } from './near-time'
import type { Desk } from './use-desk'

interface DeskFiguresProps {
  readonly desk: Desk
  readonly projection: Projection
}

/** R19, R20: where the show stands, and what is left of its room. */
export const DeskFigures = ({ desk, projection }: DeskFiguresProps) => {
  const { plan, run, isMoved } = desk.shown
  const { end, over, toGive, slack } = projection
  const hasTimes = plan.plan.anchor !== 'floating' || run.beganAt !== null
  return (
    <section aria-label="Over and under" className="desk-figures">
      <dl>
        {over.projected !== null && (
          <Figure label={over.projected <= -second ? 'Under at the end' : 'Over at the end'} isBad={over.projected >= second}>
            {overText(over.projected)}
          </Figure>
        )}
        {over.soFar !== null && (
          <Figure label="So far" isBad={over.soFar >= second}>
            {overText(over.soFar)}
          </Figure>
        )}
        {hasTimes && <Figure label="Ends">{nearTime(end, plan, desk.session.now())}</Figure>}
        <HardOut desk={desk} projection={projection} />
        {toGive !== null && slack !== null && slack !== toGive && (
          <Figure label="Slack" isBad={slack < 0}>
            {slackText(slack)}
          </Figure>
        )}
        {toGive !== null && (
          <Figure label={toGive < 0 ? 'Over hard out' : 'To give'} isBad={toGive < 0}>
            {slackText(toGive)}
          </Figure>
        )}
        <NextHardStart desk={desk} projection={projection} />
      </dl>
      {isMoved && <p className="text-small text-ink-3">{movedText}</p>}
    </section>
  )
}

const HardOut = ({ desk }: DeskFiguresProps) => {
  const { session, shown } = desk
  const { hardOut } = shown.plan.plan
  const left = useTicking(session, (t) => (hardOut === null ? '' : hardOut >= t ? countText(hardOut - t) : overText(t - hardOut)))
  const isPast = left.startsWith('+')
  if (hardOut === null) return null
  return (
    <Figure label={isPast ? 'Past hard out' : `Hard out ${momentText(hardOut, shown.plan, { seconds: false })}`} isBad={isPast}>
      {left}
    </Figure>
  )
}

const NextHardStart = ({ desk, projection }: DeskFiguresProps) => {
  const { session, shown } = desk
  const { nextHardStart } = projection
  const left = useTicking(session, (t) => (nextHardStart ? countText(nextHardStart.at - t) : ''))
  if (!nextHardStart) return null
  const when = momentText(nextHardStart.at, shown.plan, { seconds: false })
  const isLate = nextHardStart.late >= second
  return (
    <Figure label={`${isLate ? 'Late for' : 'Hard start'} ${when}`} isBad={isLate}>
      {isLate ? overText(nextHardStart.late) : left}
    </Figure>
  )
}

/** Whole seconds, towards nothing: what is said to be there is there. */
const slackText = (ms: number): string => formatDuration(Math.trunc(ms / second) * second)
