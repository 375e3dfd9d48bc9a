import type { Instant } from '../time'
import { isLookRow } from './look-row-id'
import type { PlanItem, RunPlan } from './plan-items'
import type { Place } from './run'

/** How many neighbours on each side a place is remembered by; the check of a run allows no more. */
const neighbours = 8
/** Of those of a look, how many are no looks: they are still there when its item is no lineup any more. */
const beyondLooks = 2

export const beforeTheFirst: Place = { item: null, cue: '', index: 0, before: [], after: [] }

/** The place of an item that is in the plan, come to at an instant from another place. */
export const placeOf = (plan: RunPlan, id: string, { from, now }: { readonly from: Place; readonly now: Instant }): Place => {
  const at = plan.positions.get(id)
  if (at === undefined) throw new Error(`Item ${id} is not in the plan.`)
  return withSince(placeAround(plan, id, at + 1), at < positionAfter(plan, from) ? now : from.since)
}

const withSince = (place: Place, since: Instant | undefined): Place => (since === undefined ? place : { ...place, since })

/** The place of an item when what comes after it begins at a position. */
const placeAround = (plan: RunPlan, id: string, position: number): Place => {
  const others = (items: readonly PlanItem[]) => items.filter(({ row, counts }) => counts && row.id !== id)
  const before = others(plan.items.slice(0, position))
  return {
    item: id,
    cue: planItemOf(plan, id)?.row.cue ?? '',
    index: before.length,
    before: nearest(before.toReversed(), id),
    after: nearest(others(plan.items.slice(position)), id),
  }
}

const nearest = (items: readonly PlanItem[], of: string): string[] => {
  const beyond = isLookRow(of) ? items.filter(({ row }) => !isLookRow(row.id)).slice(0, beyondLooks) : []
  const close = items.filter((item) => !beyond.includes(item)).slice(0, neighbours - beyond.length)
  return idsOf([...close, ...beyond])
}

/** The same place in the plan as it is now; of an item that is gone, the last one known. */
export const placeNow = (plan: RunPlan, known: Place): Place =>
  known.item !== null && plan.positions.has(known.item)
    ? withSince(placeAround(plan, known.item, positionAfter(plan, known)), known.since)
    : known

/**
 * Position of the first item after a place.
 *
 * R11: the place of an item that is gone is where most of its old neighbours
 * stand on the side they stood on; of equally good places the one nearest
 * behind those before it, so that nothing is passed over. When all of them
 * are gone too (the plan was imported anew) it is the item with its cue
 * number, else as many items from the top as there were.
 *
 * R40: the place of a look is where most of its neighbours stand, too, wherever
 * the look itself was moved to: moving the running look along the lineup
 * passes over none of those that were ahead of it. Of equally good places it
 * is the one behind the look itself.
 */
export const positionAfter = (plan: RunPlan, known: Place): number => {
  if (known.item === null) return 0
  const standing = plan.positions.get(known.item)
  if (standing !== undefined) return isLookRow(known.item) ? (amongNeighbours(plan, known) ?? standing + 1) : standing + 1
  return amongNeighbours(plan, known) ?? behindSameCue(plan, known) ?? fromTheTop(plan, known)
}

const amongNeighbours = (plan: RunPlan, { item, before, after }: Place): number | null => {
  const left = new Set(before.filter((id) => isCounting(plan, id)))
  const right = new Set(after.filter((id) => isCounting(plan, id)))
  if (left.size + right.size === 0) return null
  const standing = item !== null && plan.positions.has(item)
  let votes = right.size
  let best = { position: 0, votes }
  for (const [i, { row }] of plan.items.entries()) {
    if (left.has(row.id)) votes++
    if (right.has(row.id)) votes--
    const isBetterOfEqual = standing ? row.id === item : left.size === 0
    if (votes > best.votes || (votes === best.votes && isBetterOfEqual)) best = { position: i + 1, votes }
  }
  return best.position
}

const isCounting = (plan: RunPlan, id: string): boolean => planItemOf(plan, id)?.counts ?? false

const planItemOf = ({ items, positions }: RunPlan, id: string): PlanItem | undefined => items[positions.get(id) ?? -1]

const behindSameCue = (plan: RunPlan, { cue }: Place): number | null => {
  if (cue.trim() === '') return null
  const same = plan.items.flatMap(({ row, counts }, i) => (counts && row.cue.trim() === cue.trim() ? [i + 1] : []))
  return same.length === 1 ? (same[0] ?? null) : null
}

const fromTheTop = (plan: RunPlan, { index }: Place): number => {
  let before = 0
  const position = plan.items.findIndex(({ counts }) => counts && before++ === index)
  return position === -1 ? plan.items.length : position
}

const idsOf = (items: readonly { readonly row: { readonly id: string } }[]): string[] => items.map(({ row }) => row.id)
