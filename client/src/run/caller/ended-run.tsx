import { useState } from 'react'
import type { LiveSession } from '../live/live-session'
import { ClockFace } from '../parts/clock-line'
import { stateWords } from '../parts/run-words'
import type { Shown } from '../parts/shown'
import { endedFacts } from './ended-facts'
import { OpenRun } from './open-run'
import { reportPath } from './pages'

interface EndedRunProps {
  readonly session: LiveSession
  readonly shown: Shown
}

/** After the end: how it went, in a few figures, and the next one. */
export const EndedRun = ({ session, shown }: EndedRunProps) => {
  const [isOpening, setOpening] = useState(false)
  const { view, run } = shown
  const report = reportPath(view)
  if (isOpening) return <OpenRun session={session} shown={shown} />
  const mayCall = view.you?.capabilities.includes('call') ?? false
  return (
    <div className="desk-page num">
      <header className="desk-head">
        <p className="desk-state text-ink-2">{stateWords(shown).text}</p>
        <h1 className="display desk-show">{view.show?.name ?? view.document?.title ?? 'Run of show'}</h1>
        <p className="desk-caller text-ink-2">{run.lease ? `Called by ${run.lease.name}` : ''}</p>
        <ClockFace session={session} shown={shown} className="desk-clock" />
      </header>
      <main className="ended-main">
        <p className="label">{stateWords(shown).text}</p>
        <h2 className="display open-title">Thank you</h2>
        <dl className="open-facts">
          {endedFacts(shown).map(({ label, text, isBad }) => (
            <div key={label}>
              <dt className="label">{label}</dt>
              <dd className={isBad ? 'text-thread' : undefined}>{text}</dd>
            </div>
          ))}
        </dl>
        <p className="text-lead text-ink-2">Everything that was called is kept, with its own times.</p>
        <p className="flex flex-wrap gap-2">
          {report !== null && (
            <a className="desk-chip desk-chip-main" href={report}>
              Read the report
            </a>
          )}
          {mayCall && (
            <button type="button" className="desk-chip" onClick={() => setOpening(true)}>
              Open another run
            </button>
          )}
        </p>
      </main>
    </div>
  )
}
