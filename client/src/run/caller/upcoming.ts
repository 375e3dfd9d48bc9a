import { ownConflicts } from '@fashionos/shared/documents/run-of-show/own-conflicts'
import type { ConflictKind } from '@fashionos/shared/documents/run-of-show/timing-conflicts'
import type { RunPlan } from '@fashionos/shared/run/plan-items'
import type { Projection } from '@fashionos/shared/run/projection'
import type { ProjectedItem } from '@fashionos/shared/run/projection-passes'
import { type Instant, second } from '@fashionos/shared/time'
import { agoText, momentText } from '../parts/time-words'

/** One of the items that follow. */
export interface Upcoming {
  readonly item: string
  readonly cue: string
  readonly title: string
  /** Projected. */
  readonly start: Instant
  readonly length: number
  /** What cannot go as planned: `0:42 late for 20:00:00`; '' when nothing presses. */
  readonly conflict: string
  readonly tone: 'late' | 'tight'
  /** Heading, where a group begins. */
  readonly group: string
}

/** What the plan warns of that no projection takes care of. */
const stillTrue: ReadonlySet<ConflictKind> = new Set<ConflictKind>(['cue-twice', 'ends-before-start', 'short-turnaround'])

/** The next item and those behind it, as they will come by the projection. */
export const upcomingOf = (options: {
  readonly projection: Projection
  readonly plan: RunPlan
  readonly count: number
  /** Id of the running item's group. */
  readonly runningGroup: string | null
}): readonly Upcoming[] => {
  const { projection, plan, count } = options
  let group = options.runningGroup
  return projection.ahead.slice(0, count).map((item) => {
    const { row, start, end } = item
    const heading = row.group !== group ? (plan.items[plan.positions.get(row.id) ?? -1]?.group?.title ?? '') : ''
    group = row.group
    return {
      item: row.id,
      cue: row.cue,
      title: row.title.trim() || 'Untitled',
      start,
      length: end - start,
      group: heading,
      ...conflictOf(item, { projection, plan }),
    }
  })
}

const conflictOf = (
  item: ProjectedItem,
  { projection, plan }: { projection: Projection; plan: RunPlan },
): Pick<Upcoming, 'conflict' | 'tone'> => {
  const { row, late, start, end } = item
  if (late !== null && late >= second) return { conflict: `${agoText(late)} late for ${momentText(start - late, plan)}`, tone: 'late' }
  const { hardOut } = plan.plan
  const isLast = projection.ahead.at(-1) === item
  if (isLast && hardOut !== null && end - hardOut >= second)
    return { conflict: `${agoText(end - hardOut)} over the hard out`, tone: 'late' }
  const told = ownConflicts(row, plan.schedule.rows.get(row.id)).find(({ kind }) => stillTrue.has(kind))
  return { conflict: told?.message ?? '', tone: told?.tone ?? 'tight' }
}
