import type { Row } from '@fashionos/shared/documents/run-of-show/schema'
import type { Instance } from '@fashionos/shared/run/frozen-item'
import type { Projection } from '@fashionos/shared/run/projection'
import type { Run } from '@fashionos/shared/run/run'
import type { Instant } from '@fashionos/shared/time'
import type { Shown } from '../parts/shown'

/** `passed`: counts, lies behind the playhead and was not played. `heading`: a group. */
export type RowState = 'heading' | 'milestone' | 'played' | 'current' | 'next' | 'ahead' | 'passed' | 'skipped' | 'float'

/** One line of the list. All parts but `row` are plain, and `row` is the plan's own, so that equal lines are told by their parts. */
export interface ShownRow {
  readonly id: string
  readonly row: Row
  readonly state: RowState
  readonly cue: string
  readonly title: string
  /** Stands in a group. */
  readonly isIndented: boolean
  /** Actual of what was played, else projected; `null`: it has no place in time. */
  readonly start: Instant | null
  readonly end: Instant | null
  /** Behind its hard start, ms. */
  readonly late: number
}

interface Given {
  readonly shown: Pick<Shown, 'run' | 'plan'>
  readonly projection: Projection
}

/** The whole show from top to bottom. O(rows). */
export const rowsShownOf = ({ shown: { run, plan }, projection }: Given): readonly ShownRow[] => {
  const timed = timesOf(run, projection)
  const reached = reachedIn({ run, plan })
  const skipped = new Set(run.skipped)
  const passedOver = new Set(projection.passedOver)
  const groups = new Set(plan.ordered.flatMap((row) => (row.kind === 'group' ? [row.id] : [])))
  let position = -1
  const rows = plan.ordered.map((row): ShownRow => {
    const base = { id: row.id, row, cue: row.cue, title: row.title, isIndented: row.group !== null && groups.has(row.group) }
    if (row.kind === 'group')
      return { ...base, ...bareTimes(projection.groups.get(row.id)), state: row.skip ? 'skipped' : row.float ? 'float' : 'heading' }
    if (row.kind === 'milestone') {
      const start = projection.milestones.get(row.id) ?? null
      return { ...base, start, end: start, late: 0, state: row.skip ? 'skipped' : row.float ? 'float' : 'milestone' }
    }
    position++
    const times = timed.get(row.id)
    if (times) return { ...base, ...times, ...(times.state === 'current' && run.current && frozenNames(run.current)) }
    const isLeftOut = !plan.counting.has(row) || skipped.has(row.id)
    const isBehind = position < reached || passedOver.has(row.id) || run.state === 'ended'
    return { ...base, ...bareTimes(undefined), state: isLeftOut ? leftOut(row) : isBehind ? 'passed' : 'ahead' }
  })
  return run.current && run.orphan ? withOrphan(rows, orphanRow(run, run.current, projection)) : rows
}

type Times = Pick<ShownRow, 'start' | 'end' | 'late' | 'state'>

const bareTimes = (span: { start: Instant; end: Instant } | undefined): Pick<ShownRow, 'start' | 'end' | 'late'> => ({
  start: span?.start ?? null,
  end: span?.end ?? null,
  late: 0,
})

/** What is ahead again after a jump back counts as ahead; what runs counts as running. */
const timesOf = (run: Run, { ahead, timers }: Projection): ReadonlyMap<string, Times> => {
  const times = new Map<string, Times>()
  for (const { item, start, end } of run.played) times.set(item, { start, end, late: 0, state: 'played' })
  for (const [i, { row, start, end, late }] of ahead.entries())
    times.set(row.id, { start, end, late: late ?? 0, state: i === 0 ? 'next' : 'ahead' })
  if (run.current) times.set(run.current.item, { start: run.startedAt, end: timers.end, late: 0, state: 'current' })
  return times
}

/** Position of the first item the playhead has not come to. */
const reachedIn = ({ run, plan }: Given['shown']): number => {
  const at = run.place.item === null ? undefined : plan.positions.get(run.place.item)
  return at === undefined ? 0 : at + 1
}

const leftOut = (row: Row): RowState => (row.float && !row.skip ? 'float' : 'skipped')

/** The running item is a frozen instance: what the plan calls it now waits for the caller. */
const frozenNames = ({ cue, title }: Instance): Pick<ShownRow, 'cue' | 'title'> => ({ cue, title })

const orphanRow = (run: Run, current: Instance, { timers }: Projection): ShownRow => ({
  id: current.item,
  row: { ...bareRow, id: current.item, cue: current.cue, title: current.title, duration: current.duration },
  ...frozenNames(current),
  state: 'current',
  isIndented: false,
  start: run.startedAt,
  end: timers.end,
  late: 0,
})

const bareRow: Omit<Row, 'id' | 'cue' | 'title' | 'duration'> = {
  kind: 'item',
  group: null,
  start: { kind: 'follow' },
  end: { kind: 'duration' },
  turnaround: 0,
  skip: false,
  float: false,
  colour: null,
  lineup: null,
  notes: null,
  cells: {},
  values: {},
  leads: {},
}

/** R11: a running item that the plan has no more stands before what is next. */
const withOrphan = (rows: readonly ShownRow[], orphan: ShownRow): readonly ShownRow[] => {
  const next = rows.findIndex(({ state }) => state === 'next')
  const at = next === -1 ? rows.length : next
  return [...rows.slice(0, at), orphan, ...rows.slice(at)]
}

/** Where the list stands: what runs, else what is next, else the last one played. */
export const playheadOf = (rows: readonly ShownRow[]): string | null => {
  const at = (state: RowState) => rows.find((row) => row.state === state)?.id
  return at('current') ?? at('next') ?? rows.findLast(({ state }) => state === 'played')?.id ?? null
}
