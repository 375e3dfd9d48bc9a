import { formatDuration } from '@fashionos/shared/time-text'
import { type FormEvent, useState } from 'react'
import { pathOf } from '../address'
import type { LiveSession } from '../live/live-session'
import { ClockFace, ClockQuality } from '../parts/clock-line'
import { plannedStartOf, type Shown } from '../parts/shown'
import { SilenceBanner } from '../parts/silence-banner'
import { momentText } from '../parts/time-words'
import { type Opening, openingsOf } from './openings'
import { planPath } from './pages'
import { planFacts } from './plan-facts'

interface OpenRunProps {
  readonly session: LiveSession
  readonly shown: Shown
}

/** Before a run: what will be called, as what, and by whom. */
export const OpenRun = ({ session, shown }: OpenRunProps) => {
  const { view, plan } = shown
  const mayCall = view.you?.capabilities.includes('call') ?? false
  const start = plannedStartOf(plan)
  const path = planPath(view)
  return (
    <div className="desk-page num">
      <header className="desk-head">
        <p className="desk-state text-ink-2">Not open yet</p>
        <h1 className="display desk-show">{view.show?.name ?? view.document?.title ?? 'Run of show'}</h1>
        <p className="desk-caller text-ink-2">{view.document?.title}</p>
        <span className="desk-quality">
          <ClockQuality session={session} />
        </span>
        <ClockFace session={session} shown={shown} className="desk-clock" />
      </header>
      <SilenceBanner session={session} />
      <main className="open-main">
        <section aria-labelledby="open-title">
          <p className="label">To be called{start === null ? '' : `, ${dateText(plan.plan.clock.date)}`}</p>
          <h2 id="open-title" className="display open-title">
            {start === null ? (view.document?.title ?? 'Run of show') : momentText(start, plan, { seconds: false })}
          </h2>
          <dl className="open-facts">
            {planFacts(plan).map(({ label, text, isBad }) => (
              <div key={label}>
                <dt className="label">{label}</dt>
                <dd className={isBad ? 'text-thread' : undefined}>{text}</dd>
              </div>
            ))}
            <div>
              <dt className="label">Planned length</dt>
              <dd>{formatDuration(plan.schedule.total)}</dd>
            </div>
          </dl>
          {path !== null && (
            <p className="pt-7">
              <a className="link text-lead" href={path}>
                Open the plan
              </a>
            </p>
          )}
        </section>
        {mayCall ? (
          <OpenForm session={session} shown={shown} />
        ) : (
          <section className="grid content-start gap-4">
            <p className="text-lead text-ink-2">
              Nobody has opened a run yet. You may watch: calling is for stage managers, producers and whoever is given it.
            </p>
            <p>
              <a className="desk-chip" href={pathOf({ document: view.document?.id ?? '', screen: 'follow', department: null })}>
                Follow the show
              </a>
            </p>
          </section>
        )}
      </main>
    </div>
  )
}

/** `Saturday 6 March 2027`: a date of the plan, in no zone. */
const dateText = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
    .format(new Date(`${date}T00:00:00Z`))
    .replace(',', '')

const OpenForm = ({ session, shown }: OpenRunProps) => {
  const { view, plan } = shown
  const openings = openingsOf(plan, session.synced())
  const [picked, setPicked] = useState<Opening['id'] | null>(null)
  const chosen = openings.find(({ id }) => id === picked) ?? openings[0]
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const open = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setFault(null)
    const opened = await session.open({ kind: chosen.kind, speed: chosen.speed, onShowClock: chosen.onShowClock })
    if (!opened.ok) setFault(opened.reason.message)
    // Whoever opens a run means to call it; a lease that is there already is not touched.
    else if (session.view().run?.lease == null) await session.say({ kind: 'take-over', seen: 0 })
    setBusy(false)
  }
  const isEmpty = !plan.items.some(({ counts }) => counts)
  return (
    <form onSubmit={(event) => void open(event)} className="grid content-start gap-5">
      <fieldset className="grid">
        <legend className="label mb-2">Open as</legend>
        {openings.map((opening) => (
          <label key={opening.id} className="open-choice">
            <input
              type="radio"
              name="opening"
              value={opening.id}
              checked={opening.id === chosen.id}
              onChange={() => setPicked(opening.id)}
              className="size-4.5 accent-(--ink)"
            />
            <span>
              <span className="block text-title font-medium">{opening.title}</span>
              <span className="block text-ink-2">{opening.what}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p className="text-ink-2">
        Called by <span className="text-ink">{view.you?.name || 'you'}</span>, from this device. Hand it over at any time.
      </p>
      {isEmpty && <p className="text-amber">The plan has no item to call yet. Add some to the run of show; they appear here at once.</p>}
      <div role="alert" className="text-thread">
        {fault}
      </div>
      <button type="submit" className="open-button" aria-disabled={busy || isEmpty || undefined} disabled={isEmpty}>
        {busy ? 'Opening' : chosen.button}
      </button>
    </form>
  )
}
