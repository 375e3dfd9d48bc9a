import type { Department, Lead } from '../documents/run-of-show/schema'
import type { DurationMs, Instant } from '../time'
import { callsOf, leadOf } from './calls'
import type { Call } from './frozen-item'
import type { RunPlan } from './plan-items'
import type { Projection } from './projection'
import type { Run } from './run'

export type CallState = 'later' | 'warning' | 'standby' | 'ready' | 'go'

/** One department's part in one item, and how far it is with it. */
export interface DepartmentCall {
  readonly item: string
  readonly department: Department
  readonly text: string
  readonly state: CallState
  /** What holds for it: the item's own, the run's, or the default. */
  readonly lead: Lead
  /** Projected, or of what runs the GO. */
  readonly start: Instant
  /** Until its standby by lead time, ms; 0 once it stands by. */
  readonly standbyIn: DurationMs
}

/**
 * R24: an item comes near a department in steps: warning when its lead time
 * begins, standby at its standby time or when the caller calls standby for the
 * item, ready when the department says so, GO when it runs. Times are the
 * projected ones, so a hold holds the steps too.
 */
export const departmentCalls = (shown: {
  readonly run: Run
  readonly plan: RunPlan
  readonly projection: Projection
  readonly t: Instant
  /** Left out: every department. */
  readonly department?: Department
}): readonly DepartmentCall[] => {
  const { run, plan, projection, t, department } = shown
  const wanted = (call: { department: Department }): boolean => department === undefined || call.department === department
  const running = (run.current?.calls ?? []).map((call): DepartmentCall => {
    const lead = leadOf(call.department, run.leads, call.lead)
    return { ...call, lead, item: run.current?.item ?? '', state: 'go', start: run.startedAt ?? t, standbyIn: 0 }
  })
  const coming = projection.ahead.flatMap(({ row, start }) =>
    callsOf(row, plan.columns).map((call) => comingCall(run, { ...call, item: row.id, start, t })),
  )
  return [...running, ...coming].filter(wanted)
}

interface Coming extends Call {
  readonly item: string
  readonly start: Instant
  readonly t: Instant
}

const comingCall = (run: Run, { t, lead: own, ...coming }: Coming): DepartmentCall => {
  const call = { ...coming, lead: leadOf(coming.department, run.leads, own) }
  const { warning, standby } = call.lead
  const left = call.start - t
  const called = run.standby?.item === call.item || left <= standby
  const standbyIn = called ? 0 : left - standby
  if (run.readies.some(({ item, department }) => item === call.item && department === call.department))
    return { ...call, state: 'ready', standbyIn }
  if (called) return { ...call, state: 'standby', standbyIn }
  return { ...call, state: left <= warning ? 'warning' : 'later', standbyIn }
}

/** Departments that should have said ready for the next item and have not. */
export const missingReadies = (calls: readonly DepartmentCall[], next: string): readonly Department[] =>
  calls.flatMap(({ item, department, state }) => (item === next && state !== 'ready' && state !== 'go' ? [department] : []))
