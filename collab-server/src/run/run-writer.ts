import { ok, type Result } from '@fashionos/shared/errors'
import type { Command } from '@fashionos/shared/run/commands'
import { type Context, decide, openRun } from '@fashionos/shared/run/decide'
import type { Actor, Entry } from '@fashionos/shared/run/entry'
import { type Merged, mergeOffline, supersededEntry } from '@fashionos/shared/run/merge'
import { runInstant } from '@fashionos/shared/run/pace'
import type { RunPlan } from '@fashionos/shared/run/plan-items'
import { reduce } from '@fashionos/shared/run/reduce'
import { type Refusal, refusal } from '@fashionos/shared/run/refusal'
import type { Run } from '@fashionos/shared/run/run'
import { saidAt, saidOfflineAt } from '@fashionos/shared/run/said-at'
import type { DurationMs, Instant } from '@fashionos/shared/time'
import { drillPace } from './drill-pace'
import { LoggedRun } from './logged-run'
import type { RunCommits } from './run-commits'
import type { NewRun, RunPlace, RunStore } from './run-store'
import { storable } from './storable'
import { Turns } from './turns'

/** Who says something, from which device. */
export interface Speaker {
  readonly actor: NonNullable<Actor>
  readonly device: string
}

/** How it came: made on a device, and received by this server at a synced instant. */
interface Sent {
  readonly id: string
  /** Monotonic ms of the device. */
  readonly offset: number
  /** By the run's clock. */
  readonly at: Instant
  readonly receivedAt: Instant
}

export interface Opening extends Sent {
  readonly kind: Run['kind']
  readonly leads: Run['leads']
  readonly speed: number
  /** Its clock begins a minute before the planned start, as a drill's does, whatever its speed. */
  readonly onShowClock: boolean
  /** What the document is right now. */
  readonly facts: Pick<NewRun, 'showId' | 'title'>
}

export interface Saying extends Sent {
  readonly run: string
  readonly command: Command
}

export interface Merging {
  readonly run: string
  readonly entries: readonly Entry[]
  readonly receivedAt: Instant
}

export interface Done {
  /** It was in the log before, and everybody has been told then. */
  readonly wasKnown: boolean
  readonly entry: Entry
}

export interface WriterOptions {
  readonly place: RunPlace
  readonly store: RunStore
  readonly commits: RunCommits
  readonly now: () => Instant
  readonly monotonic: () => DurationMs
  readonly newId: () => string
  /** The plan as it was followed last: what screens have, or are about to. */
  plan(): RunPlan
  /** Whether there is a newer one. */
  isPlanNewer(): boolean
  /** From here on `plan()` is the newest. */
  takePlan(): void
  /** An entry is committed. */
  onEntry(entry: Entry): void
  /** The plan was followed; `entry`: what that came to, committed, or null. */
  onFollowed(entry: Entry | null): void
}

/** Commands that may wait for each other; one more is refused. */
const maxWaiting = 500
const server = { actor: null, device: 'server' } as const

/**
 * The one writer of a document's runs: one thing at a time is decided on the
 * run in memory, committed, taken in, and only then told. All of it in one
 * queue, so a decision always sees the one before it.
 */
export class RunWriter {
  private logged: LoggedRun | null = null
  private readonly turns = new Turns(maxWaiting)

  constructor(private readonly options: WriterOptions) {}

  /** The run that is open, or the last one that ended here. */
  get run(): Run | null {
    return this.logged?.run ?? null
  }

  get isOpen(): boolean {
    return this.run !== null && this.run.state !== 'ended'
  }

  /** Commands not yet committed. */
  get waiting(): number {
    return this.turns.size
  }

  drained(): Promise<void> {
    return this.turns.drained()
  }

  /** R34: the open run is what its log adds up to. Rejects when the log cannot be read. */
  async load(): Promise<void> {
    const log = await this.options.store.openLog(this.options.place.documentId)
    this.logged = log.length > 0 ? new LoggedRun(log) : null
  }

  open(opening: Opening, speaker: Speaker): Promise<Result<Done, Refusal>> {
    return this.inTurn(() => this.openNow(opening, speaker))
  }

  say(saying: Saying, speaker: Speaker): Promise<Result<Done, Refusal>> {
    return this.inTurn(async () => {
      const { logged } = this
      if (!logged || logged.run.id !== saying.run) return refusal('ended', 'That run is not open any more.')
      if (logged.has(saying.id)) return this.known(saying)
      if (isRefusedByFull(logged, saying.command)) return refusal('too-many', 'The log of this run is full; open a new run.')
      await this.followNow()
      const { id, offset, receivedAt } = saying
      const at = saidAt({ said: saying.at, now: receivedAt, last: logged.lastCallAt, pace: logged.run.pace })
      return this.add(logged, saying.command, { id, offset, at, ...speaker })
    })
  }

  /** The plan changed; what that means for the run is told together with it. */
  follow(): Promise<void> {
    return this.turns.take(() => this.followNow())
  }

  /** A caller's offline log comes back. `tell` gets what counts, once it is committed. Returns the ids of calls that no longer count. */
  merge(merging: Merging, speaker: Speaker, tell: (appended: readonly Entry[]) => void): Promise<Result<readonly string[], Refusal>> {
    return this.inTurn(async () => {
      const logged = await this.loggedOf(merging.run)
      if (!logged) return refusal('bad-log', 'There is no such run of this document.')
      if (!logged.hasRoomFor(merging.entries.length)) return refusal('bad-log', 'The log of this run is full.')
      const offline = inTime(logged, merging).map((entry) => inNameOf(speaker, entry))
      const known = (id: string) => logged.has(id) || logged.hasLost(id)
      const merged = mergeOffline({ run: logged.run, offline, known, user: speaker.actor.user, device: speaker.device })
      if (!merged.ok) return merged
      const appended = this.appendedBy(merged.value)
      const failed = appended.length > 0 ? await this.commit(logged, appended) : null
      if (failed) return failed
      if (logged === this.logged) {
        // What was called offline was called with the plan of that device: next may be gone from the one there is.
        const followed = this.options.isPlanNewer() ? null : await this.followed(logged)
        tell(followed ? [...appended, followed] : appended)
        await this.followNow()
      }
      return ok(offline.flatMap(({ id }) => (logged.hasLost(id) ? [id] : [])))
    })
  }

  private appendedBy({ run, appended, superseded }: Merged): readonly Entry[] {
    if (superseded.length === 0) return appended
    return [...appended, supersededEntry(run, superseded, this.serverContext(run))]
  }

  private async loggedOf(run: string): Promise<LoggedRun | null> {
    if (this.logged?.run.id === run) return this.logged
    const log = await this.options.store.log({ documentId: this.options.place.documentId, run })
    return log.length > 0 ? new LoggedRun(log) : null
  }

  private async openNow(opening: Opening, { actor, device }: Speaker): Promise<Result<Done, Refusal>> {
    const { options } = this
    if (this.logged?.has(opening.id)) return this.known({ ...opening, run: this.logged.run.id })
    if (this.isOpen) return refusal('not-now', 'A run of this run of show is open already: end it first.')
    const { id, kind, leads, speed, onShowClock, offset, receivedAt } = opening
    if (speed > 1 && kind !== 'rehearsal') return refusal('not-now', 'Only a rehearsal can run faster than real time.')
    if (onShowClock && kind !== 'rehearsal')
      return refusal('not-now', 'A show runs by the clock on the wall; only a rehearsal can have its own.')
    const plan = options.plan()
    const pace = speed > 1 || onShowClock ? drillPace(plan, { speed, now: receivedAt }) : null
    const at = pace?.from ?? saidAt({ said: opening.at, now: receivedAt, last: null, pace })
    const command = { kind: 'open', run: kind, document: options.place.documentId, leads, pace } as const
    const first = storable(openRun({ run: options.newId(), command, context: { id, plan, actor, device, at, offset } }))
    const logged = new LoggedRun([first.entry])
    const facts = { ...opening.facts, openedBy: actor.user, openedByName: actor.name, openedAt: receivedAt }
    const isMade = await options.commits.commit(() => options.store.open(options.place, { ...facts, run: logged.run, first }))
    if (!isMade) return refusal('not-now', 'The run could not be opened here. Connect again.')
    this.logged = logged
    options.onEntry(first.entry)
    return ok({ wasKnown: false, entry: first.entry })
  }

  private async add(logged: LoggedRun, command: Command, context: Omit<Context, 'plan'>): Promise<Result<Done, Refusal>> {
    const decision = decide(logged.run, command, { ...context, plan: this.options.plan() })
    if (!decision.ok) return decision
    const failed = await this.commit(logged, [decision.value], (entry) => this.options.onEntry(entry))
    return failed ?? ok({ wasKnown: false, entry: decision.value })
  }

  /** Commits entries that follow the run, and takes them in. Returns why not. */
  private async commit(logged: LoggedRun, entries: readonly Entry[], tell: (entry: Entry) => void = () => {}) {
    const { commits, store, place } = this.options
    const stored = entries.map(storable)
    const after = stored.reduce<Run>((run, { entry }) => reduce(run, entry), logged.run)
    const isHeld = await commits.commit(() => store.append(place, { run: after, entries: stored }))
    if (!isHeld) return refusal('not-now', 'This could not be saved. Connect again.')
    for (const { entry } of stored) {
      logged.take(entry)
      tell(entry)
    }
    return null
  }

  private async followNow(): Promise<void> {
    const { options, logged } = this
    if (!options.isPlanNewer()) return
    options.takePlan()
    options.onFollowed(logged && (await this.followed(logged)))
  }

  /** What the plan comes to for the run, committed; `null`: nothing. */
  private async followed(logged: LoggedRun): Promise<Entry | null> {
    if (!this.isOpen || logged.isFullForOthers) return null
    const decision = decide(logged.run, { kind: 'follow-plan' }, { ...this.serverContext(logged.run), plan: this.options.plan() })
    if (!decision.ok) return null
    let told: Entry | null = null
    await this.commit(logged, [decision.value], (entry) => {
      told = entry
    })
    return told
  }

  private serverContext({ pace }: Run): Omit<Context, 'plan'> {
    const { newId, now, monotonic } = this.options
    return { id: newId(), ...server, at: runInstant(pace, now()), offset: monotonic() }
  }

  private async known({ run, id }: { readonly run: string; readonly id: string }): Promise<Result<Done, Refusal>> {
    const entry = await this.options.store.entry({ run, id })
    return entry ? ok({ wasKnown: true, entry }) : refusal('stale', 'That was said already.')
  }

  private inTurn<T>(act: () => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
    if (this.turns.isFull) return Promise.resolve(refusal('too-many', 'Too much is being said at once. Wait a moment and say it again.'))
    return this.turns.take(act)
  }
}

/** The caller's calls have room when others have filled theirs, and the end always has. */
const isRefusedByFull = (logged: LoggedRun, command: Command): boolean =>
  command.kind === 'ready' ? logged.isFullForOthers : logged.isFull && command.kind !== 'end'

/** A device names its person as it likes; in the log stands the name of the account. One of another person is left as it is, to be refused. */
const inNameOf = ({ actor }: Speaker, entry: Entry): Entry => (entry.actor?.user === actor.user ? { ...entry, actor } : entry)

/** R36: what cannot be true of the times of an offline log is put right; of a log that does not go on from here only what lies ahead. */
const inTime = ({ run, lastCallAt }: Pick<LoggedRun, 'run' | 'lastCallAt'>, { entries, receivedAt }: Merging): readonly Entry[] => {
  let last = entries.some(({ follows }) => follows === run.head) ? lastCallAt : null
  return entries.map((entry) => {
    const at = saidOfflineAt({ said: entry.at, now: receivedAt, last, pace: run.pace })
    if (last !== null) last = at
    return at === entry.at ? entry : { ...entry, at }
  })
}
