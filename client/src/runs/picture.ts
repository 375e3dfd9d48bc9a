import type { Report } from '@fashionos/shared/run/report'
import { type DurationMs, hour, minute, second } from '@fashionos/shared/time'
import { latenessOf } from './report-words'

/** One item of the picture; places are ms from the first GO, or in the plan from the first planned start. */
export interface Bar {
  readonly key: string
  readonly name: string
  readonly from: DurationMs
  readonly length: DurationMs
  /** How much of it was held. */
  readonly held: DurationMs
  readonly isOver: boolean
}

export interface Picture {
  readonly total: DurationMs
  readonly planned: readonly Bar[]
  readonly actual: readonly Bar[]
  /** Over/under at each GO. */
  readonly drift: readonly { readonly at: DurationMs; readonly late: DurationMs }[]
  readonly ticks: readonly DurationMs[]
}

/** Plan and performance on one scale, both from their own beginning; `null` before the first GO. */
export const pictureOf = (report: Report): Picture | null => {
  const { began, items } = report
  if (began === null || items.length === 0) return null
  const base = items.find(({ plannedStart }) => plannedStart !== null)?.plannedStart ?? null
  const planned = items.flatMap((item): Bar[] =>
    base === null || item.plannedStart === null
      ? []
      : [{ ...named(item), from: item.plannedStart - base, length: item.planned, held: 0, isOver: false }],
  )
  const actual = items.flatMap((item): Bar[] =>
    item.end === null
      ? []
      : [{ ...named(item), from: item.start - began, length: item.end - item.start, held: item.held, isOver: isOver(item) }],
  )
  const lateness = latenessOf(report)
  const drift = items.flatMap((item) => {
    const late = lateness(item)
    return late === null ? [] : [{ at: item.start - began, late }]
  })
  const total = Math.max(second, ...[...planned, ...actual].map(({ from, length }) => from + length))
  return { total, planned, actual, drift, ticks: ticksOf(total) }
}

type Item = Report['items'][number]

const named = ({ instance, cue, title }: Item): Pick<Bar, 'key' | 'name'> => ({
  key: instance,
  name: [cue, title].filter(Boolean).join(' ') || 'Row without a title',
})

/** By a whole second or more, its holds apart. */
const isOver = ({ over }: Item): boolean => over !== null && over >= second

const steps: readonly DurationMs[] = [
  10 * second,
  30 * second,
  minute,
  2 * minute,
  5 * minute,
  10 * minute,
  30 * minute,
  hour,
  2 * hour,
  6 * hour,
]

/** At most eight, at round places. */
const ticksOf = (total: DurationMs): readonly DurationMs[] => {
  const step = steps.find((one) => total / one <= 8) ?? 24 * hour
  return Array.from({ length: Math.floor(total / step) + 1 }, (_, i) => i * step)
}
