import { Link } from '@tanstack/react-router'
import { Placeholder } from '../ui/progress'
import type { Workspace } from '../workspaces/workspace'
import { type Show, showKindTitles } from './show'
import { dayOfMonth, daysUntil, distanceText, monthOf } from './show-date'
import { ShowMenu } from './show-menu'
import { ShowStatusMark } from './show-status'

const rowClass =
  'relative grid grid-cols-[60px_1fr_auto] items-center gap-x-4 border-b border-line py-4 sm:grid-cols-[76px_minmax(0,1fr)_120px_112px_32px] sm:gap-x-6'

/** One show of the list; the whole row leads to it. */
export const ShowRow = ({ show, workspace, now }: { readonly show: Show; readonly workspace: Workspace; readonly now: number }) => (
  <li className={`${rowClass} transition-colors duration-120 hover:bg-sunk/60`}>
    <time dateTime={show.date} className="grid">
      <span className="figure text-[28px]">{dayOfMonth(show.date)}</span>
      <span className="label whitespace-nowrap">{monthOf(show.date)}</span>
    </time>
    <div className="min-w-0">
      <Link
        to="/w/$workspace/shows/$show"
        params={{ workspace: workspace.slug, show: show.id }}
        className="display block text-[22px] after:absolute after:inset-0"
      >
        {show.name}
      </Link>
      <p className="mt-1 truncate text-ink-2">{[showKindTitles[show.kind], show.venue].filter(Boolean).join(' · ')}</p>
    </div>
    <span className="hidden text-ink-2 sm:block">
      <ShowStatusMark status={show.status} />
    </span>
    <span className="num hidden text-right text-ink-2 sm:block">{distanceText(daysUntil(show, now))}</span>
    <span className="relative z-1">
      <ShowMenu show={show} workspace={workspace} />
    </span>
  </li>
)

/** As many rows as fill the eye, while the list is on its way. */
export const ShowRowsPlaceholder = () => (
  <div role="status" aria-label="Loading the shows">
    {[62, 48, 55].map((width) => (
      <div key={width} className={rowClass}>
        <Placeholder className="h-12 w-11" />
        <div className="grid gap-2">
          <span style={{ width: `${width}%` }}>
            <Placeholder className="h-5" />
          </span>
          <Placeholder className="h-3.5 w-40" />
        </div>
      </div>
    ))}
  </div>
)
