import type { ComparedLength } from '@fashionos/shared/run/compare'
import { kindTitle } from '@fashionos/shared/run/report-words'
import { second } from '@fashionos/shared/time'
import { classes } from '../ui/classes'
import type { ReportedRun } from './queries'
import { lengthText, offsetText, offsetTone, overOf } from './report-words'
import { runDay, runHour } from './run-head'
import { type Trend, trendOf } from './trend'

export interface CompareTableProps {
  /** Oldest first. */
  readonly reports: readonly ReportedRun[]
  readonly compared: readonly ComparedLength[]
  readonly timeZone: string
}

const cell = 'py-2.5 pl-4 text-right whitespace-nowrap'

/** A column per run; the item stays in sight when there are more than fit. */
export const CompareTable = ({ reports, compared, timeZone }: CompareTableProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: without a pointer it is scrolled with the arrow keys
  <div className="overflow-x-auto" tabIndex={0} role="region" aria-label="Lengths by run">
    <table className="num w-full border-collapse text-left">
      <thead>
        <tr className="label border-b border-line-2 align-bottom [&>th]:font-medium">
          <th scope="col" className="sticky left-0 min-w-40 bg-ivory py-2 pr-4 font-medium">
            Item
          </th>
          <th scope="col" className={cell}>
            Planned
          </th>
          {reports.map(({ run }) => (
            <th key={run.id} scope="col" className={cell}>
              {kindTitle(run)}
              <span className="block">
                {runDay(run, timeZone).replace(/ \d{4}$/, '')}, {runHour(run, timeZone)}
              </span>
            </th>
          ))}
          <th scope="col" className={cell}>
            Median
          </th>
          <th scope="col" className={cell}>
            Spread
          </th>
          <th scope="col" className={cell}>
            Trend
          </th>
        </tr>
      </thead>
      <tbody>
        {compared.map((item) => (
          <CompareRow key={item.item} item={item} />
        ))}
      </tbody>
      <tfoot>
        <Total reports={reports} />
      </tfoot>
    </table>
  </div>
)

const CompareRow = ({ item }: { readonly item: ComparedLength }) => {
  const lengths = item.runs.map((one) => one?.actual ?? null)
  return (
    <tr className="break-inside-avoid border-t border-line">
      <th scope="row" className="sticky left-0 bg-ivory py-2.5 pr-4 font-medium">
        {item.cue && <span className="pr-2 text-ink-2">{item.cue}</span>}
        {item.title || 'Row without a title'}
      </th>
      <td className={classes(cell, 'text-ink-2')}>{item.planned === 0 ? '' : lengthText(item.planned)}</td>
      {item.runs.map((one, i) => (
        <td key={i} className={classes(cell, one?.over != null && one.planned > 0 && offsetTone(one.over) === 'late' && 'text-thread')}>
          {one ? lengthText(one.actual) : <span className="text-ink-3">not run</span>}
        </td>
      ))}
      <td className={cell}>{item.median === null ? '' : lengthText(item.median)}</td>
      <td className={classes(cell, 'text-ink-2')}>{item.spread === null ? '' : lengthText(item.spread)}</td>
      <td className={cell}>
        <TrendMark lengths={lengths} />
      </td>
    </tr>
  )
}

const trendWords: Readonly<Record<Trend, string>> = { longer: 'longer', shorter: 'shorter', steady: 'steady' }

const TrendMark = ({ lengths }: { readonly lengths: readonly (number | null)[] }) => {
  const trend = trendOf(lengths)
  if (!trend) return null
  return (
    <span className="inline-flex items-center gap-2">
      <Line lengths={lengths} />
      <span className={trend.trend === 'steady' ? 'text-ink-2' : ''}>
        {trendWords[trend.trend]}
        {trend.trend !== 'steady' && ` ${offsetText(trend.by)}`}
      </span>
    </span>
  )
}

/** The lengths as a line, oldest left. */
const Line = ({ lengths }: { readonly lengths: readonly (number | null)[] }) => {
  const points = lengths.flatMap((length, i) => (length === null ? [] : [{ i, length }]))
  const [low, high] = [Math.min(...points.map(({ length }) => length)), Math.max(...points.map(({ length }) => length))]
  // What is steady looks steady: the height is a tenth of the length at least, and 4 s.
  const range = Math.max(high - low, high / 10, 4 * second)
  const y = (length: number): number => 8 - ((length - (low + high) / 2) / range) * 12
  const x = (i: number): number => 2 + (i / Math.max(1, lengths.length - 1)) * 44
  return (
    <svg width="48" height="16" aria-hidden="true" className="text-ink-3">
      <polyline
        points={points.map(({ i, length }) => `${x(i)},${y(length)}`).join(' ')}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.25"
      />
    </svg>
  )
}

const Total = ({ reports }: Pick<CompareTableProps, 'reports'>) => (
  <>
    <tr className="border-t border-ink">
      <th scope="row" className="sticky left-0 bg-ivory py-2.5 pr-4 font-medium">
        First GO to end
      </th>
      <td />
      {reports.map(({ run, report }) => (
        <td key={run.id} className={cell}>
          {lengthText(report.actual)}
        </td>
      ))}
      <td colSpan={3} />
    </tr>
    <tr className="border-t border-line">
      <th scope="row" className="sticky left-0 bg-ivory py-2.5 pr-4 font-medium">
        Over/under
      </th>
      <td />
      {reports.map(({ run, report }) => (
        <td key={run.id} className={classes(cell, offsetTone(overOf(report)) === 'late' && 'text-thread')}>
          {offsetText(overOf(report)) || '—'}
        </td>
      ))}
      <td colSpan={3} />
    </tr>
  </>
)
