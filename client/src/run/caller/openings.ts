import type { Run } from '@fashionos/shared/run/run'

/** What a run of show can be opened as. */
export interface Opening {
  readonly id: 'rehearsal' | 'show' | 'drill'
  readonly kind: Run['kind']
  /** Above 1: a drill. */
  readonly speed: number
  readonly title: string
  readonly what: string
  readonly button: string
}

/** The harmless one first: a show is opened on purpose. */
export const openings: readonly [Opening, ...Opening[]] = [
  {
    id: 'rehearsal',
    kind: 'rehearsal',
    speed: 1,
    title: 'Rehearsal',
    what: 'In real time. Kept with its report; lengths can be taken from it.',
    button: 'Open rehearsal',
  },
  { id: 'show', kind: 'show', speed: 1, title: 'Show', what: 'The performance itself. On air from the first GO.', button: 'Open show' },
  {
    id: 'drill',
    kind: 'rehearsal',
    speed: 10,
    title: 'Drill, ten times as fast',
    what: 'For learning to call: its clock begins a minute before the planned start.',
    button: 'Open drill',
  },
]
