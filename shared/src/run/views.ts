import { type CellValue, type Column, type Department, departments, type Row } from '../documents/run-of-show/schema'
import type { Command } from './commands'
import type { Effect, EffectOf, Entry } from './entry'
import type { FrozenItem } from './frozen-item'
import type { Screen } from './messages'
import type { Ahead, Lease, Run } from './run'

/**
 * What a kind of screen is given of a plan and of a run.
 *
 * R37: who is signed in may see the plan in the editor too, so their screens
 * are given all columns. Whoever has a link sees titles and times, and beyond
 * that only what the link's screen shows: a department its own calls, a
 * follower the calls of all departments, talent what concerns talent. A column
 * that is of no department is never part of a link. The calls frozen into a
 * run's log are held to the same. Notes are for the caller and the presenter.
 * A link is told people by their names, never by their accounts or devices,
 * and of the caller's messages those that its screen shows.
 */
export interface View {
  /** Equal keys are equal views. */
  readonly key: string
  /** Whose columns and calls; null: every column. */
  readonly departments: readonly Department[] | null
  readonly notes: boolean
  /** Whom the caller's messages it is given are for, beside everyone. */
  readonly audiences: readonly Audience[]
}

type Audience = NonNullable<Run['message']>['to']

const sharedDepartments: Readonly<Record<Exclude<Screen, 'department'>, readonly Department[]>> = {
  caller: [],
  follow: departments,
  stage: [],
  talent: ['talent', 'dress', 'hmu'],
  presenter: [],
  overview: [],
}

export const viewOf = (of: { readonly screen: Screen; readonly department: Department | null; readonly isShared: boolean }): View => {
  const { screen, department, isShared } = of
  const notes = screen === 'caller' || screen === 'presenter'
  if (!isShared) return { key: notes ? 'member+notes' : 'member', departments: null, notes, audiences: [] }
  const shown = screen === 'department' ? (department === null ? [] : [department]) : sharedDepartments[screen]
  const audiences: readonly Audience[] = screen === 'stage' || screen === 'presenter' ? ['stage'] : shown
  return { key: `link:${screen}:${shown.join('+')}`, departments: shown, notes, audiences }
}

export const columnsIn = (view: View, columns: readonly Column[]): readonly Column[] => {
  const { departments } = view
  return departments === null ? columns : columns.filter(({ department }) => department !== null && departments.includes(department))
}

/** A row without its notes and with the cells of the columns shown, in their order. */
export const rowIn = (columns: readonly Column[], row: Row): Row => ({
  ...row,
  notes: null,
  cells: pick(row.cells, columns),
  values: pick(row.values, columns),
})

/** A row as a view shows it: `columns` are those of the view. */
export const rowFor = (view: View, columns: readonly Column[], row: Row): Row => {
  const shown = rowIn(columns, row)
  return view.departments === null ? shown : { ...shown, lineup: null, values: mapped(shown.values, nameOnly) }
}

const nameOnly = (value: CellValue): CellValue =>
  value !== null && typeof value === 'object' && value.kind === 'person' ? { ...value, user: null } : value

const mapped = <T>(values: Readonly<Record<string, T>>, of: (value: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, of(value)]))

const pick = <T>(cells: Readonly<Record<string, T>>, columns: readonly Column[]): Record<string, T> =>
  Object.fromEntries(
    columns.flatMap(({ id }) => {
      const cell = cells[id]
      return cell === undefined ? [] : [[id, cell]]
    }),
  )

/** The entry itself where the view shows everything. */
export const entryIn = (view: View, entry: Entry): Entry => {
  if (view.departments === null) return entry
  const { actor, command, effect } = entry
  return {
    ...entry,
    actor: actor && { ...actor, user: unnamed },
    device: unnamed,
    command: commandIn(view, command),
    effect: effectIn(view, effect),
  }
}

/** In place of an account or a device. */
const unnamed = 'hidden'

const commandIn = (view: View, command: Command): Command => {
  if (command.kind === 'hand-over') return { ...command, to: { ...command.to, user: unnamed, device: unnamed } }
  // One message takes the place of another, so of one that is for others the screen learns that its own is gone.
  return command.kind === 'message' && !isFor(view, command.to) ? { ...command, text: '' } : command
}

const isFor = ({ audiences }: View, to: Audience): boolean => to === 'everyone' || audiences.includes(to)

const effectIn = (view: View, effect: Effect): Effect => {
  switch (effect.kind) {
    case 'opened':
      return { ...effect, run: runIn(view, effect.run) }
    case 'started':
      return startedIn(view, effect)
    case 'steered':
    case 'skipped':
      return { ...effect, ahead: aheadIn(view, effect.ahead) }
    case 'accepted':
      return { ...effect, current: itemIn(view, effect.current) }
    case 'leased':
      return { ...effect, lease: leaseIn(effect.lease), from: effect.from && leaseIn(effect.from) }
    case 'superseded':
      return { ...effect, calls: [] }
    default:
      return effect
  }
}

const leaseIn = (lease: Lease): Lease => ({ ...lease, holder: unnamed, device: unnamed })

export const runIn = (view: View, run: Run): Run => {
  if (view.departments === null) return run
  const { current, lease, message } = run
  return {
    ...run,
    ...aheadIn(view, run),
    current: current && itemIn(view, current),
    lease: lease && leaseIn(lease),
    message: message && isFor(view, message.to) ? message : null,
  }
}

const startedIn = (view: View, effect: EffectOf<'started'>): EffectOf<'started'> => ({
  ...effect,
  current: itemIn(view, effect.current),
  next: effect.next && itemIn(view, effect.next),
})

const aheadIn = (view: View, { next, place, standby, withdrawn, pending, orphan }: Ahead): Ahead => ({
  next: next && itemIn(view, next),
  place,
  standby,
  withdrawn,
  pending: pending && itemIn(view, pending),
  orphan,
})

const itemIn = <I extends FrozenItem>(view: View, item: I): I => ({
  ...item,
  calls: item.calls.filter(({ department }) => view.departments?.includes(department) ?? true),
})
