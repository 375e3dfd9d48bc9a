import { timersOf } from '@fashionos/shared/run/timers'
import { formatDuration } from '@fashionos/shared/time-text'
import { useEffect, useRef } from 'react'
import { Countdown, CountdownLabel } from '../parts/countdown'
import { itemName } from '../parts/run-words'
import { HoldLine } from './hold-line'
import { NowNotes } from './now-notes'
import type { Desk } from './use-desk'

/** What runs: the countdown above all, then its name, its notes and how far it has come. */
export const Now = ({ desk }: { readonly desk: Desk }) => {
  const { session, shown } = desk
  const { run, view } = shown
  const { current } = run
  const notes = current ? (view.notes[current.item] ?? '') : ''
  return (
    <section aria-labelledby="now-title" className="now">
      <p className="label now-label">
        {current ? (
          <span>{['Now', current.cue.trim(), current.group?.title.trim()].filter(Boolean).join(' · ')}</span>
        ) : (
          <span>Before the first GO</span>
        )}
        <CountdownLabel session={session} shown={shown} />
        {run.addedTime !== 0 && (
          <span className="normal-case tracking-normal text-ink-2">
            {run.addedTime > 0 ? `${formatDuration(run.addedTime)} added` : `${formatDuration(-run.addedTime)} cut`}
          </span>
        )}
      </p>
      <Countdown session={session} shown={shown} className="now-count" />
      <h2 id="now-title" className="now-title">
        {current ? itemName(current) : (view.document?.title ?? 'Run of show')}
      </h2>
      {notes !== '' && <p className="now-notes">{notes}</p>}
      <Progress desk={desk} />
      <div className="now-asides">
        <HoldLine desk={desk} />
        <NowNotes desk={desk} />
      </div>
    </section>
  )
}

/** A hairline that fills by itself: one animation per instance, no work per frame. */
const Progress = ({ desk }: { readonly desk: Desk }) => {
  const { session, shown } = desk
  const { run } = shown
  const line = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = line.current
    if (!element || !run.current || typeof element.animate !== 'function') return
    const { elapsed, total } = timersOf(run, session.now())
    const share = total > 0 ? Math.min(1, elapsed / total) : 0
    const left = (total - elapsed) / (run.pace?.speed ?? 1)
    element.style.transform = `scaleX(${share})`
    if (run.state !== 'running' || left <= 0) return
    const filling = element.animate([{ transform: `scaleX(${share})` }, { transform: 'scaleX(1)' }], { duration: left, fill: 'forwards' })
    // Cancelled with each change of the run.
    filling.finished.catch(() => undefined)
    return () => filling.cancel()
  }, [run, session])
  return (
    <div className="now-progress" aria-hidden="true">
      <i ref={line} />
    </div>
  )
}
