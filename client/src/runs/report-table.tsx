import { departmentTitles } from '@fashionos/shared/documents/run-of-show/department-names'
import type { Department } from '@fashionos/shared/documents/run-of-show/schema'
import type { Report } from '@fashionos/shared/run/report'
import { type ReportClock, toSecond, valueText } from '@fashionos/shared/run/report-words'
import { classes } from '../ui/classes'
import { latenessOf, lengthText, offsetText, offsetTone } from './report-words'

type Item = Report['items'][number]

/** Every item as it was performed, planned against actual, under the groups of the plan. */
export const ReportTable = ({ report, clock }: { readonly report: Report; readonly clock: ReportClock }) => {
  const lateness = latenessOf(report)
  return (
    <table className="num w-full border-collapse text-left">
      <thead>
        <tr className="label border-b border-line-2 [&>th]:py-2 [&>th]:font-medium [&>th]:whitespace-nowrap [&>th+th]:pl-4">
          <th scope="col" className="w-16">
            Cue
          </th>
          <th scope="col">Item</th>
          <th scope="col" className="hidden text-right sm:table-cell">
            Planned GO
          </th>
          <th scope="col" className="hidden text-right sm:table-cell">
            GO
          </th>
          <th scope="col" className="hidden text-right md:table-cell">
            {report.kind === 'show' ? 'Late' : 'Drift'}
          </th>
          <th scope="col" className="hidden text-right sm:table-cell">
            Planned
          </th>
          <th scope="col" className="text-right">
            Actual
          </th>
          <th scope="col" className="text-right">
            Over/under
          </th>
        </tr>
      </thead>
      <tbody>
        {report.items.map((item, i) => (
          <ReportRow
            key={item.instance}
            item={item}
            heading={item.group !== (report.items[i - 1]?.group ?? null) ? item.group : null}
            late={lateness(item)}
            clock={clock}
          />
        ))}
      </tbody>
    </table>
  )
}

interface ReportRowProps {
  readonly item: Item
  /** A group that begins here. */
  readonly heading: string | null
  readonly late: number | null
  readonly clock: ReportClock
}

const toneClass = (ms: number | null): string => (offsetTone(ms) === 'late' ? 'text-thread' : 'text-ink-2')

const ReportRow = ({ item, heading, late, clock }: ReportRowProps) => (
  <>
    {heading && (
      <tr>
        <th scope="colgroup" colSpan={8} className="label pt-5 pb-1.5 text-left">
          {heading}
        </th>
      </tr>
    )}
    <tr className="break-inside-avoid border-t border-line align-top [&>td]:py-2.5 [&>td+td]:pl-4">
      <td className="text-ink-2">{item.cue}</td>
      <td>
        <span className="font-medium">{item.title || 'Row without a title'}</span>
        {marksOf(item).map((mark) => (
          <span key={mark} className="block text-small text-ink-2">
            {mark}
          </span>
        ))}
      </td>
      <td className="hidden text-right text-ink-2 sm:table-cell">{valueText('planned-time', item.plannedStart, clock)}</td>
      <td className="hidden text-right sm:table-cell">{valueText('time', item.start, clock)}</td>
      <td className={classes('hidden text-right md:table-cell', toneClass(late))}>{offsetText(late)}</td>
      <td className="hidden text-right text-ink-2 sm:table-cell">{item.planned === 0 ? '' : lengthText(item.planned)}</td>
      <td className="text-right">{item.actual === null ? 'running' : lengthText(item.actual)}</td>
      <td className={classes('text-right', toneClass(item.planned === 0 ? null : item.over))}>
        {item.planned === 0 ? '' : offsetText(item.over)}
      </td>
    </tr>
  </>
)

/** What else is to be said about one item. */
export const marksOf = ({ held, added, missed, changed }: Item): readonly string[] => [
  ...(toSecond(held) > 0 ? [`Held ${lengthText(held)}`] : []),
  ...(added > 0 ? [`${lengthText(added)} added`] : []),
  ...(added < 0 ? [`${lengthText(-added)} cut`] : []),
  ...(missed.length > 0 ? [`GO without ready: ${missed.map((department: Department) => departmentTitles[department]).join(', ')}`] : []),
  ...(changed ? ['Changed while it ran'] : []),
]
