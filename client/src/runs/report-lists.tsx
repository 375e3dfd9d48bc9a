import { departmentTitles } from '@fashionos/shared/documents/run-of-show/department-names'
import type { Report } from '@fashionos/shared/run/report'
import { callTitles, changeText, type ReportClock, valueText } from '@fashionos/shared/run/report-words'
import type { ReactNode } from 'react'
import { Section } from '../ui/page'
import { missedByDepartment } from './missed'
import { lengthText } from './report-words'

interface ListProps {
  readonly report: Report
  readonly clock: ReportClock
}

/** What happened besides the items, each list only where there is something in it. */
export const ReportLists = ({ report, clock }: ListProps) => {
  const at = (instant: number) => valueText('time', instant, clock)
  const holds = report.holds.map((hold) => ({
    key: `${hold.at}`,
    at: at(hold.at),
    what: hold.reason || 'No reason was given',
    detail: `${hold.title || 'Row without a title'}, by ${hold.by}`,
    figure: hold.duration === null ? 'still held' : lengthText(hold.duration),
  }))
  const readies = missedByDepartment(report).map(({ department, items }) => ({
    key: department,
    at: '',
    what: departmentTitles[department],
    detail: `GO without it: ${items.join(', ')}`,
    figure: String(items.length),
  }))
  const callers = report.callers.map((caller) => ({
    key: `${caller.at}`,
    at: at(caller.at),
    what: caller.name,
    detail: callerText(caller),
  }))
  const changes = report.changes.map((change) => ({
    key: `${change.at} ${change.item}`,
    at: at(change.at),
    what: change.title || 'Row without a title',
    detail: [changeText(change, clock), `accepted by ${change.by}`].filter(Boolean).join(' · '),
  }))
  const superseded = report.superseded.map((call) => ({
    key: `${call.at} ${call.call}`,
    at: at(call.at),
    what: `${callTitles[call.call] ?? call.call}${call.title ? `, ${call.title}` : ''}`,
    detail: `by ${call.by}, called offline and came too late to count`,
  }))
  return (
    <div className="grid gap-x-14 lg:grid-cols-2">
      <List title="Holds" lines={holds} />
      <List title="Readies missed" lines={readies} />
      <List title="Who called" lines={callers} />
      <List title="Changes accepted while running" lines={changes} />
      <List title="Superseded calls" lines={superseded} />
    </div>
  )
}

const callerText = ({ from, forced }: Report['callers'][number]): string => {
  if (forced) return from ? `took over from ${from}` : 'took the call'
  return from ? `was handed the call by ${from}` : 'began to call'
}

interface Line {
  readonly key: string
  readonly at: string
  readonly what: ReactNode
  readonly detail: string
  readonly figure?: string
}

const List = ({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) => {
  if (lines.length === 0) return null
  return (
    <Section title={title}>
      <ol className="num">
        {lines.map((line) => (
          <li key={line.key} className="grid break-inside-avoid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-4 border-b border-line py-2.5">
            <span className={line.at === '' ? 'hidden' : 'w-16 text-ink-2'}>{line.at}</span>
            <span className={line.at === '' ? 'col-span-2' : undefined}>
              {line.what}
              <span className="block text-small text-ink-2">{line.detail}</span>
            </span>
            <span>{line.figure}</span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
