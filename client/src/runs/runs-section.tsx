import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { RetryState } from '../retry-state'
import type { Show } from '../shows/show'
import { Button, buttonClass } from '../ui/button'
import { Section } from '../ui/page'
import { Placeholder } from '../ui/progress'
import type { Workspace } from '../workspaces/workspace'
import { runsPerPage, runsQuery } from './queries'
import { isOpen } from './run-head'
import { RunRow } from './run-row'
import { useOverByRun } from './use-over-by-run'

export interface RunsSectionProps {
  readonly show: Show
  readonly workspace: Workspace
}

/** Every performance of the show's runs of show, the last first; what is on air stands out. */
export const RunsSection = ({ show, workspace }: RunsSectionProps) => {
  const [page, setPage] = useState(1)
  const address = { workspaceId: workspace.id, showId: show.id }
  const runs = useQuery({
    ...runsQuery(address, page),
    // Somebody may go on air while this page is open.
    refetchInterval: 20_000,
  })
  const items = runs.data?.items ?? []
  const over = useOverByRun(workspace.id, items)
  const pages = Math.ceil((runs.data?.total ?? 0) / runsPerPage)
  const isComparable = items.filter((run) => !isOpen(run)).length > 1
  return (
    <Section
      title="Runs"
      actions={
        isComparable && (
          <Link
            to="/w/$workspace/shows/$show/compare"
            params={{ workspace: workspace.slug, show: show.id }}
            className={buttonClass('quiet', 'small')}
          >
            Compare
          </Link>
        )
      }
    >
      {runs.data ? (
        items.length === 0 ? (
          <p className="py-4 text-ink-2">
            Nothing has been run yet. Rehearsals and the show are listed here once they are called, each with its report.
          </p>
        ) : (
          <ul className="num">
            {items.map((run) => (
              <RunRow key={run.id} run={run} show={show} workspace={workspace} over={over.get(run.id) ?? null} />
            ))}
          </ul>
        )
      ) : runs.isError ? (
        <RetryState query={runs} what="The runs" />
      ) : (
        <Placeholder className="my-5 h-10" />
      )}
      {pages > 1 && <Pages page={page} pages={pages} onPage={setPage} />}
    </Section>
  )
}

interface PagesProps {
  readonly page: number
  readonly pages: number
  readonly onPage: (page: number) => void
}

const Pages = ({ page, pages, onPage }: PagesProps) => (
  <nav aria-label="Pages of runs" className="num flex items-center gap-3 pt-3 text-ink-2">
    <Button size="small" disabled={page <= 1} onClick={() => onPage(page - 1)}>
      Later
    </Button>
    <span>
      {page} of {pages}
    </span>
    <Button size="small" disabled={page >= pages} onClick={() => onPage(page + 1)}>
      Earlier
    </Button>
  </nav>
)
