import type { Report } from '@fashionos/shared/run/report'
import type { ReportClock } from '@fashionos/shared/run/report-words'
import { FactStrip } from '../shows/facts'
import { EmptyState } from '../ui/empty-state'
import { Section } from '../ui/page'
import { ReportLists } from './report-lists'
import { ReportPicture } from './report-picture'
import { ReportTable } from './report-table'
import { headFactsOf } from './report-words'

/** How a run went: the figures, the picture, the items, and what happened besides. */
export const ReportView = ({ report, clock }: { readonly report: Report; readonly clock: ReportClock }) => (
  <>
    <div className="pt-6">
      <FactStrip facts={headFactsOf(report, clock)} />
    </div>
    {report.items.length === 0 ? (
      <EmptyState title="Nothing was performed">
        {report.state === 'ended'
          ? 'The run ended before its first GO.'
          : 'The first GO is still to come; what is performed is listed here.'}
      </EmptyState>
    ) : (
      <>
        <Section title="Plan and performance">
          <ReportPicture report={report} />
        </Section>
        <Section title="Items">
          <ReportTable report={report} clock={clock} />
        </Section>
      </>
    )}
    <ReportLists report={report} clock={clock} />
  </>
)
