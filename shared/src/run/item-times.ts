import type { RowTimes, Schedule } from '../documents/run-of-show/timing'
import type { DurationMs, Instant } from '../time'
import type { Expanded } from './expanded-plan'
import { isLookRow } from './look-row-id'

/**
 * The schedule of an expanded plan with the times of the items whose looks are
 * in it: from the first of them to the last. That a look has a number which
 * something else has too is no conflict of the look (T18): a lineup may be
 * performed twice in one plan, and its numbers are not given here.
 */
export const withItemTimes = (schedule: Schedule, items: ReadonlyMap<string, Expanded>): Schedule => {
  if (items.size === 0) return schedule
  const rows = new Map(schedule.rows)
  for (const [id, item] of items) {
    if (item.kind !== 'looks') continue
    const looks = item.rows.flatMap((row) => {
      const times = schedule.rows.get(row.id)
      return times ? [[row.id, withoutNumbers(times)] as const] : []
    })
    for (const [look, times] of looks) rows.set(look, times)
    rows.set(id, timesOf(looks.map(([, times]) => times)))
  }
  return { ...schedule, rows, conflicts: schedule.conflicts.filter(({ kind, row }) => kind !== 'cue-twice' || !isLookRow(row)) }
}

const withoutNumbers = (times: RowTimes): RowTimes =>
  times.conflicts.some(({ kind }) => kind === 'cue-twice')
    ? { ...times, conflicts: times.conflicts.filter(({ kind }) => kind !== 'cue-twice') }
    : times

const timesOf = (looks: readonly RowTimes[]): RowTimes => {
  const walking = looks.filter(({ end }) => end !== null)
  const [first] = walking
  const start = first?.start ?? looks[0]?.start ?? null
  const end = walking.reduce<Instant | null>((latest, one) => (latest === null ? one.end : Math.max(latest, one.end ?? latest)), null)
  return {
    start,
    end,
    duration: start === null || end === null ? 0 : end - start,
    gap: first?.gap ?? null,
    latestStart: first?.latestStart ?? null,
    slack: walking.reduce<DurationMs | null>((least, { slack }) => (slack === null ? least : Math.min(least ?? slack, slack)), null),
    count: walking.length,
    conflicts: looks.flatMap(({ conflicts }) => conflicts),
  }
}
