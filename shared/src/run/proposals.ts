import type { RunOfShow } from '../documents/run-of-show/schema'
import { type DurationMs, maxDuration, second } from '../time'
import type { Performed, Report } from './report'

/** An item across runs, for comparing them. */
export interface Compared {
  readonly item: string
  readonly cue: string
  readonly title: string
  /** By run, in the order given; the last time where one performed it twice, `null` where it was not. */
  readonly runs: readonly (Performed | null)[]
}

/** Items in the order of the first run that performed them. */
export const compareRuns = (reports: readonly Report[]): readonly Compared[] => {
  const lasts = reports.map(({ items }) => new Map(items.map((item) => [item.item, item])))
  const all = new Map(reports.flatMap(({ items }) => items.map((item) => [item.item, item] as const)))
  return [...all.values()].map(({ item, cue, title }) => ({ item, cue, title, runs: lasts.map((run) => run.get(item) ?? null) }))
}

export interface Proposal {
  readonly id: string
  readonly from: DurationMs
  readonly to: DurationMs
  /** How many performances say so. */
  readonly samples: number
}

/**
 * R33: the length proposed for an item is the median of what its performances
 * took, without holds, in whole seconds. Items that end at a time, untimed
 * ones, lineups and those that would not change have no proposal.
 */
export const proposedDurations = (reports: readonly Report[], { items }: Pick<RunOfShow, 'items'>): readonly Proposal[] => {
  const taken = new Map<string, DurationMs[]>()
  for (const { item, actual } of reports.flatMap((report) => report.items)) {
    if (actual !== null) taken.set(item, [...(taken.get(item) ?? []), actual])
  }
  return items.flatMap(({ id, kind, duration, end, lineup }): Proposal[] => {
    const samples = taken.get(id) ?? []
    if (kind !== 'item' || lineup || end.kind === 'at' || duration === 0 || samples.length === 0) return []
    const to = Math.min(maxDuration, Math.round(median(samples) / second) * second)
    return to === duration ? [] : [{ id, from: duration, to, samples: samples.length }]
  })
}

/** Arguments of the run of show's `changeItems`: the proposals as one edit, undone in one step. */
export const proposedChanges = (proposals: readonly Proposal[]): { changes: { id: string; duration: DurationMs }[] } => ({
  changes: proposals.map(({ id, to }) => ({ id, duration: to })),
})

/** Of at least one value. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2
}
