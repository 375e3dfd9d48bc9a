import type { Projection } from '@fashionos/shared/run/projection'
import { classes } from '../../ui/classes'
import { nearTime } from './near-time'
import { type Upcoming, upcomingOf } from './upcoming'
import type { Desk } from './use-desk'

const shownItems = 6

/** The next item, and the ones behind it with their projected times. */
export const NextList = ({ desk, projection }: { readonly desk: Desk; readonly projection: Projection }) => {
  const { run, plan } = desk.shown
  const upcoming = upcomingOf({ projection, plan, count: shownItems, runningGroup: run.current?.group?.id ?? null })
  const [next, ...following] = upcoming
  const rest = projection.ahead.length - upcoming.length
  return (
    <section aria-labelledby="next-label" className="next">
      <h2 id="next-label" className="label flex items-baseline gap-3">
        Next
        {run.standby?.item === next?.item && next && <span className="text-amber">Standby called</span>}
        {projection.passedOver.length > 0 && (
          <span className="text-amber normal-case tracking-normal">Passes over {projection.passedOver.length}</span>
        )}
      </h2>
      {next ? (
        <NextItem desk={desk} next={next} />
      ) : (
        <p className="next-first text-ink-2">{run.current ? 'Nothing follows: GO ends the run.' : 'Nothing to call.'}</p>
      )}
      <ol className="next-rows">
        {following.map((one) => (
          <Following key={one.item} desk={desk} one={one} />
        ))}
        {rest > 0 && <li className="next-rest text-ink-3">{rest} more</li>}
      </ol>
    </section>
  )
}

const NextItem = ({ desk, next }: { readonly desk: Desk; readonly next: Upcoming }) => (
  <div className="next-first">
    <span className="next-cue text-ink-2">{next.cue}</span>
    <span className="next-title">
      {next.title} <Conflict one={next} />
    </span>
    <span className="next-time">{nearTime(next.start, desk.shown.plan, desk.session.now())}</span>
  </div>
)

const Following = ({ desk, one }: { readonly desk: Desk; readonly one: Upcoming }) => (
  <li className="next-row">
    <span className="next-cue text-ink-2">{one.cue}</span>
    <span className="next-title">
      {one.group !== '' && <span className="next-group label">{one.group}</span>}
      <span>{one.title}</span> <Conflict one={one} />
    </span>
    <span className="next-time text-ink-2">{nearTime(one.start, desk.shown.plan, desk.session.now())}</span>
  </li>
)

const Conflict = ({ one }: { readonly one: Upcoming }) =>
  one.conflict === '' ? null : (
    <span className={classes('next-conflict', one.tone === 'late' ? 'text-thread' : 'text-amber')}>{one.conflict}</span>
  )
