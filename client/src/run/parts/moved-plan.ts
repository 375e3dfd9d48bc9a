import type { RowTimes } from '@fashionos/shared/documents/run-of-show/timing'
import type { FrozenItem } from '@fashionos/shared/run/frozen-item'
import type { RunPlan } from '@fashionos/shared/run/plan-items'
import type { Run } from '@fashionos/shared/run/run'
import { type DurationMs, day, type Instant, wallTimeAt } from '@fashionos/shared/time'

/** The plan as it is performed `by` ms later (`movedBy`), its days counted from that day. The hard out of another hour says nothing. */
export const movedPlan = (runPlan: RunPlan, by: DurationMs): RunPlan => {
  const { plan, schedule } = runPlan
  const later = laterBy(by)
  const hardOut = isSameHour(runPlan, by) ? later(plan.hardOut) : null
  return {
    ...runPlan,
    plan: {
      ...plan,
      begin: plan.begin + by,
      hardOut,
      at: (wall) => later(plan.at(wall)),
      clock: { ...plan.clock, date: dateAfter(plan.clock.date, daysMoved(runPlan, by)) },
    },
    schedule: {
      ...schedule,
      rows: new Map([...schedule.rows].map(([id, times]) => [id, movedTimes(times, later)])),
      start: later(schedule.start),
      end: later(schedule.end),
      hardOut,
      toGive: hardOut === null ? null : schedule.toGive,
    },
  }
}

/** Whether the plan is performed at its own hour on another day. */
export const isSameHour = ({ plan }: RunPlan, by: DurationMs): boolean =>
  wallTimeAt(plan.begin, plan.clock).time === wallTimeAt(plan.begin + by, plan.clock).time

/** What a run froze of its plan, moved with it. Only for screens: what happened stays when it happened. */
export const movedRun = (run: Run, by: DurationMs): Run => {
  const later = laterBy(by)
  return {
    ...run,
    current: run.current && { ...run.current, ...movedItem(run.current, later) },
    next: run.next && { ...run.next, ...movedItem(run.next, later) },
    pending: run.pending && { ...run.pending, ...movedItem(run.pending, later) },
  }
}

type Later = (t: Instant | null) => Instant | null

const laterBy =
  (by: DurationMs): Later =>
  (t) =>
    t === null ? null : t + by

const movedTimes = (times: RowTimes, later: Later): RowTimes => ({
  ...times,
  start: later(times.start),
  end: later(times.end),
  latestStart: later(times.latestStart),
})

const movedItem = ({ hardStart, endsAt, plannedStart, plannedEnd }: FrozenItem, later: Later) => ({
  hardStart: later(hardStart),
  endsAt: later(endsAt),
  plannedStart: later(plannedStart),
  plannedEnd: later(plannedEnd),
})

const daysMoved = ({ plan, schedule }: RunPlan, by: DurationMs): number => {
  const start = schedule.start ?? plan.begin
  return wallTimeAt(start + by, plan.clock).day - wallTimeAt(start, plan.clock).day
}

const dateAfter = (date: string, days: number): string => new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10)
