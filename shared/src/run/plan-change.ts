import type { Row } from '../documents/run-of-show/schema'
import { sameJson } from './follow-plan'
import type { LivePlan, LivePlanChange } from './messages'

/**
 * The smallest change from one plan to the next: rows that are new, say
 * something else or stand elsewhere among the others. O(n log n). `same`:
 * whether two rows of one id say the same.
 */
export const planChangeOf = (from: LivePlan, to: LivePlan, same: (a: Row, b: Row) => boolean = sameJson): LivePlanChange => {
  const before = new Map(from.snapshot.items.map((row, i) => [row.id, { row, i }]))
  const stays = keptInOrder(to.snapshot.items.map(({ id }) => before.get(id)?.i ?? null))
  const rows = to.snapshot.items.flatMap((row, i) => {
    const old = before.get(row.id)
    const isKept = old !== undefined && stays.has(i) && (old.row === row || same(old.row, row))
    return isKept ? [] : [{ row, after: to.snapshot.items[i - 1]?.id ?? null }]
  })
  const left = new Set(to.snapshot.items.map(({ id }) => id))
  return {
    from: from.version,
    to: to.version,
    show: sameJson(from.snapshot.show, to.snapshot.show) ? null : to.snapshot.show,
    columns: sameJson(from.snapshot.columns, to.snapshot.columns) ? null : to.snapshot.columns,
    rows,
    removed: from.snapshot.items.flatMap(({ id }) => (left.has(id) ? [] : [id])),
    notes: notesChanged(from.notes, to.notes),
  }
}

/** The plan after a change of it; null when the change is of another version, and the plan has to be asked for anew. */
export const planAfter = (plan: LivePlan, change: LivePlanChange): LivePlan | null => {
  if (plan.version !== change.from) return null
  const taken = new Set([...change.removed, ...change.rows.map(({ row }) => row.id)])
  const behind = new Map<string | null, Row>(change.rows.map(({ row, after }) => [after, row]))
  const items: Row[] = []
  const put = (after: string | null): void => {
    for (let row = behind.get(after); row; row = behind.get(row.id)) items.push(row)
  }
  put(null)
  for (const row of plan.snapshot.items) {
    if (taken.has(row.id)) continue
    items.push(row)
    put(row.id)
  }
  const notes = Object.fromEntries(Object.entries({ ...plan.notes, ...change.notes }).filter(([, text]) => text !== ''))
  const { show, columns } = plan.snapshot
  return { version: change.to, snapshot: { show: change.show ?? show, columns: change.columns ?? columns, items }, notes }
}

const notesChanged = (before: LivePlan['notes'], after: LivePlan['notes']): Record<string, string> => {
  const changed = Object.entries(after).filter(([id, text]) => before[id] !== text)
  const gone = Object.keys(before).filter((id) => after[id] === undefined)
  return Object.fromEntries([...changed, ...gone.map((id) => [id, ''])])
}

/** Indexes of a longest rising subsequence of the positions: what is among them has not moved. */
const keptInOrder = (positions: readonly (number | null)[]): ReadonlySet<number> => {
  const tails: number[] = []
  const previous: (number | undefined)[] = []
  const at = (index: number | undefined): number => (index === undefined ? -1 : (positions[index] ?? -1))
  for (const [i, position] of positions.entries()) {
    if (position === null) continue
    const length = firstNotBelow(tails, (index) => at(index) < position)
    previous[i] = tails[length - 1]
    tails[length] = i
  }
  const kept = new Set<number>()
  for (let index = tails.at(-1); index !== undefined; index = previous[index]) kept.add(index)
  return kept
}

const firstNotBelow = (sorted: readonly number[], isBelow: (value: number) => boolean): number => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBelow(sorted[middle] ?? 0)) low = middle + 1
    else high = middle
  }
  return low
}
