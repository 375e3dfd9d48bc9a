import type { Result } from '@fashionos/shared/errors'
import { closeCodes } from '@fashionos/shared/protocol'
import type { Entry } from '@fashionos/shared/run/entry'
import { isInLooks } from '@fashionos/shared/run/in-looks'
import type { Caller, CallerPresence, ToScreen } from '@fashionos/shared/run/messages'
import type { Refusal as RunRefusal } from '@fashionos/shared/run/refusal'
import { entryIn, runIn, type View } from '@fashionos/shared/run/views'
import type { Instant } from '@fashionos/shared/time'
import type { Logger } from 'pino'
import type { Access } from '../documents/access'
import type { OpenDocument } from '../documents/open-document'
import { refusal } from '../refusal'
import { FollowedLineups } from './followed-lineups'
import type { LineupSource } from './lineup-source'
import { PerformedPlan } from './performed-plan'
import { presenceOf } from './presence'
import { RunCommits } from './run-commits'
import type { RunMetrics } from './run-metrics'
import type { RunStore } from './run-store'
import { RunWriter } from './run-writer'
import type { ScreenSocket } from './screen-socket'
import { ViewedPlan } from './viewed-plan'

export interface LiveDocumentOptions {
  readonly access: Access
  readonly open: OpenDocument
  readonly store: RunStore
  /** Where the lineups of a plan are found. */
  readonly lineups: LineupSource
  readonly now: () => Instant
  readonly metrics: RunMetrics
  readonly log: Logger
  /** To every screen that follows the topic. */
  publish(topic: string, text: string): void
  /** Lets go of the document, which may be unloaded then. */
  release(): Promise<void>
  /** Nothing of it counts any more. */
  onLost(): void
}

/** Edits wait so long for each other before the run follows them, ms. */
const followMs = 33
/** An open run that nobody watches is let go after this long, ms; the next screen finds it as its log has it. */
const keptMs = 60 * 60_000
/** More entries of an offline log are told as one state. */
const maxToldOneByOne = 40

interface Shown {
  readonly view: View
  readonly plan: ViewedPlan
  screens: number
}

/** One run of show that live screens watch: its plan, its run, and who is told of them. */
export class LiveDocument {
  readonly screens = new Set<ScreenSocket>()
  readonly writer: RunWriter
  private readonly commits: RunCommits
  /** What its items are that are no single item. */
  readonly lineups: FollowedLineups
  private readonly performed: PerformedPlan
  private readonly views = new Map<string, Shown>()
  private timer: Timer | null = null
  private told: CallerPresence = { connected: false, heardAt: null }
  private heardAt: Instant | null = null
  /** When the last screen left, monotonic ms. */
  private leftAt = performance.now()
  private runJson = new Map<string, { readonly of: unknown; readonly json: string }>()

  constructor(private readonly options: LiveDocumentOptions) {
    const { open, access, store, now, log } = options
    const { lineups: source } = options
    const onChange = () => this.performed.changed()
    this.lineups = new FollowedLineups({
      source,
      referrer: access,
      log,
      isPerformed: () => this.writer.run !== null && isInLooks(this.writer.run),
      onChange,
    })
    this.performed = new PerformedPlan(open.doc, this.lineups, () => this.planChanged())
    this.commits = new RunCommits({
      onFailure: (error) => {
        options.metrics.commitFailed()
        log.error({ err: error, document: open.id }, 'an entry of a run could not be committed')
      },
      onAway: () => this.refuseAll('Calls cannot be saved at the moment. Connecting again in a moment.'),
      onLost: () => options.onLost(),
    })
    this.writer = new RunWriter({
      place: { documentId: open.id, workspaceId: access.workspaceId, leaseEpoch: open.lease.epoch },
      store,
      commits: this.commits,
      now,
      monotonic: () => performance.now(),
      newId: () => Bun.randomUUIDv7(),
      plan: () => this.performed.plan,
      isPlanNewer: () => this.performed.isNewer,
      takePlan: () => this.performed.take(),
      onEntry: (entry) => this.tellEntry(entry),
      onFollowed: (entry) => this.tellPlan(entry),
    })
  }

  get id(): string {
    return this.options.open.id
  }

  get open(): OpenDocument {
    return this.options.open
  }

  /** Somebody watches, or a run is open that somebody may come back to. */
  get isNeeded(): boolean {
    if (this.screens.size > 0 || this.writer.waiting > 0) return true
    return this.writer.isOpen && performance.now() - this.leftAt < keptMs
  }

  /** Nothing of it counts any more. */
  get isClosed(): boolean {
    return this.commits.isStopped || this.open.log.isLost
  }

  /** Calls cannot be saved: nobody is let in who would take the run for live. */
  get isAway(): boolean {
    return this.commits.isAway
  }

  /** Brings the run to what its log and the plan say. Rejects when the log cannot be read. */
  async load(): Promise<void> {
    await this.writer.load()
    await this.performed.load()
    await this.writer.follow()
  }

  /** A screen comes in and is told all there is. `known`: the version of the plan it has. */
  enter(screen: ScreenSocket, known: string | null): void {
    const { view } = screen
    const shown = this.views.get(view.key) ?? { view, plan: new ViewedPlan(view, this.performed.snapshot), screens: 0 }
    shown.screens++
    this.views.set(view.key, shown)
    this.screens.add(screen)
    // The others are told of it first: the state is the first it hears itself.
    this.lookAtPresence(screen)
    screen.follow(this.topicOf(view))
    if (!this.isCallers(screen)) screen.follow(this.presenceTopic)
    this.tellState(screen, known)
  }

  leave(screen: ScreenSocket): void {
    if (!this.screens.delete(screen)) return
    this.leftAt = performance.now()
    const { lease } = this.writer.run ?? {}
    if (lease && screen.isOf(lease)) this.heardAt = Math.max(this.heardAt ?? 0, screen.heardAt)
    const shown = this.views.get(screen.view.key)
    if (shown && --shown.screens === 0) this.views.delete(screen.view.key)
    this.lookAtPresence()
  }

  /** Everything, whole. `known`: the version of the plan the screen has, which is not sent again. */
  tellState(screen: ScreenSocket, known: string | null): void {
    const { show, title, workspaceId } = screen.access
    const plan = this.views.get(screen.view.key)?.plan
    const head = {
      kind: 'state',
      document: { id: this.id, title, workspace: workspaceId },
      show: show && { id: show.id, name: show.name },
      you: screen.you,
      caller: this.presenceFor(screen),
      at: this.options.now(),
    }
    const planJson = plan && plan.plan.version !== known ? plan.json : 'null'
    screen.send(`${JSON.stringify(head).slice(0, -1)},"run":${this.runJsonIn(screen.view)},"plan":${planJson}}`)
  }

  /** Merges a caller's offline log and tells what became of it. */
  async merge(screen: ScreenSocket, merging: Parameters<RunWriter['merge']>[0]): Promise<Result<readonly string[], RunRefusal>> {
    return this.writer.merge(merging, screen.speaker, (appended) => {
      if (appended.length <= maxToldOneByOne) for (const entry of appended) this.tellEntry(entry, screen)
      else for (const each of this.screens) if (each !== screen) this.tellState(each, this.versionOf(each))
    })
  }

  /** Who may call and is heard at a caller's screen. */
  callers(): readonly Caller[] {
    return [...this.screens].flatMap((screen) => (screen.isCallers && !screen.isSilent ? [screen.caller] : []))
  }

  versionOf(screen: ScreenSocket): string | null {
    return this.views.get(screen.view.key)?.plan.plan.version ?? null
  }

  /** Tells whether the caller is there, and callers who else could call, when that has changed. */
  lookAtPresence(but: ScreenSocket | null = null): void {
    const before = this.told
    const { couldCall, ...caller } = this.presence()
    this.told = { ...caller, couldCall }
    if (caller.connected !== before.connected) this.options.publish(this.presenceTopic, jsonOf({ kind: 'caller', caller }))
    if (caller.connected === before.connected && Bun.deepEquals(couldCall, before.couldCall)) return
    for (const screen of this.screens)
      if (screen !== but && this.isCallers(screen)) screen.tell({ kind: 'caller', caller: this.presenceFor(screen) })
  }

  /** The lease of the document is gone, or the server stops. */
  refuseAll(sentence: string, code: typeof closeCodes.tryAgain | typeof closeCodes.goingAway = closeCodes.tryAgain): void {
    for (const screen of [...this.screens]) screen.refuse(refusal(code, sentence))
  }

  async close(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
    this.commits.stop()
    await this.performed.close()
    await this.options.release()
  }

  private planChanged(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null
      this.writer.follow().catch((error: unknown) => {
        this.options.log.error({ err: error, document: this.id }, 'a run does not follow its plan')
      })
    }, followMs)
  }

  /** One message per view, put into JSON once for all who have it. */
  private tellEntry(entry: Entry, but: ScreenSocket | null = null): void {
    const started = performance.now()
    let whole: string | null = null
    for (const { view } of this.views.values()) {
      const isWhole = view.departments === null
      if (isWhole) whole ??= jsonOf({ kind: 'entry', entry })
      const text = isWhole && whole !== null ? whole : jsonOf({ kind: 'entry', entry: entryIn(view, entry) })
      this.publish(view, text, but)
    }
    this.options.metrics.told(performance.now() - started)
    if (entry.effect.kind === 'leased' || entry.effect.kind === 'opened') this.leaseChanged()
  }

  private tellPlan(entry: Entry | null): void {
    const started = performance.now()
    for (const { view, plan } of this.views.values()) {
      const change = plan.update(this.performed.snapshot)
      const seen = entry && entryIn(view, entry)
      if (change) this.publish(view, jsonOf({ kind: 'plan', change, entry: seen }))
      else if (seen) this.publish(view, jsonOf({ kind: 'entry', entry: seen }))
    }
    this.options.metrics.told(performance.now() - started)
  }

  private publish(view: View, text: string, but: ScreenSocket | null = null): void {
    if (but && but.view.key === view.key) but.tellOthers(this.topicOf(view), text)
    else this.options.publish(this.topicOf(view), text)
  }

  private leaseChanged(): void {
    this.heardAt = null
    this.lookAtPresence()
  }

  private presence() {
    return presenceOf({ lease: this.writer.run?.lease ?? null, screens: this.screens, known: this.heardAt })
  }

  private presenceFor(screen: ScreenSocket): CallerPresence {
    const { couldCall, ...caller } = this.presence()
    if (!this.isCallers(screen)) return caller
    return { ...caller, couldCall: couldCall.filter(({ user, device }) => user !== screen.you.user || device !== screen.device) }
  }

  private isCallers(screen: ScreenSocket): boolean {
    return screen.screen === 'caller'
  }

  private runJsonIn(view: View): string {
    const run = this.writer.run
    if (!run) return 'null'
    const key = view.departments === null ? '' : view.key
    const known = this.runJson.get(key)
    if (known?.of === run) return known.json
    const json = JSON.stringify(runIn(view, run))
    this.runJson.set(key, { of: run, json })
    return json
  }

  private topicOf(view: View): string {
    return `run/${this.id}/${view.key}`
  }

  private get presenceTopic(): string {
    return `run/${this.id}/caller`
  }
}

const jsonOf = (message: ToScreen): string => JSON.stringify(message)
