/** Where something stands in its list, in px from the top of the list. */
export interface Extent {
  readonly id: string
  readonly start: number
  readonly end: number
}

/** Where carried cards would be put down. */
export interface DropPlace {
  readonly column: string
  /** The card they would stand behind; `null`: first. */
  readonly after: string | null
  /** The line between cards that shows it, in px from the top of the list. */
  readonly line: number
}

const gap = 8

/** The place in a column for a height in its list. Cards that are carried themselves are nobody to stand behind. */
export const dropPlaceAt = (
  y: number,
  { column, cards, carried }: { column: string; cards: readonly Extent[]; carried: ReadonlySet<string> },
): DropPlace => ({ column, ...placeBetween(y, { extents: cards, carried, gap }) })

/** The place among what stands from top to bottom, with so much between, in px. */
export const placeBetween = (
  y: number,
  { extents, carried, gap }: { extents: readonly Extent[]; carried: ReadonlySet<string>; gap: number },
): Omit<DropPlace, 'column'> => {
  let after: string | null = null
  let line = extents[0] ? Math.max(0, extents[0].start - gap / 2) : 0
  for (const { id, start, end } of extents) {
    if (y < (start + end) / 2) break
    line = end + gap / 2
    if (!carried.has(id)) after = id
  }
  return { after, line }
}

/** Whether they stand there already: as one block, in that order. */
export const isNoMove = (
  place: Pick<DropPlace, 'after'>,
  { ids, column }: { ids: readonly string[]; column: readonly string[] },
): boolean => {
  const first = ids[0] === undefined ? -1 : column.indexOf(ids[0])
  if (first < 0 || ids.some((id, i) => column[first + i] !== id)) return false
  return (column[first - 1] ?? null) === place.after
}

/** Where a block of cards would be one step further in its column; `null`: it is at the end already. */
export const oneStep = (column: readonly string[], ids: readonly string[], direction: 'up' | 'down'): { after: string | null } | null => {
  const carried = new Set(ids)
  const others = column.filter((id) => !carried.has(id))
  const first = column.findIndex((id) => carried.has(id))
  if (first < 0) return null
  const above = column.slice(0, first).filter((id) => !carried.has(id)).length
  const gathered = ids.every((_, i) => carried.has(column[first + i] ?? ''))
  const target = direction === 'up' ? above - 1 : gathered ? above + 1 : above
  if (target < 0 || target > others.length) return null
  return { after: others[target - 1] ?? null }
}
