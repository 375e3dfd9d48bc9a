import type { Instant } from '../../time'
import type { Row } from './schema'
import type { GroupTimes } from './timing-groups'
import type { LaidItem, Plan } from './timing-passes'

export interface MilestoneTime {
  readonly start: Instant | null
  /** Why there is no start. */
  readonly lost: 'missing-target' | 'target-left-out' | 'target-loop' | null
}

interface Input {
  readonly ordered: readonly Row[]
  readonly counting: ReadonlySet<Row>
  readonly items: readonly LaidItem[]
  readonly groups: ReadonlyMap<string, GroupTimes>
  readonly plan: Plan
}

/**
 * T11: a milestone stands at its time, or at an offset from the start or end
 * of another row (an item, a group, another milestone), or, when it follows,
 * where the plan has come to: at the end of the item before it. It moves
 * nothing. A target that is gone, left out of the show or in a circle leaves
 * it without a time.
 */
export const milestoneTimesOf = (input: Input): ReadonlyMap<string, MilestoneTime> => {
  const milestones = input.ordered.filter((row) => row.kind === 'milestone')
  if (milestones.length === 0) return new Map()
  const resolver = createResolver(input)
  return new Map(milestones.map((row) => [row.id, input.counting.has(row) ? resolver(row) : { start: null, lost: null }]))
}

const createResolver = (input: Input): ((row: Row) => MilestoneTime) => {
  const rows = new Map(input.ordered.map((row) => [row.id, row]))
  const laid = new Map(input.items.map((item) => [item.row.id, item]))
  const reached = reachedAt(input, laid)
  const known = new Map<string, MilestoneTime>()

  const edgeOf = (target: Row, edge: 'start' | 'end'): MilestoneTime => {
    if (!input.counting.has(target)) return { start: null, lost: 'target-left-out' }
    if (target.kind === 'milestone') return timeOf(target)
    const span = laid.get(target.id) ?? input.groups.get(target.id)
    return span ? { start: span[edge], lost: null } : { start: null, lost: 'target-left-out' }
  }

  const resolve = (row: Row): MilestoneTime => {
    const rule = row.start
    if (rule.kind === 'follow') return { start: reached.get(row.id) ?? input.plan.begin, lost: null }
    if (rule.kind !== 'relative') return { start: input.plan.at(rule.at) ?? reached.get(row.id) ?? input.plan.begin, lost: null }
    const target = rows.get(rule.to)
    if (!target) return { start: null, lost: 'missing-target' }
    const edge = edgeOf(target, rule.edge)
    return edge.start === null ? edge : { start: edge.start + rule.offset, lost: null }
  }

  const timeOf = (row: Row): MilestoneTime => {
    const before = known.get(row.id)
    if (before) return before
    // Met again while it is being resolved, a row is part of a circle.
    known.set(row.id, { start: null, lost: 'target-loop' })
    const time = resolve(row)
    known.set(row.id, time)
    return time
  }
  return timeOf
}

/** The end of the last item before each milestone; before the first item, that item's start. */
const reachedAt = ({ ordered, items, plan }: Input, laid: ReadonlyMap<string, LaidItem>): ReadonlyMap<string, Instant> => {
  const reached = new Map<string, Instant>()
  let now = items[0]?.start ?? plan.begin
  for (const row of ordered) {
    now = laid.get(row.id)?.end ?? now
    if (row.kind === 'milestone') reached.set(row.id, now)
  }
  return reached
}
