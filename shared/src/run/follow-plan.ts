import type { FrozenItem, Instance } from './frozen-item'
import { placeNow } from './place'
import { baseOf, freeze, type PlanItem, planItem, playableAfter, type RunPlan } from './plan-items'
import type { Ahead, Run, Withdrawn } from './run'

type Following = Pick<Run, 'current' | 'place' | 'next' | 'standby' | 'withdrawn' | 'skipped' | 'played' | 'beganAt'>

/**
 * What lies ahead of the playhead in the plan as it is now.
 *
 * R10: plan edits never move the playhead: rename, move, skip, delete, import
 * and restore change what is ahead, never what is running or since when.
 * R11: a running item that is deleted goes on as an orphan; next is the first
 * playable one behind its last place.
 */
export const aheadOf = (run: Following, plan: RunPlan): Ahead => {
  const place = placeNow(plan, run.place)
  const called = run.standby ? planItem(plan, run.standby.item) : null
  const lost = run.standby ? lostStandby(run, called) : null
  const item = called && !lost ? called : nextAfter({ ...run, place }, plan)
  return {
    next: item && freeze(plan, item, baseOf(plan, run.beganAt)),
    place,
    standby: lost ? null : run.standby,
    withdrawn: lost ?? run.withdrawn,
    pending: run.current && pendingOf(run.current, plan),
    orphan: run.current !== null && planItem(plan, run.current.item) === null,
  }
}

/** The first playable item behind the place; `null`: the run ends there. */
export const nextAfter = (run: Pick<Run, 'place' | 'skipped' | 'played'>, plan: RunPlan): PlanItem | null =>
  playableAfter(plan, run)[0] ?? null

/** R13: a called standby stays with its item wherever that moves; it is withdrawn, for all to see, when the item is removed, skipped or floated. */
const lostStandby = ({ next, standby }: Following, called: PlanItem | null): Withdrawn | null => {
  const { cue, title } = called?.row ?? next ?? { cue: '', title: '' }
  const why = whyLost(called, next?.float ?? false)
  return why && standby && { item: standby.item, cue, title, why }
}

const whyLost = (called: PlanItem | null, taken: boolean): Withdrawn['why'] | null => {
  if (!called) return 'removed'
  if (called.row.skip || called.group?.skip) return 'skipped'
  return called.counts || taken ? null : 'floated'
}

/**
 * R12: what the plan changed about the running item waits for the caller. Its
 * times in the plan are not part of it: they are what it is measured against.
 */
const pendingOf = (current: Instance, plan: RunPlan): FrozenItem | null => {
  const item = planItem(plan, current.item)
  if (!item) return null
  const { id: _, ...running } = current
  const { title, cue, group, colour, duration, endsAt, calls } = freeze(plan, item, null)
  const now = { ...running, title, cue, group, colour, duration, endsAt, calls }
  return sameJson(now, running) ? null : now
}

/** Equality of plain JSON, whatever the order of keys: stores reorder them. */
export const sameJson = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false
  const before = new Map(Object.entries(a))
  const after = Object.entries(b)
  return before.size === after.length && after.every(([key, value]) => before.has(key) && sameJson(before.get(key), value))
}
