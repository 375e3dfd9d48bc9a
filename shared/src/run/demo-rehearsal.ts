import type { RunOfShow } from '../documents/run-of-show/schema'
import { type Instant, second } from '../time'
import type { Command } from './commands'
import { decide, openRun } from './decide'
import type { Actor, Entry } from './entry'
import { runPlanOf } from './plan-items'
import { reduce } from './reduce'
import type { Run } from './run'

interface Rehearsal {
  readonly plan: RunOfShow
  readonly document: string
  readonly caller: NonNullable<Actor>
  /** When it was opened. */
  readonly at: Instant
  /** Of the run first, then of each entry. */
  readonly newId: () => string
}

/** Title of the item it begins with, and of the one it stops at. */
const first = 'Blackout, film title'
const stopped = 'Look 14'

/**
 * A rehearsal of the demo's collection, as its caller would have called it: the
 * log is what `decide` made of the calls. Looks take a little longer and a
 * little shorter than planned, always the same ones; one is held.
 */
export const demoRehearsal = (rehearsal: Rehearsal): readonly Entry[] => {
  const called = new Calls(rehearsal)
  const from = rehearsal.plan.items.find(({ title }) => title === first)
  if (!from) throw new Error(`Expected the demo to have an item “${first}”.`)
  called.say({ kind: 'take-over', seen: 0 })
  called.wait(45 * second).say({ kind: 'set-standby', epoch: 1, item: from.id })
  sayReady(called, 0)
  called.wait(45 * second).say({ kind: 'go', epoch: 1, from: called.from, to: from.id })
  for (let n = 1; called.run.state !== 'ended'; n++) perform(called, n)
  return called.log
}

const perform = (called: Calls, n: number): void => {
  const { current, next } = called.run
  const held = current?.title.startsWith(stopped) ?? false
  if (held) called.wait(6 * second).say({ kind: 'hold', epoch: 1, reason: 'Heel strap broke at the rail' })
  if (held) called.wait(41 * second).say({ kind: 'resume', epoch: 1 })
  sayReady(called, n)
  called
    .wait((current?.duration ?? 0) + driftMs(n) - (held ? 6 * second : 0))
    .say({ kind: 'go', epoch: 1, from: called.from, to: next?.item ?? null })
}

/** Every ninth call of a department goes unanswered. */
const sayReady = (called: Calls, n: number): void => {
  const { next } = called.run
  for (const [i, { department }] of (next?.calls ?? []).entries()) {
    if (next && (n + i) % 9 !== 8) called.say({ kind: 'ready', item: next.item, department, ready: true })
  }
}

/** From 2 s shorter to 4 s longer. */
const driftMs = (n: number): number => (((n * 37) % 25) - 8) * 250

/** A log that grows by what is said to it. */
class Calls {
  run: Run
  readonly log: Entry[]
  private t: Instant
  private readonly plan

  constructor(private readonly rehearsal: Rehearsal) {
    this.plan = runPlanOf(rehearsal.plan)
    this.t = rehearsal.at
    const command = { kind: 'open' as const, run: 'rehearsal' as const, document: rehearsal.document, leads: {}, pace: null }
    const run = rehearsal.newId()
    const opened = openRun({ run, command, context: this.context() })
    this.log = [opened]
    this.run = reduce(null, opened)
  }

  get from(): { instance: string | null; seq: number } {
    return { instance: this.run.current?.id ?? null, seq: this.run.seq }
  }

  wait(ms: number): this {
    this.t += ms
    return this
  }

  /** Throws when it is refused: the demo is then no longer what this was written for. */
  say(command: Command): void {
    const decision = decide(this.run, command, this.context())
    if (!decision.ok) throw new Error(decision.reason.message)
    this.log.push(decision.value)
    this.run = reduce(this.run, decision.value)
  }

  private context() {
    const { newId, caller, at } = this.rehearsal
    return { id: newId(), plan: this.plan, actor: caller, device: 'demo', at: this.t, offset: this.t - at }
  }
}
