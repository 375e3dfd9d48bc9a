import type { Department } from '@fashionos/shared/documents/run-of-show/schema'
import type { RunPlan } from '@fashionos/shared/run/plan-items'
import type { Projection } from '@fashionos/shared/run/projection'
import type { Run } from '@fashionos/shared/run/run'
import { type DepartmentCall, departmentCalls } from '@fashionos/shared/run/standby'
import type { Instant } from '@fashionos/shared/time'
import { departments } from '../parts/departments'
import { agoText, countText } from '../parts/time-words'

/** How far one department is with the next item. */
export interface Readiness {
  readonly department: Department
  /** What it does there: `LX 18`. */
  readonly text: string
  /** `Ready`, `Standby 0:04`, `Missing`, `Standby in 0:07`. */
  readonly words: string
  readonly tone: 'ready' | 'standby' | 'missing' | 'coming'
  /** Who said ready; '' while nobody has. */
  readonly by: string
}

interface Shown {
  readonly run: Run
  readonly plan: RunPlan
  readonly projection: Projection
  readonly t: Instant
}

/** R24: the departments that have something to do in the next item, in the order of a headset's channels. */
export const readinessOf = ({ run, plan, projection, t }: Shown): readonly Readiness[] => {
  const next = projection.ahead[0]
  if (!next || next.row.id !== run.next?.item) return []
  const calls = departmentCalls({ run: { ...run, current: null }, plan, projection: { ...projection, ahead: [next] }, t })
  return departments.flatMap((department) => calls.filter((call) => call.department === department).map((call) => readiness(call, run, t)))
}

const readiness = (call: DepartmentCall, run: Run, t: Instant): Readiness => {
  const { department, text, state } = call
  const said = run.readies.find((ready) => ready.item === call.item && ready.department === department)
  if (state === 'ready') return { department, text, words: 'Ready', tone: 'ready', by: said?.by ?? '' }
  if (state !== 'standby') return { department, text, words: `Standby in ${countText(call.standbyIn)}`, tone: 'coming', by: '' }
  if (call.start <= t && run.current !== null) return { department, text, words: 'Missing', tone: 'missing', by: '' }
  return { department, text, words: `Standby ${agoText(t - standbySince(call, run))}`, tone: 'standby', by: '' }
}

/** By its lead time, or since the caller called it, whichever came first. */
const standbySince = ({ item, start, lead }: DepartmentCall, { standby }: Run): Instant =>
  Math.min(start - lead.standby, standby?.item === item ? standby.at : Number.POSITIVE_INFINITY)

/** `2 of 3 ready`; '' when nobody is called in it. */
export const readinessCount = (all: readonly Readiness[]): string =>
  all.length === 0 ? '' : `${all.filter(({ tone }) => tone === 'ready').length} of ${all.length} ready`
