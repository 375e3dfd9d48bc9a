import type { Row, RunOfShow } from '@fashionos/shared/documents/run-of-show/schema'
import { scheduleOf } from '@fashionos/shared/documents/run-of-show/timing'
import { type Proposal, proposedDurations } from '@fashionos/shared/run/proposals'
import type { Report } from '@fashionos/shared/run/report'
import { type DurationMs, minute, second } from '@fashionos/shared/time'

/** One line of "Durations from rehearsals". */
export interface DurationLine extends Proposal {
  readonly cue: string
  readonly title: string
  /** What its performances took, in the order of the runs; `null` where one did not perform it. */
  readonly taken: readonly (DurationMs | null)[]
  /** Its length in the plan when it was performed last, where the plan says another one now. */
  readonly plannedThen: DurationMs | null
}

export const roundings = ['by-length', 'second', 'five', 'fifteen', 'minute'] as const
export type Rounding = (typeof roundings)[number]

/** What a length is rounded to. By its length: a look of 18 s to the second, half an hour of doors to the quarter minute. */
const stepOf = (ms: DurationMs, rounding: Rounding): DurationMs => {
  if (rounding === 'minute') return minute
  if (rounding === 'fifteen') return 15 * second
  if (rounding === 'five') return 5 * second
  if (rounding === 'second' || ms < minute) return second
  return ms < 10 * minute ? 5 * second : 15 * second
}

/** Never nothing: an item of no length would be untimed. */
export const roundedLength = (ms: DurationMs, rounding: Rounding): DurationMs => {
  const step = stepOf(ms, rounding)
  return Math.max(step, Math.round(ms / step) * step)
}

/** Proposals of R33 rounded, with what they stand on. What rounding makes equal to the plan is no proposal. */
export const durationLines = (reports: readonly Report[], snapshot: RunOfShow, rounding: Rounding): readonly DurationLine[] => {
  const rows = new Map(snapshot.items.map((row) => [row.id, row]))
  return proposedDurations(reports, snapshot).flatMap((proposal): DurationLine[] => {
    const row = rows.get(proposal.id)
    const to = roundedLength(proposal.to, rounding)
    return row && to !== proposal.from ? [lineOf(row, { ...proposal, to }, reports)] : []
  })
}

const lineOf = (row: Row, proposal: Proposal, reports: readonly Report[]): DurationLine => {
  const performed = reports.map(({ items }) => items.findLast(({ item }) => item === row.id) ?? null)
  const then = performed.findLast((one) => one !== null)?.planned ?? null
  return {
    ...proposal,
    cue: row.cue,
    title: row.title,
    taken: performed.map((one) => one?.actual ?? null),
    plannedThen: then === row.duration ? null : then,
  }
}

/** What of the chosen may be applied: the rest was changed, removed or retimed by somebody since it was shown. */
export const applicable = (
  chosen: readonly Proposal[],
  { items }: Pick<RunOfShow, 'items'>,
): { readonly now: readonly Proposal[]; readonly stale: readonly Proposal[] } => {
  const rows = new Map(items.map((row) => [row.id, row]))
  const holds = ({ id, from }: Proposal): boolean => {
    const row = rows.get(id)
    return row !== undefined && row.duration === from && row.end.kind === 'duration'
  }
  return { now: chosen.filter(holds), stale: chosen.filter((one) => !holds(one)) }
}

/** How much later the show ends with these lengths, ms; `null`: the plan has no end. O(rows). */
export const endMoved = (snapshot: RunOfShow, chosen: readonly Proposal[]): DurationMs | null => {
  const to = new Map(chosen.map((one) => [one.id, one.to]))
  const items = snapshot.items.map((row) => ({ ...row, duration: to.get(row.id) ?? row.duration }))
  const [before, after] = [scheduleOf(snapshot).end, scheduleOf({ ...snapshot, items }).end]
  return before === null || after === null ? null : after - before
}
