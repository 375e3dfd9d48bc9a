import type { RunPlan } from './plan-items'
import type { Place } from './run'

/** How many neighbours on each side a place is remembered by; the check of a run allows no more. */
const neighbours = 8

export const beforeTheFirst: Place = { item: null, cue: '', index: 0, before: [], after: [] }

/** The place of an item that is in the plan. */
export const placeOf = (plan: RunPlan, id: string): Place => {
  const at = plan.positions.get(id)
  if (at === undefined) throw new Error(`Item ${id} is not in the plan.`)
  const before = plan.items.slice(0, at).filter(({ counts }) => counts)
  const after = plan.items.slice(at + 1).filter(({ counts }) => counts)
  return {
    item: id,
    cue: plan.items[at]?.row.cue ?? '',
    index: before.length,
    before: idsOf(before.slice(-neighbours).toReversed()),
    after: idsOf(after.slice(0, neighbours)),
  }
}

/** The same place in the plan as it is now; of an item that is gone, the last one known. */
export const placeNow = (plan: RunPlan, known: Place): Place =>
  known.item !== null && plan.positions.has(known.item) ? placeOf(plan, known.item) : known

/**
 * Position of the first item after a place.
 *
 * R11: the place of an item that is gone is where most of its old neighbours
 * stand on the side they stood on; of equally good places the one nearest
 * behind those before it, so that nothing is passed over. When all of them
 * are gone too (the plan was imported anew) it is the item with its cue
 * number, else as many items from the top as there were.
 */
export const positionAfter = (plan: RunPlan, known: Place): number => {
  if (known.item === null) return 0
  const standing = plan.positions.get(known.item)
  if (standing !== undefined) return standing + 1
  return amongNeighbours(plan, known) ?? behindSameCue(plan, known) ?? fromTheTop(plan, known)
}

const amongNeighbours = (plan: RunPlan, { before, after }: Place): number | null => {
  const left = new Set(before.filter((id) => isCounting(plan, id)))
  const right = new Set(after.filter((id) => isCounting(plan, id)))
  if (left.size + right.size === 0) return null
  let votes = right.size
  let best = { position: 0, votes }
  for (const [i, { row }] of plan.items.entries()) {
    if (left.has(row.id)) votes++
    if (right.has(row.id)) votes--
    if (votes > best.votes || (votes === best.votes && left.size === 0)) best = { position: i + 1, votes }
  }
  return best.position
}

const isCounting = (plan: RunPlan, id: string): boolean => plan.items[plan.positions.get(id) ?? -1]?.counts ?? false

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
