import type { ReactNode } from 'react'
import { Digits } from '../ui/digits'
import { useNow } from '../ui/now'
import type { Show } from './show'
import { daysUntil, distanceText, remainingParts } from './show-date'
import type { ShowStart } from './show-start'
import { cityOf } from './time-zones'

const figureSize = 'text-[min(20vw,128px)]'

const Unit = ({ unit, children }: { readonly unit: string; readonly children: ReactNode }) => (
  <span className="inline-grid gap-2.5">
    {children}
    <span className="label">{unit}</span>
  </span>
)

const sentenceOfStart = (show: Show, start: ShowStart): string =>
  start.planned ? `To ${start.time} in ${cityOf(show.timeZone)}` : `To the day of the show, in ${cityOf(show.timeZone)}`

/** What is left until the show begins, in figures one reads across a room. */
export const Countdown = ({ show, start }: { readonly show: Show; readonly start: ShowStart }) => {
  const now = useNow(1_000)
  const days = daysUntil(show, now)
  const { days: wholeDays, clock } = remainingParts(start.at - now)
  const over = start.at <= now
  if (over) {
    return (
      <div className="grid gap-2.5 py-9">
        <p className="figure text-[clamp(40px,9vw,72px)]">{days < 0 ? distanceText(days) : 'Today'}</p>
        <p className="label">
          {days < 0 ? 'The show was' : start.planned ? `Began at ${start.time} in ${cityOf(show.timeZone)}` : 'The day of the show'}
        </p>
      </div>
    )
  }
  return (
    <div
      className="flex flex-wrap items-start gap-x-10 gap-y-5 pt-9 pb-3"
      role="timer"
      aria-label={`${sentenceOfStart(show, start)}: ${distanceText(days)}`}
    >
      {wholeDays > 0 && (
        <Unit unit={wholeDays === 1 ? 'day' : 'days'}>
          <span aria-hidden="true" className={`figure-large ${figureSize}`}>
            {wholeDays}
          </span>
        </Unit>
      )}
      <Unit unit={sentenceOfStart(show, start)}>
        <Digits text={clock} className={figureSize} />
      </Unit>
    </div>
  )
}
