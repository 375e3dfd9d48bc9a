import { type Placed, placeBlock } from './place-block'

/**
 * M14: keys that bring items into an order with as few moves as there can be:
 * the longest run of items that stand in that order already stays, so a place
 * somebody else chooses for one of those meanwhile stays too. `wanted` names
 * each standing item once. O(n log n), and O(n) for each block that moves.
 */
export const arrangement = (standing: readonly Placed[], wanted: readonly string[]): Placed[] => {
  const byId = new Map(standing.map((placed, index) => [placed.id, { placed, index }]))
  const known = wanted.filter((id) => byId.has(id))
  const stays = inOrder(known.map((id) => byId.get(id)?.index ?? 0))
  const placed = standing.filter((_, index) => stays.has(index))
  const changed = new Map<string, Placed>()
  for (let at = 0; at < known.length; ) {
    const block = blockFrom(known, at, (id) => stays.has(byId.get(id)?.index ?? -1))
    if (block.length > 0) insertBlock({ placed, at, block, changed })
    at += Math.max(block.length, 1)
  }
  return [...changed.values()]
}

/** The items from `at` on that do not stay. */
const blockFrom = (known: readonly string[], at: number, stays: (id: string) => boolean): string[] => {
  let end = at
  while (end < known.length && !stays(known[end] ?? '')) end++
  return known.slice(at, end)
}

/** Puts the block in its place; neighbours whose keys left no room get new ones with it. */
const insertBlock = ({
  placed,
  at,
  block,
  changed,
}: {
  placed: Placed[]
  at: number
  block: readonly string[]
  changed: Map<string, Placed>
}): void => {
  const keyed = placeBlock(placed, at, block)
  for (const one of keyed) changed.set(one.id, one)
  const first = keyed.findIndex(({ id }) => id === block[0])
  placed.splice(at - first, keyed.length - block.length, ...keyed)
}

/** The longest rising run of the numbers, as a set of them: what need not move. */
export const inOrder = (numbers: readonly number[]): ReadonlySet<number> => {
  /** `ends[n]`: position of the least number a rising run of n + 1 can end with. */
  const ends: number[] = []
  const before: number[] = []
  for (const [position, number] of numbers.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    before[position] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = position
  }
  const run = new Set<number>()
  for (let position = ends.at(-1) ?? -1; position >= 0; position = before[position] ?? -1) run.add(numbers[position] ?? 0)
  return run
}
