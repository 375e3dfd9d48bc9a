import { groupOf, groupsOf, rowsOf } from './rows'
import type { Row } from './schema'

/**
 * Where rows are put. A level is a group's id, or `null` for the top level. Order
 * keys of all rows are in one list, but only rows of one level are compared
 * when shown, so a group moves without its rows.
 */
export interface RowPlace {
  /** A row of the same level, the group itself (first in it), or `null` (first in the level). */
  readonly after: string | null
  readonly level: string | null
}

/** The level meant by arguments that may leave it out: the one `after` stands in. */
export const levelFor = (
  items: readonly Row[],
  { after, group }: { after: string | null | undefined; group: string | null | undefined },
): string | null => {
  if (group !== undefined) return group
  const row = items.find(({ id }) => id === after)
  return row ? (groupOf(row, groupsOf(items))?.id ?? null) : null
}

/** The last row of a level, for what is added without a place. */
export const lastOf = (items: readonly Row[], level: string | null): string | null => rowsOf(items, level).at(-1)?.id ?? level

/** Why rows cannot be put there; `null` when they can. */
export const placeRefusal = (items: readonly Row[], { after, level }: RowPlace): string | null => {
  const groups = groupsOf(items)
  if (level !== null && !groups.has(level)) return `There is no group ${level}.`
  if (after === null || after === level) return null
  const row = items.find(({ id }) => id === after)
  if (!row) return `There is no row ${after} to stand behind.`
  if ((groupOf(row, groups)?.id ?? null) === level) return null
  return level === null
    ? `Row ${after} stands in a group; expected a row of the top level in “after”.`
    : `Row ${after} does not stand in group ${level}; expected a row of that group in “after”.`
}

/** The row of the whole list to stand behind, so that the rows placed come where `place` says within their level. */
export const anchorOf = (items: readonly Row[], { after, level }: RowPlace, placed: ReadonlySet<string>): string | null => {
  if (after !== null && after !== level) return after
  if (level === null) return null
  const first = rowsOf(items, level).find(({ id }) => !placed.has(id))
  if (!first) return level
  const before = items.findIndex(({ id }) => id === first.id) - 1
  return items[before]?.id ?? null
}
