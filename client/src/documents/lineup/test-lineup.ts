import type { Lineup, Look, Section } from '@fashionos/shared/documents/lineup/schema'

/** Parts of a lineup for tests; ids are as short as the test wants them. */
export const lookNamed = (id: string, changes: Partial<Look> = {}): Look => ({
  id,
  number: id,
  title: '',
  section: null,
  status: 'in',
  designer: null,
  collection: null,
  model: null,
  standIn: null,
  dresser: null,
  change: 'standard',
  changeTime: null,
  walk: null,
  exitEvery: null,
  lightCue: '',
  soundCue: '',
  music: '',
  hairAndMakeUp: '',
  photo: null,
  fitting: 'none',
  fittingNotes: '',
  casting: {},
  notes: null,
  ...changes,
})

export const sectionNamed = (id: string): Section => ({ id, title: id, exitEvery: null, pause: 0, music: '' })

export const lineupOf = (parts: Partial<Lineup>): Lineup => ({
  show: { date: '2027-03-06', timeZone: 'Europe/Paris' },
  pace: { exitEvery: 30_000, walk: 45_000 },
  changes: {
    quick: 45_000,
    standard: 90_000,
    complex: 180_000,
    full: 600_000,
    toRail: 10_000,
    touchUp: 10_000,
    queueLead: 15_000,
    margin: 30_000,
    handOver: 15_000,
  },
  finale: { included: false, gap: 60_000, exitEvery: 3_000, order: 'first-look' },
  sections: [],
  looks: [],
  pieces: [],
  models: [],
  dressers: [],
  ...parts,
})

export const modelNamed = (id: string, name = id): Lineup['models'][number] => ({
  id,
  name,
  entry: null,
  agency: '',
  arrival: 'expected',
  finaleLook: null,
  notes: '',
})
