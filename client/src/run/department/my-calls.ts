import type { Department } from '@fashionos/shared/documents/run-of-show/schema'
import { callsOf } from '@fashionos/shared/run/calls'
import type { Projection } from '@fashionos/shared/run/projection'
import type { ProjectedItem } from '@fashionos/shared/run/projection-passes'
import { type CallState, departmentCalls } from '@fashionos/shared/run/standby'
import type { Instant } from '@fashionos/shared/time'
import { itemName } from '../parts/run-words'
import type { Shown } from '../parts/shown'

/** One of my cues, with the item it is of. */
export interface MyCall {
  readonly item: string
  readonly cue: string
  readonly title: string
  readonly text: string
  readonly state: CallState
  /** Projected, or of what runs the GO. */
  readonly start: Instant
  /** Of the instant of `standbyIn`: when it stands by. */
  readonly standbyAt: Instant
  /** Who said ready; '' when nobody has. */
  readonly by: string
}

/** How many cues ahead a screen goes through each second and shows. */
export const mostShown = 30

/** What is ahead of one department. O(rows), once per projection. */
export const aheadOf = (projection: Projection, { plan }: Pick<Shown, 'plan'>, mine: Department): readonly ProjectedItem[] =>
  projection.ahead.filter(({ row }) => callsOf(row, plan.columns).some(({ department }) => department === mine))

interface Given {
  readonly shown: Pick<Shown, 'run' | 'plan' | 'isOpened'>
  readonly projection: Projection
  /** From `aheadOf`. */
  readonly ahead: readonly ProjectedItem[]
  readonly department: Department
  readonly t: Instant
}

/** R24: my cues in the order they come, what runs first. Before a run is opened none comes near. */
export const myCallsOf = ({ shown: { run, plan, isOpened }, projection, ahead, department, t }: Given): readonly MyCall[] => {
  const near = { ...projection, ahead: ahead.slice(0, mostShown) }
  const rows = new Map(near.ahead.map(({ row }) => [row.id, row]))
  return departmentCalls({ run, plan, projection: near, t, department }).map(({ item, text, state, start, standbyIn }) => {
    const named = rows.get(item) ?? run.current
    const ready = run.readies.find((one) => one.item === item && one.department === department)
    const names = { cue: named?.cue ?? '', title: named ? itemName(named) : '' }
    return { item, ...names, text, state: isOpened ? state : 'later', start, standbyAt: t + standbyIn, by: ready?.by ?? '' }
  })
}

/** My cues as the screen lays them out. */
export interface Board {
  /** It runs now. */
  readonly running: MyCall | null
  /** The one that matters: who stands by and is not ready, else what comes first. */
  readonly first: MyCall | null
  readonly rest: readonly MyCall[]
}

export const boardOf = (calls: readonly MyCall[]): Board => {
  const running = calls.find(({ state }) => state === 'go') ?? null
  const coming = calls.filter(({ state }) => state !== 'go')
  const first = coming.find(({ state }) => state === 'standby') ?? coming[0] ?? null
  return { running, first, rest: coming.filter((call) => call !== first) }
}

/** Equal keys are equal boards, but for figures that run. */
export const keyOf = (calls: readonly MyCall[]): string => calls.map(({ item, state, by }) => `${item}${state}${by}`).join('|')
