import type { RunOfShow } from '../documents/run-of-show/schema'
import { at, rowOf, showOf } from '../documents/run-of-show/timing.fixture'
import type { Result } from '../errors'
import { type DurationMs, type Instant, resolveWallTime } from '../time'
import { type Command, type CommandOf, command as commandSchema } from './commands'
import { type Context, decide, openRun } from './decide'
import type { Entry } from './entry'
import { type RunPlan, runPlanOf } from './plan-items'
import { type Projection, projectionOf } from './projection'
import { reduce } from './reduce'
import type { Refusal } from './refusal'
import type { Run } from './run'

/** A run for tests: one log, one plan that may be edited, a clock that is moved by hand. */

export const uuidOf = (n: number): string => `00000000-0000-7000-9000-${String(n).padStart(12, '0')}`

/** An instant of the show's night in Paris. */
export const night = (time: string, day = 0): Instant => resolveWallTime(at(time, day), { date: '2027-03-06', timeZone: 'Europe/Paris' })

export const caller = { user: 'ana', name: 'Ana', device: 'desk' }
export const assistant = { user: 'ben', name: 'Ben', device: 'phone' }
export type Somebody = typeof caller

type Unsigned<C> = C extends { epoch: number; from: unknown }
  ? Omit<C, 'epoch' | 'from'>
  : C extends { epoch: number }
    ? Omit<C, 'epoch'>
    : C
export type Said = Unsigned<Command>

export class Stage {
  run: Run
  log: Entry[]
  plan: RunPlan
  private lastId = 100

  constructor(
    public snapshot: RunOfShow,
    public t: Instant = night('20:00'),
  ) {
    this.plan = runPlanOf(snapshot)
    const command: CommandOf<'open'> = { kind: 'open', run: 'show', document: uuidOf(2), leads: {}, pace: null }
    const first = openRun({ run: uuidOf(1), command, context: this.context(null) })
    this.log = [first]
    this.run = reduce(null, first)
    this.add({ kind: 'take-over', seen: 0 }, caller)
  }

  context(who: Somebody | null): Context {
    const actor = who && { user: who.user, name: who.name }
    return {
      id: uuidOf(++this.lastId),
      plan: this.plan,
      actor,
      device: who?.device ?? 'server',
      at: this.t,
      offset: this.t - night('00:00'),
    }
  }

  /** A command as written; into the log when it is done. */
  add(command: Command, who: Somebody | null = caller): Result<Entry, Refusal> {
    const decision = decide(this.run, command, this.context(who))
    if (decision.ok) this.append(decision.value)
    return decision
  }

  append(entry: Entry): void {
    this.log.push(entry)
    this.run = reduce(this.run, entry)
  }

  /** A command signed with what the screen shows; throws when it is refused. */
  say(said: Said, who: Somebody = caller): Entry {
    const decision = this.add(this.signed(said), who)
    if (!decision.ok) throw new Error(decision.reason.message)
    return decision.value
  }

  refusal(said: Said | Command, who: Somebody = caller): Refusal {
    const decision = this.add(this.signed(said), who)
    if (decision.ok) throw new Error(`${said.kind} was not refused.`)
    return decision.reason
  }

  /** What the screen would send now. */
  signed(said: Said | Command): Command {
    const from = { instance: this.run.current?.id ?? null, seq: this.run.seq }
    const signature = { ...(!unsigned.has(said.kind) && { epoch: this.run.lease?.epoch ?? 1 }), ...(moving.has(said.kind) && { from }) }
    return commandSchema.parse({ ...signature, ...said })
  }

  go(): Entry {
    return this.say({ kind: 'go', to: this.run.next?.item ?? null })
  }

  /** Ids are made from here on, so that two stages make different ones. */
  made(from: number): this {
    this.lastId = from
    return this
  }

  wait(ms: DurationMs): this {
    this.t += ms
    return this
  }

  at(instant: Instant): this {
    this.t = instant
    return this
  }

  /** Somebody edits the plan; the run follows, as the server makes it. */
  edit(change: (items: RunOfShow['items']) => RunOfShow['items']): void {
    this.replan({ ...this.snapshot, items: change(this.snapshot.items) })
  }

  replan(snapshot: RunOfShow): void {
    this.snapshot = snapshot
    this.plan = runPlanOf(snapshot)
    this.add({ kind: 'follow-plan' }, null)
  }

  projection(): Projection {
    return projectionOf(this.run, this.plan, this.t)
  }

  /** Cue or title of what runs and what is next. */
  get now(): [string | null, string | null] {
    return [this.run.current?.title ?? null, this.run.next?.title ?? null]
  }
}

const unsigned: ReadonlySet<string> = new Set<Command['kind']>(['open', 'ready', 'take-over', 'follow-plan', 'supersede'])
const moving: ReadonlySet<string> = new Set<Command['kind']>(['go', 'jump', 'take-float', 'end'])

/** A stage with items of a length each, called “Item 1” and so on. */
export const stageOf = (...durations: readonly DurationMs[]): Stage =>
  new Stage(showOf(durations.map((duration, i) => rowOf(i + 1, { duration }))))
