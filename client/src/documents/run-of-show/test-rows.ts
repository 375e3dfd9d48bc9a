import type { Row } from '@fashionos/shared/documents/run-of-show/schema'

/** A plain item for tests; ids are as short as the test wants them. */
export const rowNamed = (id: string, changes: Partial<Row> = {}): Row => ({
  id,
  kind: 'item',
  title: id,
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
  ...changes,
})
