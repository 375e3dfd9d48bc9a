import { kindTitle } from '@fashionos/shared/run/report-words'
import type { DurationMs } from '@fashionos/shared/time'
import { Link } from '@tanstack/react-router'
import { pathOf } from '../run/address'
import type { Show } from '../shows/show'
import { buttonClass } from '../ui/button'
import { classes } from '../ui/classes'
import type { Workspace } from '../workspaces/workspace'
import { OnAir } from './on-air'
import { offsetText, offsetTone } from './report-words'
import { isOpen, type RunHead, runDay, runHour, runLength } from './run-head'

export interface RunRowProps {
  readonly run: RunHead
  readonly show: Show
  readonly workspace: Workspace
  /** Over/under; `null`: not known, or there is none. */
  readonly over: DurationMs | null
}

/** One run of the list: the row leads to its report, or while it is on air also to the screen that follows it. */
export const RunRow = ({ run, show, workspace, over }: RunRowProps) => (
  <li className="relative grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 border-b border-line py-3 transition-colors duration-120 hover:bg-sunk/60 sm:grid-cols-[minmax(0,1fr)_72px_72px_auto]">
    <div className="min-w-0">
      <Link
        to="/w/$workspace/shows/$show/runs/$run"
        params={{ workspace: workspace.slug, show: show.id, run: run.id }}
        className="font-medium after:absolute after:inset-0"
      >
        {kindTitle(run)}
      </Link>
      <span className="pl-3 text-ink-2">
        {runDay(run, show.timeZone)}, {runHour(run, show.timeZone)}
      </span>
      <p className="truncate text-small text-ink-2">
        {run.document.title}
        {run.document.removed && ', removed since'}, opened by {run.openedBy.name}
      </p>
    </div>
    <span className="hidden text-right sm:block">{runLength(run)}</span>
    <span className={classes('text-right', offsetTone(over) === 'late' ? 'text-thread' : 'text-ink-2')}>
      {offsetText(over)}
      {over !== null && <span className="sr-only"> over or under</span>}
    </span>
    {isOpen(run) ? (
      <span className="relative z-1 col-span-2 flex items-center gap-4 pt-1 sm:col-span-1 sm:pt-0">
        <OnAir state={run.state} />
        <a
          href={pathOf({ document: run.document.id, screen: 'follow', department: null })}
          target="_blank"
          rel="noopener"
          className={buttonClass('plain', 'small')}
        >
          Follow
        </a>
      </span>
    ) : (
      <span className="hidden w-16 text-right text-small text-ink-2 sm:block">Ended</span>
    )}
  </li>
)
