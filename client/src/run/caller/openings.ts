import type { RunPlan } from '@fashionos/shared/run/plan-items'
import type { Run } from '@fashionos/shared/run/run'
import { hour, type Instant } from '@fashionos/shared/time'
import { plannedStartOf } from '../parts/shown'

/** What a run of show can be opened as. */
export interface Opening {
  readonly id: 'rehearsal' | 'own-clock' | 'show' | 'drill'
  readonly kind: Run['kind']
  /** Above 1: a drill. */
  readonly speed: number
  readonly onShowClock: boolean
  readonly title: string
  readonly what: string
  readonly button: string
}

const ownClock: Opening = {
  id: 'own-clock',
  kind: 'rehearsal',
  speed: 1,
  onShowClock: true,
  title: 'Rehearsal on the show’s clock',
  what: 'It begins a minute before the planned start, so hard starts and over/under mean what they will on the night.',
  button: 'Open rehearsal',
}
const rehearsal: Opening = {
  id: 'rehearsal',
  kind: 'rehearsal',
  speed: 1,
  onShowClock: false,
  title: 'Rehearsal at this hour',
  what: 'By the clock on the wall. Kept with its report; lengths can be taken from it.',
  button: 'Open rehearsal',
}
const show: Opening = {
  id: 'show',
  kind: 'show',
  speed: 1,
  onShowClock: false,
  title: 'Show',
  what: 'The performance itself. On air from the first GO.',
  button: 'Open show',
}
const drill: Opening = {
  id: 'drill',
  kind: 'rehearsal',
  speed: 10,
  onShowClock: true,
  title: 'Drill, ten times as fast',
  what: 'For learning to call, on the show’s clock. No length is taken from it.',
  button: 'Open drill',
}

/** A plan further away than this is rehearsed at another hour than it is performed. */
const near = 3 * hour

/** The likely one first, never the show: a show is opened on purpose. `now`: synced. A plan without times has no clock of its own. */
export const openingsOf = (plan: RunPlan, now: Instant): readonly [Opening, ...Opening[]] => {
  const start = plannedStartOf(plan)
  if (start === null) return [rehearsal, show, drill]
  return Math.abs(start - now) > near ? [ownClock, rehearsal, show, drill] : [rehearsal, ownClock, show, drill]
}
