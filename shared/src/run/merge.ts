import { ok, type Result } from '../errors'
import { isCall } from './command-kinds'
import type { Command } from './commands'
import { type Context, entryOf } from './decide'
import { whyNotCaller } from './decide-lease'
import { maxReadies } from './decide-plan'
import type { Effect, Entry } from './entry'
import { reduce } from './reduce'
import { type Refusal, refusal } from './refusal'
import type { Run } from './run'

/** More than anybody calls in a night offline. */
export const maxOffline = 2_000

interface Merge {
  /** The run as the server has it. */
  readonly run: Run
  /** What a caller's device logged offline, in its order. */
  readonly offline: readonly Entry[]
  /** Whether the log has an entry of that id already. */
  readonly known: (id: string) => boolean
  /** Who sends them and from where, as the connection knows it. */
  readonly user: string
  readonly device: string
}

export interface Merged {
  readonly run: Run
  /** To commit, in order. */
  readonly appended: readonly Entry[]
  /** Calls that no longer count; kept with `supersededEntry`. */
  readonly superseded: readonly Entry[]
}

/**
 * A caller's offline log comes back.
 *
 * R29: calls are appended behind what the server has, with their own times and
 * the seq they get here; timers and the report go by their times, never by when
 * they arrived. Each call names the one it follows: only an unbroken chain
 * from the log's last call counts, so none is lost, doubled or put in another order.
 * R30: a chain that the log does not continue (somebody took over, or a call
 * of it was refused) does not count from there on. Nobody's GO moves a
 * playhead that somebody else has moved since.
 * R31: what the log has already is left out, by id: an entry whose
 * acknowledgement was lost is sent again without harm.
 */
export const mergeOffline = (merge: Merge): Result<Merged, Refusal> => {
  const fault = faultOf(merge)
  if (fault) return refusal('bad-log', fault)
  let { run } = merge
  const appended: Entry[] = []
  const superseded: Entry[] = []
  for (const entry of merge.offline) {
    if (merge.known(entry.id) || !isPersons(entry)) continue
    if (!counts(run, entry)) {
      superseded.push(entry)
      continue
    }
    const placed = { ...entry, seq: run.seq + 1 }
    run = reduce(run, placed)
    appended.push(placed)
  }
  return ok({ run, appended, superseded: superseded.filter(({ command }) => isCall(command)) })
}

/** What is kept of the calls that no longer count, as one entry that changes nothing. */
export const supersededEntry = (run: Run, calls: readonly Entry[], context: Omit<Context, 'plan'>): Entry =>
  entryOf({ run, command: { kind: 'supersede' }, effect: { kind: 'superseded', calls: calls.map(lostCall) }, context })

/** What the plan came to is the server's to say once it hears again; a lease changes hands only at the server. */
const isPersons = ({ command: { kind } }: Entry): boolean => kind !== 'follow-plan' && kind !== 'supersede'

const counts = (run: Run, entry: Entry): boolean => {
  const { command } = entry
  if (run.state === 'ended') return false
  if (command.kind === 'ready') return !command.ready || run.readies.length < maxReadies
  return isCall(command) && entry.follows === run.head && whyNotCaller(run, command.epoch, entry) === null && isPossible(run, command)
}

/** Whether the run is where the device says it called from. */
const isPossible = ({ state, current }: Run, command: Command): boolean => {
  if ('from' in command && command.from.instance !== (current?.id ?? null)) return false
  if ('instance' in command) return command.instance === current?.id
  if (command.kind === 'end') return current !== null
  if (command.kind === 'resume') return state === 'hold'
  return command.kind !== 'hold' || current !== null
}

const faultOf = ({ run, offline, user, device }: Merge): string | null => {
  if (offline.length > maxOffline) return `Expected at most ${maxOffline} offline entries, found ${offline.length}.`
  const persons = offline.filter(isPersons)
  for (const [i, entry] of persons.entries()) {
    const before = persons[i - 1]
    if (entry.run !== run.id) return `Expected entries of run ${run.id}, found one of ${entry.run}.`
    if (entry.device !== device || entry.actor?.user !== user)
      return `Expected calls of ${user} on device ${device}, found one of ${entry.actor?.user ?? 'the server'} on ${entry.device}.`
    if (before && entry.offset < before.offset) return `Expected entries in the order they were called, found ${entry.id} before its time.`
    if (!fits(entry)) return `Entry ${entry.id} says “${entry.command.kind}” and does “${entry.effect.kind}”.`
  }
  return null
}

const effectsOf: Readonly<Record<Entry['command']['kind'], readonly Effect['kind'][]>> = {
  open: ['opened'],
  go: ['started', 'ended'],
  hold: ['held'],
  resume: ['resumed'],
  jump: ['started'],
  'add-time': ['added'],
  skip: ['skipped'],
  'take-float': ['started', 'steered'],
  'accept-change': ['accepted'],
  'set-standby': ['steered'],
  ready: ['readied'],
  'set-lead': ['lead-set'],
  message: ['said'],
  'hand-over': ['leased'],
  'take-over': ['leased'],
  end: ['ended'],
  'follow-plan': ['steered'],
  supersede: ['superseded'],
}

/** An effect is taken from the device's own log, so it must be one the command can have, no larger, and on the instance the entry makes. */
const fits = ({ id, command, effect }: Entry): boolean => {
  if (!effectsOf[command.kind].includes(effect.kind)) return false
  switch (command.kind) {
    case 'go':
      return effect.kind === 'ended' ? command.to === null : startsAs(effect, { id, item: command.to })
    case 'jump':
      return startsAs(effect, { id, item: command.to })
    case 'take-float':
      return effect.kind === 'steered' ? effect.ahead.next?.item === command.item : startsAs(effect, { id, item: command.item })
    case 'hold':
      return effect.kind === 'held' && effect.reason === command.reason
    case 'add-time':
      // A cut is no larger than what was left (R6), and never turns into time given.
      return effect.kind === 'added' && effect.by * command.by > 0 && Math.abs(effect.by) <= Math.abs(command.by)
    case 'skip':
      return effect.kind === 'skipped' && effect.item === command.item && effect.skip === command.skip
    case 'accept-change':
      return effect.kind === 'accepted' && effect.current.id === command.instance
    default:
      return true
  }
}

const startsAs = (effect: Effect, { id, item }: { readonly id: string; readonly item: string | null }): boolean =>
  effect.kind === 'started' && effect.current.id === id && effect.current.item === item

const lostCall = ({ id, command, actor, device, at, effect }: Entry) => {
  const title = effect.kind === 'started' ? effect.current.title : ''
  return { id, command, actor, device, at, title }
}
