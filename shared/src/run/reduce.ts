import type { Instant } from '../time'
import { isCall } from './command-kinds'
import type { EffectOf, Entry } from './entry'
import type { Ahead, Ready, Run } from './run'

/**
 * What a run is after an entry. Reads the entry alone, neither plan nor clock,
 * so the same log gives the same run everywhere.
 *
 * R1: the one order of a log is `seq`, from 1 without gaps; an entry out of it
 * is a broken invariant and throws.
 */
export const reduce = (run: Run | null, entry: Entry): Run => {
  const expected = (run?.seq ?? 0) + 1
  if (entry.seq !== expected) throw new Error(`Expected entry ${expected} of the run's log, found ${entry.seq}.`)
  if (entry.effect.kind === 'opened') return entry.effect.run
  if (!run) throw new Error(`A log begins with “open”, found “${entry.command.kind}”.`)
  const moved = entry.effect.kind === 'started' || entry.effect.kind === 'ended'
  return {
    ...run,
    ...changesOf(run, entry),
    seq: entry.seq,
    turn: moved ? entry.seq : run.turn,
    head: isCall(entry.command) || entry.effect.kind === 'leased' ? entry.id : run.head,
  }
}

/** R34: a run is its log: replayed after a restart, or on another machine, it has the same seq and the same timers. */
export const replay = (log: readonly Entry[]): Run => {
  const run = log.reduce<Run | null>(reduce, null)
  if (!run) throw new Error('A run has at least the entry that opened it.')
  return run
}

const changesOf = (run: Run, { command, effect, actor, at }: Entry): Partial<Run> => {
  switch (effect.kind) {
    case 'started':
      return startedAt(run, effect, at)
    case 'ended':
      return { ...performed(run, at), ...nothingAhead, state: 'ended', current: null, endedAt: at, next: null, readies: [] }
    case 'held':
      return { state: 'hold', heldSince: run.heldSince ?? at, holdReason: effect.reason }
    case 'resumed':
      return { state: 'running', holds: run.holds + heldFor(run, at), heldSince: null, holdReason: '' }
    case 'added':
      return { addedTime: run.addedTime + effect.by }
    case 'steered':
      return effect.ahead
    case 'skipped':
      return { ...effect.ahead, skipped: effect.skip ? [...run.skipped, effect.item] : without(run.skipped, effect.item) }
    case 'accepted':
      return { current: effect.current, pending: null }
    case 'readied':
      return command.kind === 'ready' ? { readies: readiesAfter(run.readies, { ...command, by: actor?.name ?? '', at }) } : {}
    case 'lead-set':
      return command.kind === 'set-lead' ? { leads: { ...run.leads, [command.department]: command.lead } } : {}
    case 'said':
      return command.kind === 'message' ? { message: command.text === '' ? null : { text: command.text, to: command.to, at } } : {}
    case 'leased':
      return { lease: effect.lease }
    case 'opened':
    case 'superseded':
      return {}
  }
}

const nothingAhead: Pick<Ahead, 'standby' | 'withdrawn' | 'pending' | 'orphan'> = {
  standby: null,
  withdrawn: null,
  pending: null,
  orphan: false,
}

/** R5: each start is a new instance with timers of its own, also of an item performed before. */
const startedAt = (run: Run, { current, next, place }: EffectOf<'started'>, at: Instant): Partial<Run> => ({
  ...performed(run, at),
  ...nothingAhead,
  state: 'running',
  current,
  next,
  place,
  startedAt: at,
  beganAt: run.beganAt ?? at,
  skipped: without(run.skipped, current.item),
  readies: run.readies.filter(({ item }) => item !== current.item),
})

/** Closes the books of the current instance. */
const performed = ({ current, startedAt: start, played }: Run, at: Instant): Partial<Run> => ({
  played:
    current && start !== null ? [...played.filter(({ item }) => item !== current.item), { item: current.item, start, end: at }] : played,
  startedAt: null,
  holds: 0,
  heldSince: null,
  holdReason: '',
  addedTime: 0,
})

const heldFor = ({ heldSince }: Run, at: Instant): number => (heldSince === null ? 0 : Math.max(0, at - heldSince))

const readiesAfter = (readies: readonly Ready[], said: Ready & { ready: boolean }): Ready[] => {
  const { item, department, by, at } = said
  const others = readies.filter((one) => one.item !== item || one.department !== department)
  return said.ready ? [...others, { item, department, by, at }] : others
}

const without = (ids: readonly string[], id: string): string[] => ids.filter((one) => one !== id)
