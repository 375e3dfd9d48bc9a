import { type Column, type Department, departments, type Row } from '../documents/run-of-show/schema'
import type { EffectOf, Entry } from './entry'
import type { FrozenItem } from './frozen-item'
import type { Screen } from './messages'
import type { Ahead, Run } from './run'

/**
 * What a kind of screen is given of a plan and of a run.
 *
 * R37: who is signed in may see the plan in the editor too, so their screens
 * are given all columns. Whoever has a link sees titles and times, and beyond
 * that only what the link's screen shows: a department its own calls, a
 * follower the calls of all departments, talent what concerns talent. A column
 * that is of no department is never part of a link. The calls frozen into a
 * run's log are held to the same. Notes are for the caller and the presenter.
 */
export interface View {
  /** Equal keys are equal views. */
  readonly key: string
  /** Whose columns and calls; null: every column. */
  readonly departments: readonly Department[] | null
  readonly notes: boolean
}

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
  if (!isShared) return { key: notes ? 'member+notes' : 'member', departments: null, notes }
  const shown = screen === 'department' ? (department === null ? [] : [department]) : sharedDepartments[screen]
  return { key: `link:${screen}:${shown.join('+')}`, departments: shown, notes }
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
  const { effect } = entry
  switch (effect.kind) {
    case 'opened':
      return { ...entry, effect: { ...effect, run: runIn(view, effect.run) } }
    case 'started':
      return { ...entry, effect: startedIn(view, effect) }
    case 'steered':
    case 'skipped':
      return { ...entry, effect: { ...effect, ahead: aheadIn(view, effect.ahead) } }
    case 'accepted':
      return { ...entry, effect: { ...effect, current: itemIn(view, effect.current) } }
    default:
      return entry
  }
}

export const runIn = (view: View, run: Run): Run =>
  view.departments === null ? run : { ...run, ...aheadIn(view, run), current: run.current && itemIn(view, run.current) }

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
