import type { Row, RunOfShow } from './schema'

/** Snapshots for tests: rows with the defaults of the schema, ids made from a number. */

export const idOf = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

export const rowOf = (n: number, parts: Partial<Row> = {}): Row => ({
  id: idOf(n),
  kind: 'item',
  title: `Item ${n}`,
  cue: '',
  group: null,
  start: { kind: 'follow' },
  end: { kind: 'duration' },
  duration: 0,
  turnaround: 0,
  skip: false,
  float: false,
  leads: {},
  colour: null,
  lineup: null,
  notes: null,
  cells: {},
  values: {},
  ...parts,
})

export const showOf = (items: readonly Row[], show: Partial<RunOfShow['show']> = {}): RunOfShow => ({
  show: { date: '2027-03-06', timeZone: 'Europe/Paris', anchor: 'forward', start: { day: 0, time: '20:00:00' }, hardOut: null, ...show },
  columns: [],
  items,
})

/** A wall time on the night of the show. */
export const at = (time: string, day = 0) => ({ day, time: time.length === 5 ? `${time}:00` : time })
export const hard = (time: string, day = 0): Row['start'] => ({ kind: 'hard', at: at(time, day) })
