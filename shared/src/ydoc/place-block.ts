import { blockKeys, maxKeyLength } from './order-key'

/** What stands in a list, in order, without the items being placed. */
export interface Placed {
  readonly id: string
  readonly order: string
}

/** Keys from this length on are shortened by giving the neighbours new ones too. */
const crowded = Math.min(64, maxKeyLength)

/**
 * Keys that put `ids` as one block behind the first `index` items. Usually the
 * keys of `ids` only. Where neighbours have equal keys, or keys have grown long,
 * those neighbours get new keys in the same order as part of the block.
 */
export const placeBlock = (standing: readonly Placed[], index: number, ids: readonly string[]): { id: string; order: string }[] => {
  let from = index
  let to = index
  for (let reach = 1; ; reach *= 2) {
    while (to < standing.length && from > 0 && standing[from - 1]?.order === standing[to]?.order) to++
    const block = [...idsOf(standing, from, index), ...ids, ...idsOf(standing, index, to)]
    const keys = blockKeys({
      low: standing[from - 1]?.order ?? null,
      high: standing[to]?.order ?? null,
      count: block.length,
      blockId: ids[0] ?? '',
    })
    const everything = from === 0 && to === standing.length
    if (everything || (keys[0]?.length ?? 0) < crowded) return block.map((id, i) => ({ id, order: keys[i] ?? '' }))
    from = Math.max(0, index - reach)
    to = Math.min(standing.length, index + reach)
  }
}

const idsOf = (standing: readonly Placed[], from: number, to: number): string[] => standing.slice(from, to).map(({ id }) => id)
