import type { DurationMs, Instant } from '../../time'
import { formatDuration, formatPlanned } from '../../time-text'
import type { Row } from './schema'
import type { MilestoneTime } from './timing-milestones'
import { fixedEndOf, hardStartOf, type LaidItem, type Plan } from './timing-passes'

export type ConflictKind =
  | 'overlap'
  | 'impossible-hard-start'
  | 'short-turnaround'
  | 'over-hard-out'
  | 'no-hard-out'
  | 'ends-before-start'
  | 'no-length'
  | 'cue-twice'
  | 'missing-target'
  | 'target-left-out'
  | 'target-loop'

/** Something that cannot happen as planned, told at the row where it is seen. */
export interface Conflict {
  readonly kind: ConflictKind
  /** Row id. */
  readonly row: string
  /** With its figures: "3:00 into 12". */
  readonly message: string
  /** How much is missing, ms; 0 when it is not a matter of time. */
  readonly by: DurationMs
  /** `late`: cannot work. `tight`: can, if somebody gives way. */
  readonly tone: 'tight' | 'late'
  /** Of an overlap told at the earlier item: id of the row it runs into. */
  readonly into?: string
}

interface Input {
  readonly ordered: readonly Row[]
  readonly counting: ReadonlySet<Row>
  readonly items: readonly LaidItem[]
  readonly milestones: ReadonlyMap<string, MilestoneTime>
  readonly plan: Plan
}

/** Conflicts by row id. */
export const conflictsOf = (input: Input): ReadonlyMap<string, readonly Conflict[]> => {
  const found = new Map<string, Conflict[]>()
  const tell = (conflict: Conflict): void => {
    const own = found.get(conflict.row)
    if (own) own.push(conflict)
    else found.set(conflict.row, [conflict])
  }
  overlaps(input, tell)
  turnarounds(input, tell)
  hardOut(input, tell)
  lengths(input, tell)
  cueNumbers(input, tell)
  targets(input, tell)
  return found
}

type Tell = (conflict: Conflict) => void

/**
 * T12: an item that starts before something before it has ended overlaps it;
 * both are told, the earlier one once. T13: a hard start before the start of
 * what stands before it is impossible, whatever is shortened.
 */
const overlaps = ({ items, plan }: Input, tell: Tell): void => {
  const told = new Set<LaidItem>()
  for (const [i, item] of items.entries()) {
    const { before, gap } = item
    if (before === null || gap === null || gap >= 0) continue
    const by = -gap
    if (!told.has(before))
      tell({
        kind: 'overlap',
        row: before.row.id,
        message: `${formatDuration(by)} into ${labelOf(item.row)}`,
        into: item.row.id,
        by,
        tone: 'tight',
      })
    told.add(before)
    const hard = hardStartOf(item.row, plan)
    if (hard !== null && hard < before.start) {
      const early = before.start - hard
      const message = `Hard start ${said(hard, plan)} is ${formatDuration(early)} before ${labelOf(before.row)} starts at ${said(before.start, plan)}.`
      tell({ kind: 'impossible-hard-start', row: item.row.id, message, by: early, tone: 'late' })
      continue
    }
    const which = items[i - 1] === before ? 'the item before it' : labelOf(before.row)
    const message = `Starts ${formatDuration(by)} before ${which} ends at ${said(before.end, plan)}.`
    tell({ kind: 'overlap', row: item.row.id, message, by, tone: 'tight' })
  }
}

/** T14: a fixed start may leave less than the turnaround the item asks for. */
const turnarounds = ({ items }: Input, tell: Tell): void => {
  for (const { row, gap } of items) {
    if (gap === null || gap < 0 || gap >= row.turnaround) continue
    const message = `Turnaround ${formatDuration(row.turnaround)}, only ${formatDuration(gap)} before it starts.`
    tell({ kind: 'short-turnaround', row: row.id, message, by: row.turnaround - gap, tone: 'tight' })
  }
}

/** T15: the item that ends last is told by how much the show runs over its hard out. T16: back-time needs a hard out. */
const hardOut = ({ items, plan }: Input, tell: Tell): void => {
  const last = items.reduce<LaidItem | null>((latest, item) => (latest === null || item.end >= latest.end ? item : latest), null)
  if (last === null) return
  if (plan.hardOut !== null && last.end > plan.hardOut) {
    const by = last.end - plan.hardOut
    tell({ kind: 'over-hard-out', row: last.row.id, message: `Over hard out by ${formatDuration(by)}`, by, tone: 'late' })
  }
  if (plan.anchor === 'back-time' && plan.hardOut === null) {
    const message = 'No hard out to count back from: the plan is laid out from its start.'
    tell({ kind: 'no-hard-out', row: last.row.id, message, by: 0, tone: 'tight' })
  }
}

/** T17: in a show with lengths an item without one is told; in an untimed show (a bare cue list) none is. An end before the start is impossible. */
const lengths = ({ items, plan }: Input, tell: Tell): void => {
  const timed = items.some((item) => item.duration > 0)
  for (const { row, start, duration } of items) {
    const end = fixedEndOf(row, plan)
    if (end !== null && end < start) {
      const message = `Ends at ${said(end, plan)}, ${formatDuration(start - end)} before it starts.`
      tell({ kind: 'ends-before-start', row: row.id, message, by: start - end, tone: 'late' })
    } else if (timed && duration === 0) {
      tell({ kind: 'no-length', row: row.id, message: 'No length.', by: 0, tone: 'tight' })
    }
  }
}

/** T18: a cue number used twice calls two things at once. Letter case and outer spaces do not tell numbers apart. */
const cueNumbers = ({ items }: Input, tell: Tell): void => {
  const byCue = new Map<string, Row[]>()
  for (const { row } of items) {
    const cue = row.cue.trim().toLowerCase()
    if (cue === '') continue
    const users = byCue.get(cue)
    if (users) users.push(row)
    else byCue.set(cue, [row])
  }
  for (const users of byCue.values()) {
    if (users.length < 2) continue
    for (const row of users) {
      const message = `Cue number ${row.cue.trim()} is used ${users.length === 2 ? 'twice' : `${users.length} times`}.`
      tell({ kind: 'cue-twice', row: row.id, message, by: 0, tone: 'tight' })
    }
  }
}

const lostTargets = {
  'missing-target': 'What its time depends on was removed: choose another item.',
  'target-left-out': 'What its time depends on is skipped, floating or empty.',
  'target-loop': 'Its time depends on itself: choose another item.',
} as const

/** T19: a milestone whose target cannot be found in time is told why. */
const targets = ({ ordered, milestones }: Input, tell: Tell): void => {
  if (milestones.size === 0) return
  for (const row of ordered) {
    const kind = milestones.get(row.id)?.lost
    if (kind) tell({ kind, row: row.id, message: lostTargets[kind], by: 0, tone: kind === 'target-left-out' ? 'tight' : 'late' })
  }
}

const said = (instant: Instant, plan: Plan): string =>
  plan.anchor === 'floating' ? formatDuration(instant) : formatPlanned(instant, plan.clock)

/** How crew name an item: by its cue number, else by its title. */
const labelOf = (row: Row): string => {
  const cue = row.cue.trim()
  if (cue !== '') return /^[\d.]+$/.test(cue) ? `cue ${cue}` : cue
  const title = row.title.trim()
  if (title === '') return 'an item without a title'
  return title.length > 40 ? `“${title.slice(0, 39)}…”` : `“${title}”`
}
