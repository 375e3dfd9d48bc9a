import type { DisplayRow } from './display-rows'

/** Where rows come to stand: after a row (`null`: first) and in a group (`null`: top level). */
export interface Place {
  readonly after: string | null
  readonly group: string | null
}

/**
 * The place between two rows on screen: before `index`. At the end of a group
 * there are two, in it and after it; `outward` takes the second.
 */
export const placeBefore = (rows: readonly DisplayRow[], { index, outward }: { index: number; outward: boolean }): Place => {
  const above = rows[index - 1]
  const below = rows[index]
  if (!above) return { after: null, group: null }
  if (above.row.kind === 'group') {
    return above.folded ? { after: above.row.id, group: null } : { after: above.row.id, group: above.row.id }
  }
  if (above.group === null) return { after: above.row.id, group: null }
  const atEnd = below?.group !== above.group
  return atEnd && outward ? { after: above.group, group: null } : { after: above.row.id, group: above.group }
}

/** Groups stand at the top level: a place inside a group becomes the place after it. */
export const placeFor = (moved: readonly DisplayRow[], place: Place): Place =>
  place.group !== null && moved.some(({ row }) => row.kind === 'group') ? { after: place.group, group: null } : place

/** The rows that move when these are dragged: rows of a dragged group go with it by themselves. */
export const movedRows = (rows: readonly DisplayRow[], ids: readonly string[]): readonly DisplayRow[] => {
  const picked = rows.filter(({ row }) => ids.includes(row.id))
  const groups = new Set(picked.filter(({ row }) => row.kind === 'group').map(({ row }) => row.id))
  return picked.filter(({ group }) => group === null || !groups.has(group))
}

/** Whether the rows would stay where they are. */
export const isNoMove = (rows: readonly DisplayRow[], { ids, place }: { ids: readonly string[]; place: Place }): boolean => {
  if (place.after !== null && ids.includes(place.after)) return ids.length === 1 && groupOf(rows, ids[0]) === place.group
  const order = rows.filter(({ row, group }) => row.id === place.after || group === place.group || row.id === place.group)
  const at = order.findIndex(({ row }) => row.id === place.after)
  const next = order.slice(at + 1, at + 1 + ids.length).map(({ row }) => row.id)
  return ids.length === next.length && ids.every((id, i) => id === next[i] && groupOf(rows, id) === place.group)
}

const groupOf = (rows: readonly DisplayRow[], id: string | undefined): string | null => rows.find(({ row }) => row.id === id)?.group ?? null

/** One step up or down with the keyboard: over the neighbouring row, into and out of groups on the way. */
export const placeOneStep = (
  rows: readonly DisplayRow[],
  { ids, direction }: { ids: readonly string[]; direction: 'up' | 'down' },
): Place | null => {
  const moved = movedRows(rows, ids)
  const others = rows.filter(({ row, group }) => !moved.some((m) => m.row.id === row.id || m.row.id === group))
  const first = rows.findIndex(({ row }) => row.id === moved[0]?.row.id)
  const above = rows.slice(0, first).filter((shown) => others.includes(shown)).length
  const isGroup = moved.some(({ row }) => row.kind === 'group')
  const current = moved[0]?.group ?? null
  if (direction === 'up') {
    if (current !== null && others[above - 1]?.row.id === current) return topLevelBefore(others, above - 1)
    const neighbour = others[above - 1]
    if (!isGroup && current === null && neighbour?.group) return { after: neighbour.row.id, group: neighbour.group }
    const target = isGroup ? topLevelIndex(others, above - 1, -1) : above - 1
    if (target < 0) return null
    return placeFor(moved, target === 0 ? { after: null, group: null } : insidePlace(others, target))
  }
  if (current !== null && others[above]?.group !== current) return { after: current, group: null }
  const target = isGroup ? nextTopLevelEnd(others, above) : above + 1
  if (target > others.length) return null
  return placeFor(moved, insidePlace(others, target))
}

const insidePlace = (rows: readonly DisplayRow[], index: number): Place => placeBefore(rows, { index, outward: false })

const topLevelBefore = (rows: readonly DisplayRow[], index: number): Place => placeBefore(rows, { index, outward: true })

const topLevelIndex = (rows: readonly DisplayRow[], from: number, step: -1): number => {
  let index = from
  while (index >= 0 && rows[index]?.group !== null) index += step
  return index
}

const nextTopLevelEnd = (rows: readonly DisplayRow[], from: number): number => {
  if (from >= rows.length) return rows.length + 1
  let index = from + 1
  while (index < rows.length && rows[index]?.group !== null) index++
  return index
}
