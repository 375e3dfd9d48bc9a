import type { Lineup, Look } from '../documents/lineup/schema'
import type { Row, RunOfShow } from '../documents/run-of-show/schema'
import { rowOf, showOf } from '../documents/run-of-show/timing.fixture'
import { second } from '../time'
import { expandedPlan } from './expanded-plan'
import type { LineupState } from './lineup-state'
import { lookRowId } from './look-row-id'
import { uuidOf } from './run.fixture'

export const lineupId = uuidOf(700)
export const lookId = (n: number): string => uuidOf(800 + n)
export const modelId = (n: number): string => uuidOf(2_000 + n)

export const lookOf = (n: number, parts: Partial<Look> = {}): Look => ({
  id: lookId(n),
  number: String(n),
  title: '',
  section: null,
  status: 'in',
  designer: null,
  collection: null,
  model: modelId(n),
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
  ...parts,
})

/** Looks 30 s apart that are back stage after 45 s, without a finale. */
export const lineupOf = (looks: readonly Look[], parts: Partial<Lineup> = {}): Lineup => ({
  show: { date: '2027-03-06', timeZone: 'Europe/Paris' },
  pace: { exitEvery: 30 * second, walk: 45 * second },
  changes: {
    quick: 45 * second,
    standard: 90 * second,
    complex: 180 * second,
    full: 600 * second,
    toRail: 10 * second,
    touchUp: 10 * second,
    queueLead: 15 * second,
    margin: 30 * second,
    handOver: 15 * second,
  },
  finale: { included: false, gap: 60 * second, exitEvery: 3 * second, order: 'first-look' },
  sections: [],
  looks,
  pieces: [],
  models: looks.map((look, i) => ({
    id: look.model ?? modelId(900 + i),
    name: `Model ${look.number}`,
    entry: null,
    agency: '',
    arrival: 'expected',
    finaleLook: null,
    notes: '',
  })),
  dressers: [],
  ...parts,
})

export const someLooks = (count: number): Look[] => Array.from({ length: count }, (_, i) => lookOf(i + 1))

export const itemN = 50
/** The item that is the lineup. */
export const lineupItem = (parts: Partial<Row> = {}): Row =>
  rowOf(itemN, { title: 'Collection', lineup: { document: lineupId, section: null }, duration: 600 * second, ...parts })

/** The row of look n. */
export const lookRow = (n: number): string => lookRowId(rowOf(itemN).id, lookId(n))

/** Two items, the lineup, two items. */
export const planAround = (item: Row = lineupItem()): RunOfShow => showOf([rowOf(1), rowOf(2), item, rowOf(3), rowOf(4)])

export const expandedBy = (plan: RunOfShow, state: LineupState | Lineup): RunOfShow =>
  expandedPlan(plan, new Map([[lineupId, 'kind' in state ? state : { kind: 'known', lineup: state }]])).snapshot
