import { flatRows } from '@fashionos/shared/documents/run-of-show/rows'
import type { Row, RunOfShow } from '@fashionos/shared/documents/run-of-show/schema'
import type { Looks } from './performed'

/** A row as the grid shows it. */
export interface DisplayRow {
  readonly row: Row
  readonly group: string | null
  /** Its place among all items, from 1; `null` for groups and milestones. Counts on through folded groups. */
  readonly number: number | null
  /** Rows of a group; 0 for the others. */
  readonly count: number
  readonly folded: boolean
  /** What an item that is a lineup is performed by; `null` for the others. */
  readonly looks: Looks | null
}

const noLooks = (): Looks | null => null

/** What is on screen, in order: the rows of folded groups are left out. */
export const displayRows = (
  snapshot: Pick<RunOfShow, 'items'>,
  folded: ReadonlySet<string>,
  looksOf: (item: string) => Looks | null = noLooks,
): readonly DisplayRow[] => {
  const counts = new Map<string, number>()
  const flat = flatRows(snapshot)
  for (const { group } of flat) if (group) counts.set(group.id, (counts.get(group.id) ?? 0) + 1)
  let items = 0
  return flat.flatMap(({ row, group }): DisplayRow[] => {
    const number = row.kind === 'item' ? ++items : null
    if (group && folded.has(group.id)) return []
    return [{ row, group: group?.id ?? null, number, count: counts.get(row.id) ?? 0, folded: folded.has(row.id), looks: looksOf(row.id) }]
  })
}

/** Display rows that did not change keep their identity, so that only changed ones are drawn again. */
export const sameRows = (before: readonly DisplayRow[], now: readonly DisplayRow[]): readonly DisplayRow[] => {
  const known = new Map(before.map((shown) => [shown.row.id, shown]))
  return now.map((shown) => {
    const old = known.get(shown.row.id)
    return old && isSame(old, shown) ? old : shown
  })
}

const isSame = (a: DisplayRow, b: DisplayRow): boolean =>
  a.row === b.row &&
  a.group === b.group &&
  a.number === b.number &&
  a.count === b.count &&
  a.folded === b.folded &&
  sameLooks(a.looks, b.looks)

const sameLooks = (a: Looks | null, b: Looks | null): boolean =>
  a === b || (a !== null && b !== null && a.why === b.why && a.rows.length === b.rows.length && a.rows.every((row, i) => row === b.rows[i]))

/** Whether there is something under the row that can be folded away. */
export const canFold = ({ row, looks }: DisplayRow): boolean => row.kind === 'group' || (looks !== null && looks.rows.length > 0)

/** The looks that stand open under a row. */
export const openLooks = ({ looks, folded }: DisplayRow): readonly Row[] => (folded ? [] : (looks?.rows ?? []))
