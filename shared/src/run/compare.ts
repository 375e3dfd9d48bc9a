import type { DurationMs } from '../time'
import { type Compared, compareRuns, median } from './proposals'
import type { Report } from './report'

/** An item across runs with what the runs say about its length. Lengths are without holds, ms. */
export interface ComparedLength extends Compared {
  /** As planned when it was performed last. */
  readonly planned: DurationMs
  readonly shortest: DurationMs | null
  readonly longest: DurationMs | null
  readonly median: DurationMs | null
  /** Longest − shortest; `null` with fewer than two performances that ended. */
  readonly spread: DurationMs | null
}

/** Runs in the order given, oldest first. Of an item performed twice in one run the last time counts. */
export const comparedLengths = (reports: readonly Report[]): readonly ComparedLength[] =>
  compareRuns(reports).map((compared) => {
    const taken = compared.runs.flatMap((one) => (one?.actual == null ? [] : [one.actual]))
    const planned = compared.runs.findLast((one) => one !== null)?.planned ?? 0
    if (taken.length === 0) return { ...compared, planned, shortest: null, longest: null, median: null, spread: null }
    const [shortest, longest] = [Math.min(...taken), Math.max(...taken)]
    return { ...compared, planned, shortest, longest, median: median(taken), spread: taken.length < 2 ? null : longest - shortest }
  })
