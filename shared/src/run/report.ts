import type { Department } from '../documents/run-of-show/schema'
import type { DurationMs, Instant } from '../time'
import type { Entry } from './entry'
import type { Instance } from './frozen-item'
import { reduce } from './reduce'
import { type AcceptedChange, acceptedChangesOf } from './report-changes'
import { type ReportedTimes, reportedTimesOf } from './report-times'
import type { Run } from './run'

/** One item as it was performed. */
export interface Performed {
  /** Instance id: an item performed twice is listed twice. */
  readonly instance: string
  readonly item: string
  readonly cue: string
  readonly title: string
  readonly group: string | null
  readonly plannedStart: Instant | null
  readonly plannedEnd: Instant | null
  readonly start: Instant
  readonly end: Instant | null
  /** Start − planned start. */
  readonly late: DurationMs | null
  readonly planned: DurationMs
  /** From GO to the next GO, without holds. */
  readonly actual: DurationMs | null
  /** Actual − planned. */
  readonly over: DurationMs | null
  readonly held: DurationMs
  readonly added: DurationMs
  /** Who called its GO. */
  readonly calledBy: string
  readonly missed: readonly Department[]
  /** The caller accepted a change of it while it ran. */
  readonly changed: boolean
}

export interface ReportedHold {
  readonly item: string
  readonly title: string
  readonly at: Instant
  readonly duration: DurationMs | null
  readonly reason: string
  readonly by: string
}

/** Instants are of the run's clock, which in a drill is not the real one (R35). */
export interface Report extends ReportedTimes {
  readonly run: string
  /** The run of show performed. */
  readonly document: string
  readonly kind: Run['kind']
  readonly state: Run['state']
  /** Above 1: a drill. */
  readonly speed: number
  readonly items: readonly Performed[]
  readonly holds: readonly ReportedHold[]
  /** In order; `from`: who held the lease before; `forced`: took over. */
  readonly callers: readonly { readonly name: string; readonly from: string | null; readonly at: Instant; readonly forced: boolean }[]
  /** Changes of the running item that the caller accepted. */
  readonly changes: readonly AcceptedChange[]
  /** Calls made offline that came too late to count (R30). */
  readonly superseded: readonly { readonly call: string; readonly title: string; readonly at: Instant; readonly by: string }[]
}

/** R32: the as-run report is made from the log alone, in the times of the calls. */
export const reportOf = (log: readonly Entry[]): Report => {
  const items: Performed[] = []
  const holds: ReportedHold[] = []
  let run: Run | null = null
  for (const entry of log) {
    const before: Run | null = run
    run = reduce(before, entry)
    if (before?.current && before.current.id !== run.current?.id) close(items, before, entry.at)
    if (before?.state === 'hold' && before.heldSince !== null && run.state !== 'hold') closeHold(holds, entry.at)
    note({ entry, run, items, holds })
  }
  if (!run) throw new Error('A run has at least the entry that opened it.')
  const { id, document, kind, state, pace } = run
  return {
    ...{ run: id, document, kind, state, speed: pace?.speed ?? 1 },
    ...reportedTimesOf(run, items),
    ...{ items, holds, callers: callersOf(log), changes: acceptedChangesOf(log), superseded: supersededOf(log) },
  }
}

interface Noting {
  readonly entry: Entry
  readonly run: Run
  readonly items: Performed[]
  readonly holds: ReportedHold[]
}

const note = ({ entry: { effect, at, actor }, run, items, holds }: Noting): void => {
  const by = actor?.name ?? ''
  const last = items.at(-1)
  if (effect.kind === 'started') items.push(startedItem(effect.current, at, { by, missed: effect.missed }))
  if (effect.kind === 'accepted' && last) items[items.length - 1] = { ...last, changed: true }
  const held = holds.at(-1)
  if (effect.kind === 'held' && held?.at === run.heldSince) {
    holds[holds.length - 1] = { ...held, reason: effect.reason }
  } else if (effect.kind === 'held' && run.current) {
    holds.push({ item: run.current.item, title: run.current.title, at, duration: null, reason: effect.reason, by })
  }
}

const startedItem = (current: Instance, at: Instant, said: { by: string; missed: readonly Department[] }): Performed => ({
  instance: current.id,
  item: current.item,
  cue: current.cue,
  title: current.title,
  group: current.group?.title ?? null,
  plannedStart: current.plannedStart,
  plannedEnd: current.plannedEnd,
  start: at,
  end: null,
  late: current.plannedStart === null ? null : at - current.plannedStart,
  planned: plannedLength(current),
  actual: null,
  over: null,
  held: 0,
  added: 0,
  calledBy: said.by,
  missed: said.missed,
  changed: false,
})

const plannedLength = ({ duration, endsAt, plannedStart }: Instance): DurationMs =>
  endsAt === null || plannedStart === null ? duration : Math.max(0, endsAt - plannedStart)

const close = (items: Performed[], { holds, heldSince, addedTime }: Run, at: Instant): void => {
  const last = items.at(-1)
  if (!last) return
  const held = holds + (heldSince === null ? 0 : Math.max(0, at - heldSince))
  const actual = Math.max(0, at - last.start - held)
  items[items.length - 1] = { ...last, end: at, actual, over: actual - last.planned, held, added: addedTime }
}

const closeHold = (holds: ReportedHold[], at: Instant): void => {
  const last = holds.at(-1)
  if (last) holds[holds.length - 1] = { ...last, duration: Math.max(0, at - last.at) }
}

const callersOf = (log: readonly Entry[]): Report['callers'] =>
  log.flatMap(({ effect, at }) =>
    effect.kind === 'leased' ? [{ name: effect.lease.name, from: effect.from?.name ?? null, at, forced: effect.forced }] : [],
  )

const supersededOf = (log: readonly Entry[]): Report['superseded'] =>
  log.flatMap(({ effect }) =>
    effect.kind === 'superseded'
      ? effect.calls.map(({ command, title, at, actor }) => ({ call: command.kind, title, at, by: actor?.name ?? '' }))
      : [],
  )
