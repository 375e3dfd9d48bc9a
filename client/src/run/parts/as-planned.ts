import type { RunPlan } from '@fashionos/shared/run/plan-items'
import type { Projection } from '@fashionos/shared/run/projection'

/**
 * What nobody performs yet stands where its plan has it, hard starts on their
 * hour even where what comes before does not fit: the plan says that to those
 * who can mend it. A floating plan has no hours and stays as it is.
 */
export const asPlanned = (projection: Projection, { plan, schedule }: RunPlan): Projection => {
  if (plan.anchor === 'floating') return projection
  const timesOf = (id: string) => schedule.rows.get(id)
  return {
    ...projection,
    ahead: projection.ahead.map((item) => {
      const times = timesOf(item.row.id)
      if (times?.start == null || times.end === null) return item
      return { ...item, start: times.start, end: times.end, late: null, latestStart: times.latestStart, slack: times.slack }
    }),
    start: schedule.start ?? projection.start,
    end: schedule.end ?? projection.end,
    toGive: schedule.toGive,
    milestones: new Map([...projection.milestones.keys()].map((id) => [id, timesOf(id)?.start ?? null])),
    groups: new Map(
      [...projection.groups].map(([id, group]) => {
        const times = timesOf(id)
        return [id, times?.start == null || times.end === null ? group : { start: times.start, end: times.end }]
      }),
    ),
  }
}
