import { comparedLengths } from '@fashionos/shared/run/compare'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { RetryState } from '../retry-state'
import type { Show } from '../shows/show'
import { EmptyState } from '../ui/empty-state'
import { Page, Section } from '../ui/page'
import { Placeholder } from '../ui/progress'
import { Select } from '../ui/select'
import type { Workspace } from '../workspaces/workspace'
import { CompareTable } from './compare-table'
import { documentRunsQuery, reportsQuery } from './queries'
import './report.css'
import { isOpen, type RunHead } from './run-head'
import { RunPicker } from './run-picker'

export interface CompareScreenProps {
  readonly show: Show
  readonly workspace: Workspace
  /** Runs of show of the show, one of which is compared. */
  readonly documents: readonly { readonly id: string; readonly title: string }[]
  readonly documentId: string | null
  /** `null`: the last ones that were no drills. */
  readonly runs: readonly string[] | null
  readonly onChoose: (chosen: { readonly document: string; readonly runs: readonly string[] | null }) => void
}

/** Runs of one run of show side by side: what each item took, how far the runs differ, and where it is going. */
export const CompareScreen = (props: CompareScreenProps) => {
  const { show, workspace, documents, onChoose } = props
  const document = documents.find(({ id }) => id === props.documentId) ?? documents[0]
  return (
    <div className="report">
      <Page
        title="Runs compared"
        meta={
          <Link to="/w/$workspace/shows/$show" params={{ workspace: workspace.slug, show: show.id }} className="link">
            {show.name}
          </Link>
        }
        actions={
          documents.length > 1 &&
          document && (
            <Select
              look="bare"
              label="Run of show"
              value={document.id}
              onChange={(id) => onChoose({ document: id, runs: null })}
              options={documents.map(({ id, title }) => ({ value: id, label: title }))}
            />
          )
        }
      >
        {document ? (
          <OfDocument key={document.id} {...props} documentId={document.id} />
        ) : (
          <EmptyState title="This show has no run of show">There is nothing to perform and so nothing to compare.</EmptyState>
        )}
      </Page>
    </div>
  )
}

const OfDocument = ({ show, workspace, documentId, runs: wanted, onChoose }: CompareScreenProps & { readonly documentId: string }) => {
  const runs = useQuery(documentRunsQuery({ workspaceId: workspace.id, showId: show.id }, documentId))
  const ended = runs.data?.filter((run) => !isOpen(run))
  const chosen = wanted ?? (ended ? usualRuns(ended) : [])
  const reports = useQuery({ ...reportsQuery({ workspaceId: workspace.id, documentId, runs: chosen }), enabled: chosen.length > 0 })
  if (runs.isError && !ended) return <RetryState query={runs} what="The runs" />
  if (!ended) return <Placeholder className="mt-8 h-64" />
  if (ended.length < 2) {
    return (
      <EmptyState title={ended.length === 0 ? 'Nothing has been run yet' : 'One run alone cannot be compared'}>
        Two rehearsals that ended, or a rehearsal and the show, stand side by side here.
      </EmptyState>
    )
  }
  return (
    <>
      <div className="pt-6">
        <RunPicker
          runs={ended}
          chosen={chosen}
          timeZone={show.timeZone}
          onChange={(next) => onChoose({ document: documentId, runs: next })}
        />
      </div>
      <Section title="Lengths, without holds">
        {chosen.length < 2 ? (
          <p className="py-4 text-ink-2">Choose two or more runs.</p>
        ) : reports.data ? (
          <CompareTable
            reports={reports.data}
            compared={comparedLengths(reports.data.map(({ report }) => report))}
            timeZone={show.timeZone}
          />
        ) : reports.isError ? (
          <RetryState query={reports} what="The reports" />
        ) : (
          <Placeholder className="my-5 h-64" />
        )}
      </Section>
    </>
  )
}

/** The last four that were no drills; drills where there is nothing else. */
export const usualRuns = (ended: readonly RunHead[]): readonly string[] => {
  const real = ended.filter(({ speed }) => speed === 1)
  return (real.length >= 2 ? real : ended).slice(0, 4).map(({ id }) => id)
}
