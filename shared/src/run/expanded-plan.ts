import { departmentShort } from '../documents/run-of-show/department-names'
import { groupOf, groupsOf } from '../documents/run-of-show/rows'
import type { Column, Row, RunOfShow } from '../documents/run-of-show/schema'
import { sameJson } from './follow-plan'
import type { Lineups, NoLooks } from './lineup-state'
import { headingOf, laidOut } from './look-layout'
import { lookRowId } from './look-row-id'
import { columnFor, finaleRowId, type LookRow, lookDepartments, lookRowsOf } from './look-rows'

/** A plan with looks in the place of the items that are lineups. */
export interface ExpandedPlan {
  readonly snapshot: RunOfShow
  /** By item: the rows it is performed by, or why there are none. Items that are no lineup are not in it. */
  readonly items: ReadonlyMap<string, Expanded>
}

export type Expanded =
  /** `looks`: how many, the finale not among them. */
  { readonly kind: 'looks'; readonly rows: readonly Row[]; readonly looks: number } | { readonly kind: 'whole'; readonly why: NoLooks }

/** Rows of looks in one plan. */
export const maxLookRows = 5_000

/**
 * R38: what is performed. An item at the top level becomes a group with a row
 * for each look; in a group, where groups do not nest, it becomes a milestone
 * with the rows behind it. What the item says of its start, its turnaround, its own cells and
 * notes is on its first look that walks, its end on the last; skipping and
 * lead times are on all. A lineup that is not known, or has no looks, leaves
 * the item as it is, so it never keeps a show from being called; one that
 * floats stays whole too, as long as its looks.
 *
 * Rows that say the same as in `previous` are the same objects. O(rows + looks).
 */
export const expandedPlan = (plan: RunOfShow, lineups: Lineups, previous?: ExpandedPlan): ExpandedPlan => {
  if (plan.items.every(({ lineup }) => lineup === null)) return { snapshot: plan, items: nothing }
  const rowsOf = looksByItem(plan, lineups)
  const columns = withColumnsFor(plan.columns, [...rowsOf.values()])
  const groups = groupsOf(plan.items)
  const known = new Map(previous?.snapshot.items.map((row) => [row.id, row]))
  const same = (row: Row): Row => {
    const before = known.get(row.id)
    return before && sameJson(before, row) ? before : row
  }
  const items = new Map<string, Expanded>()
  const edges = new Map<string, { readonly start: string; readonly end: string }>()
  const rows = plan.items.flatMap((row): readonly Row[] => {
    const looks = rowsOf.get(row.id)
    if (!looks) return [row]
    if (looks.kind === 'whole') {
      items.set(row.id, { kind: 'whole', why: looks.why })
      return [looks.length === null ? row : same({ ...row, duration: looks.length })]
    }
    const inGroup = groupOf(row, groups) !== null
    const made = laidOut({ row, looks: looks.rows, columns, group: inGroup ? row.group : row.id }).map(same)
    items.set(row.id, { kind: 'looks', rows: made, looks: made.filter(({ id }) => id !== finaleRowId(row.id)).length })
    if (!inGroup) return [same(headingOf(row, 'group')), ...made]
    const ends = edgesOf(made)
    edges.set(row.id, ends)
    return [same({ ...headingOf(row, 'milestone'), start: { kind: 'relative', to: ends.start, edge: 'start', offset: 0 } }), ...made]
  })
  return { snapshot: { ...plan, columns: sameColumns(previous, columns), items: rows.map((row) => same(relativeTo(row, edges))) }, items }
}

const nothing: ReadonlyMap<string, Expanded> = new Map()

type Looks =
  | { readonly kind: 'looks'; readonly rows: readonly LookRow[] }
  | { readonly kind: 'whole'; readonly why: NoLooks; readonly length: number | null }

const looksByItem = ({ items }: RunOfShow, lineups: Lineups): ReadonlyMap<string, Looks> => {
  const found = new Map<string, Looks>()
  let left = maxLookRows
  for (const row of items) {
    if (row.kind !== 'item' || !row.lineup) continue
    const looks = looksOf(row, row.lineup, lineups)
    const count = looks.kind === 'looks' ? looks.rows.length : 0
    found.set(row.id, count > left ? whole('too-many') : looks)
    if (count <= left) left -= count
  }
  return found
}

const looksOf = (row: Row, reference: NonNullable<Row['lineup']>, lineups: Lineups): Looks => {
  const state = lineups.get(reference.document)
  if (!state) return whole('loading')
  if (state.kind !== 'known') return whole(state.kind)
  const { lineup } = state
  if (reference.section !== null && !lineup.sections.some(({ id }) => id === reference.section)) return whole('no-section')
  const rows = lookRowsOf(row.id, reference, lineup)
  if (rows.length === 0) return whole('no-looks')
  if (!row.float) return { kind: 'looks', rows }
  const length = rows.reduce((sum, look, i) => (look.skip ? sum : sum + look.length + (i === 0 ? 0 : look.pause)), 0)
  return { kind: 'whole', why: 'float', length }
}

const whole = (why: NoLooks): Looks => ({ kind: 'whole', why, length: null })

/** Departments that looks call and no column is of get one behind the others, for the screens of the run. */
const withColumnsFor = (columns: readonly Column[], looks: readonly Looks[]): readonly Column[] => {
  const rows = looks.flatMap((one) => (one.kind === 'looks' ? one.rows : []))
  const missing = lookDepartments.filter((department) => !columnFor(columns, department) && rows.some(({ said }) => said[department]))
  return missing.length === 0 ? columns : [...columns, ...missing.map(madeColumn)]
}

const madeColumn = (department: (typeof lookDepartments)[number]): Column => ({
  id: lookRowId('column', department),
  title: departmentShort[department],
  kind: 'text',
  department,
  options: [],
})

const sameColumns = (previous: ExpandedPlan | undefined, columns: readonly Column[]): readonly Column[] =>
  previous && sameJson(previous.snapshot.columns, columns) ? previous.snapshot.columns : columns

const edgesOf = (rows: readonly Row[]): { readonly start: string; readonly end: string } => {
  const walking = rows.filter(({ skip }) => !skip)
  const [first] = walking.length > 0 ? walking : rows
  return { start: first?.id ?? '', end: walking.at(-1)?.id ?? first?.id ?? '' }
}

/** A milestone relative to an item whose looks stand in its place is relative to the first of them, or the last. */
const relativeTo = (row: Row, edges: ReadonlyMap<string, { readonly start: string; readonly end: string }>): Row => {
  const edge = row.start.kind === 'relative' ? edges.get(row.start.to) : undefined
  return row.start.kind === 'relative' && edge ? { ...row, start: { ...row.start, to: edge[row.start.edge] } } : row
}
