import { ok, type Result } from '../errors'
import type { Instant } from '../time'
import { isCall } from './command-kinds'
import type { Command } from './commands'
import { decideHold, decideMessage, decideResume, decideTime } from './decide-calls'
import { decideHandOver, decideTakeOver, whyNotCaller } from './decide-lease'
import { decideAccept, decideFollow, decideReady, decideSkip, decideStandby } from './decide-plan'
import { decideEnd, decideFloat, decideGo, decideJump } from './decide-playhead'
import type { Actor, Effect, Entry } from './entry'
import { aheadOf } from './follow-plan'
import { beforeTheFirst } from './place'
import type { RunPlan } from './plan-items'
import { type Refusal, refusal } from './refusal'
import type { Run } from './run'

/** What a command is said in. Identity, clock and plan come in, so the same decision falls on every machine. */
export interface Context {
  /** Of the entry, made with the command on the device. */
  readonly id: string
  readonly plan: RunPlan
  readonly actor: Actor
  readonly device: string
  /** Synced instant. */
  readonly at: Instant
  /** Monotonic ms of the device. */
  readonly offset: number
}

export type Decision = Result<Effect, Refusal>

/**
 * What a command comes to, or why it is not done. Changes nothing: the entry
 * counts once it is in the log, and `reduce` says what it means.
 *
 * Whether the actor may call at all (`can(person, 'call')`) is settled before;
 * here is only what the run itself knows.
 */
export const decide = (run: Run, command: Command, context: Context): Result<Entry, Refusal> => {
  if (run.state === 'ended') return refusal('ended', 'This run has ended; open a new one.')
  const stranger = isCall(command) ? whyNotCaller(run, command.epoch, context) : null
  if (stranger) return stranger
  const decision = effectOf(run, command, context)
  return decision.ok ? ok(entryOf({ run, command, effect: decision.value, context })) : decision
}

const effectOf = (run: Run, command: Command, context: Context): Decision => {
  switch (command.kind) {
    case 'go':
      return decideGo(run, command, context)
    case 'jump':
      return decideJump(run, command, context)
    case 'take-float':
      return decideFloat(run, command, context)
    case 'end':
      return decideEnd(run, command)
    case 'hold':
      return decideHold(run, command)
    case 'resume':
      return decideResume(run)
    case 'add-time':
      return decideTime(run, command, context)
    case 'message':
      return decideMessage(run, command)
    case 'skip':
      return decideSkip(run, command, context)
    case 'accept-change':
      return decideAccept(run, command)
    case 'set-standby':
      return decideStandby(run, command, context)
    case 'ready':
      return decideReady(run, command, context)
    case 'set-lead':
      return ok({ kind: 'lead-set' })
    case 'follow-plan':
      return decideFollow(run, context)
    case 'hand-over':
      return decideHandOver(run, command)
    case 'take-over':
      return decideTakeOver(run, command, context)
    case 'open':
      return refusal('not-now', 'This run is open already.')
    case 'supersede':
      return refusal('not-now', 'Calls are superseded when an offline log is merged.')
  }
}

/** R1: entries are numbered from 1 without gaps; a call also names the call it follows. */
export const entryOf = (made: {
  readonly run: Pick<Run, 'id' | 'seq' | 'head'>
  readonly command: Command
  readonly effect: Effect
  readonly context: Omit<Context, 'plan'>
}): Entry => {
  const { run, command, effect, context } = made
  const { id, actor, device, at, offset } = context
  return { id, run: run.id, seq: run.seq + 1, command, effect, actor, device, offset, at, follows: isCall(command) ? run.head : null }
}

/** The first entry of a run: nothing runs, next is the first playable item. */
export const openRun = (options: {
  readonly run: string
  readonly command: Extract<Command, { kind: 'open' }>
  readonly context: Context
}): Entry => {
  const { command, context } = options
  const { id, plan } = context
  const nothing = {
    current: null,
    next: null,
    standby: null,
    withdrawn: null,
    skipped: [],
    played: [],
    beganAt: null,
    place: beforeTheFirst,
  }
  const run: Run = {
    ...nothing,
    ...aheadOf(nothing, plan),
    id: options.run,
    document: command.document,
    kind: command.run,
    pace: command.pace,
    state: 'preshow',
    seq: 1,
    turn: 1,
    head: id,
    startedAt: null,
    holds: 0,
    heldSince: null,
    holdReason: '',
    addedTime: 0,
    endedAt: null,
    readies: [],
    message: null,
    lease: null,
    leads: command.leads,
  }
  return entryOf({ run: { id: run.id, seq: 0, head: id }, command, effect: { kind: 'opened', run }, context })
}
