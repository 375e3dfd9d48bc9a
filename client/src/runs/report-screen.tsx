import { kindTitle, reportClockOf } from '@fashionos/shared/run/report-words'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { RetryState } from '../retry-state'
import { pathOf } from '../run/address'
import type { Show } from '../shows/show'
import { Button, buttonClass } from '../ui/button'
import { Menu } from '../ui/menu'
import { Page } from '../ui/page'
import { Placeholder } from '../ui/progress'
import type { Workspace } from '../workspaces/workspace'
import { OnAir } from './on-air'
import { reportFileAddress, reportQuery } from './queries'
import './report.css'
import { ReportView } from './report-view'
import { isOpen, type RunHead, runDay, runHour } from './run-head'

export interface ReportScreenProps {
  readonly run: RunHead
  readonly show: Show
  readonly workspace: Workspace
}

/** The as-run report of one run. Of a run that is on air it goes as far as the run has. */
export const ReportScreen = ({ run, show, workspace }: ReportScreenProps) => {
  const address = { workspaceId: workspace.id, runId: run.id }
  const report = useQuery({
    ...reportQuery(address),
    refetchInterval: ({ state: { data } }) => (isOpen(data ?? run) ? 10_000 : false),
  })
  const { state } = report.data ?? run
  return (
    <div className="report">
      <Page
        title={`${kindTitle(run)}, ${isOpen({ state }) ? 'on air' : 'as run'}`}
        meta={
          <>
            <Link to="/w/$workspace/shows/$show" params={{ workspace: workspace.slug, show: show.id }} className="link">
              {show.name}
            </Link>
            <span>{run.document.title}</span>
            <span>
              {runDay(run, show.timeZone)}, {runHour(run, show.timeZone)}
            </span>
            <span>Opened by {run.openedBy.name}</span>
            {isOpen({ state }) && <OnAir state={state} />}
          </>
        }
        actions={<Actions run={{ ...run, state }} show={show} workspace={workspace} />}
      >
        {report.data ? (
          <ReportView report={report.data} clock={reportClockOf(report.data, show)} />
        ) : report.isError ? (
          <RetryState query={report} what="The report" />
        ) : (
          <Placeholder className="mt-8 h-64" />
        )}
      </Page>
    </div>
  )
}

const formats = [
  { format: 'pdf', label: 'PDF' },
  { format: 'xlsx', label: 'Excel workbook' },
  { format: 'csv', label: 'CSV table' },
] as const

const Actions = ({ run, show, workspace }: ReportScreenProps) => (
  <span className="flex flex-wrap gap-2 print:hidden">
    {isOpen(run) && (
      <a
        href={pathOf({ document: run.document.id, screen: 'follow', department: null })}
        target="_blank"
        rel="noopener"
        className={buttonClass('primary')}
      >
        Follow
      </a>
    )}
    <Link
      to="/w/$workspace/shows/$show/compare"
      params={{ workspace: workspace.slug, show: show.id }}
      search={{ document: run.document.id }}
      className={buttonClass()}
    >
      Compare
    </Link>
    <Menu
      align="end"
      trigger={<Button>Export</Button>}
      entries={[
        ...formats.map(({ format, label }) => ({
          kind: 'action' as const,
          label,
          onSelect: () => window.location.assign(reportFileAddress({ workspaceId: workspace.id, runId: run.id }, format)),
        })),
        { kind: 'separator' },
        { kind: 'action', label: 'Print', onSelect: () => window.print() },
      ]}
    />
  </span>
)
