import type { Report } from '@fashionos/shared/run/report'
import { formatDuration } from '@fashionos/shared/time-text'
import { classes } from '../ui/classes'
import { type Bar, type Picture, pictureOf } from './picture'
import { lengthText, offsetText } from './report-words'

/** Plan over performance on one scale, and under them how far the one drifted from the other. The table says the same in figures. */
export const ReportPicture = ({ report }: { readonly report: Report }) => {
  const picture = pictureOf(report)
  if (!picture) return null
  const place = (ms: number): string => `${(ms / picture.total) * 100}%`
  return (
    <figure className="num grid gap-2 pt-5" aria-label={summaryOf(report)}>
      <Track label="Plan" bars={picture.planned} place={place} look="plan" total={picture.total} />
      <Track label="Actual" bars={picture.actual} place={place} look="actual" total={picture.total} />
      <div className="grid grid-cols-[52px_1fr] gap-x-3" aria-hidden="true">
        <span />
        <div className="relative h-5 border-t border-line-2 text-small text-ink-3">
          {picture.ticks.map((tick) => (
            <span key={tick} className="absolute top-0 border-l border-line-2 pt-1 pl-1 leading-none" style={{ left: place(tick) }}>
              {tick / picture.total > 0.94 ? '' : formatDuration(tick)}
            </span>
          ))}
        </div>
      </div>
      <Drift picture={picture} label={report.kind === 'show' ? 'Late' : 'Drift'} />
      <figcaption className="flex flex-wrap gap-x-5 gap-y-1 pl-16 text-small text-ink-2">
        <Key className="bg-ink-4">as planned or shorter</Key>
        <Key className="bg-thread">longer than planned</Key>
        <Key className="bg-amber">held</Key>
      </figcaption>
    </figure>
  )
}

const Key = ({ className, children }: { readonly className: string; readonly children: string }) => (
  <span className="inline-flex items-center gap-1.5">
    <span aria-hidden="true" className={classes('h-2 w-3.5 print:[print-color-adjust:exact]', className)} />
    {children}
  </span>
)

interface TrackProps {
  readonly label: string
  readonly bars: readonly Bar[]
  readonly place: (ms: number) => string
  readonly look: 'plan' | 'actual'
  readonly total: number
}

/** Of the whole: a bar below it has no room for an edge. */
const thin = 1 / 250

const Track = ({ label, bars, place, look, total }: TrackProps) => (
  <div className="grid grid-cols-[52px_1fr] items-center gap-x-3" aria-hidden="true">
    <span className="label">{label}</span>
    <div className="relative h-6 print:[print-color-adjust:exact]">
      {bars.map((bar) => (
        <div
          key={bar.key}
          title={`${bar.name}, ${lengthText(bar.length)}${bar.held > 0 ? `, held ${lengthText(bar.held)}` : ''}`}
          className={classes(
            'absolute inset-y-0 min-w-px overflow-hidden',
            bar.length / total > thin && 'border-r border-ivory',
            look === 'plan' ? 'bg-line-2' : bar.isOver ? 'bg-thread' : 'bg-ink-4',
          )}
          style={{ left: place(bar.from), width: place(bar.length) }}
        >
          {bar.held > 0 && (
            <div className="absolute inset-y-0 right-0 bg-amber" style={{ width: `${Math.min(1, bar.held / bar.length) * 100}%` }} />
          )}
        </div>
      ))}
    </div>
  </div>
)

/** Over/under at each GO, as steps round the line of the plan: up is late. */
const Drift = ({ picture, label }: { readonly picture: Picture; readonly label: string }) => {
  const most = Math.max(...picture.drift.map(({ late }) => Math.abs(late)), 0)
  if (most === 0) return null
  const x = (ms: number): number => (ms / picture.total) * 1_000
  const y = (late: number): number => 24 - (late / most) * 21
  const end = Math.max(0, ...picture.actual.map(({ from, length }) => from + length))
  const steps = picture.drift.map(({ at, late }, i) => {
    const until = picture.drift[i + 1]?.at ?? end
    return `${i === 0 ? 'M' : 'L'}${x(at)} ${y(late)}L${x(until)} ${y(late)}`
  })
  const extreme = picture.drift.find(({ late }) => Math.abs(late) === most)
  return (
    <div className="grid grid-cols-[52px_1fr] items-center gap-x-3" aria-hidden="true">
      <span className="grid">
        <span className="label">{label}</span>
        <span className="text-small text-ink-2">{offsetText(extreme?.late ?? null)}</span>
      </span>
      <svg viewBox="0 0 1000 48" preserveAspectRatio="none" className="h-12 w-full overflow-visible" role="presentation">
        <line x1="0" x2="1000" y1="24" y2="24" stroke="var(--line-2)" vectorEffect="non-scaling-stroke" />
        <path d={steps.join('')} fill="none" stroke="var(--ink)" strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
      </svg>
    </div>
  )
}

const summaryOf = ({ items, planned, actual }: Report): string =>
  `${items.length} items along the show, planned ${lengthText(planned)}, actual ${lengthText(actual)}`
