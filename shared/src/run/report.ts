import type { Department } from '../documents/run-of-show/schema'
import type { DurationMs, Instant } from '../time'
import type { Entry } from './entry'
import type { Instance } from './frozen-item'
import { reduce } from './reduce'
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

export interface Report {
  readonly run: string
  readonly kind: Run['kind']
  readonly began: Instant | null
  readonly ended: Instant | null
  /** First GO to end. */
  readonly actual: DurationMs | null
  readonly items: readonly Performed[]
  readonly holds: readonly ReportedHold[]
  /** In order; `forced`: took over. */
  readonly callers: readonly { readonly name: string; readonly at: Instant; readonly forced: boolean }[]
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
  return { ...headOf(run), items, holds, callers: callersOf(log), superseded: supersededOf(log) }
}

const headOf = ({ id, kind, beganAt, endedAt }: Run): Pick<Report, 'run' | 'kind' | 'began' | 'ended' | 'actual'> => ({
  run: id,
  kind,
  began: beganAt,
  ended: endedAt,
  actual: beganAt === null || endedAt === null ? null : endedAt - beganAt,
})

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
  if (effect.kind === 'held' && run.current) {
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
  log.flatMap(({ effect, at }) => (effect.kind === 'leased' ? [{ name: effect.lease.name, at, forced: effect.forced }] : []))

const supersededOf = (log: readonly Entry[]): Report['superseded'] =>
  log.flatMap(({ effect }) =>
    effect.kind === 'superseded'
      ? effect.calls.map(({ command, title, at, actor }) => ({ call: command.kind, title, at, by: actor?.name ?? '' }))
      : [],
  )
