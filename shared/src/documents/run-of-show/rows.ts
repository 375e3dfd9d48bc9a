import type { Row, RunOfShow } from './schema'

export interface FlatRow {
  readonly row: Row
  /** The group the row stands in; `null` at the top level. */
  readonly group: Row | null
  readonly depth: 0 | 1
}

/**
 * M10: rows as they are shown: the top level in order, each group followed by
 * its rows in order. A row whose group is gone, or is not a group, stands at the
 * top level, so no merge can hide a row.
 */
export const flatRows = ({ items }: Pick<RunOfShow, 'items'>): FlatRow[] => {
  const groups = groupsOf(items)
  const within = new Map<string, FlatRow[]>([...groups.keys()].map((id) => [id, []]))
  for (const row of items) {
    const group = groupOf(row, groups)
    if (group) within.get(group.id)?.push({ row, group, depth: 1 })
  }
  return items.flatMap((row): FlatRow[] => (groupOf(row, groups) ? [] : [{ row, group: null, depth: 0 }, ...(within.get(row.id) ?? [])]))
}

/** The groups of a run of show by id. */
export const groupsOf = (items: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(items.flatMap((row) => (row.kind === 'group' ? [[row.id, row]] : [])))

/** The group a row really stands in. Groups do not nest. */
export const groupOf = (row: Row, groups: ReadonlyMap<string, Row>): Row | null =>
  row.kind === 'group' || row.group === null ? null : (groups.get(row.group) ?? null)

/** Rows of a group, or (`null`) of the top level, in order. */
export const rowsOf = (items: readonly Row[], group: string | null): Row[] => {
  const groups = groupsOf(items)
  return items.filter((row) => (groupOf(row, groups)?.id ?? null) === group)
}
