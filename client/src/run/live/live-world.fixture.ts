import { decide } from '@fashionos/shared/run/decide'
import type { Entry } from '@fashionos/shared/run/entry'
import { mergeOffline, supersededEntry } from '@fashionos/shared/run/merge'
import type { FromScreen, LivePlan, ToScreen } from '@fashionos/shared/run/messages'
import { type Stage, uuidOf } from '@fashionos/shared/run/run.fixture'
import type { SocketEvents } from './connection'
import type { KeptLog, KeptScreen, ShowKeeper } from './kept-show'
import type { LiveAddress, LiveSession } from './live-session'
import { createLiveSession } from './session'
import type { SessionDeps } from './session-deps'

/** Live sessions over a network and a server in memory, in a time that passes only when told. */

interface Timer {
  readonly at: number
  readonly done: () => void
}

interface Line {
  readonly who: { readonly user: string; readonly name: string }
  readonly events: SocketEvents
  isOpen: boolean
  hasEntered: boolean
  device: string
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

export const ana = { user: 'ana', name: 'Ana' }
export const ben = { user: 'ben', name: 'Ben' }

export class LiveWorld {
  /** True time, ms; the server's clock. */
  t: number
  isUp = true
  /** The server takes everything in and says nothing: its answers are lost. */
  isMute = false
  refusesLogs = false
  /** The run ended while nobody was heard, and another one is open. */
  hasEnded = false
  /** Each way, ms. */
  delay: { to: number; from: number } = { to: 2, from: 2 }
  version = 1
  readonly heard: FromScreen[] = []
  /** Characters both ways since the last reset. */
  traffic = 0
  private readonly timers = new Set<Timer>()
  private readonly lines = new Set<Line>()
  private lastId = 5_000

  constructor(readonly stage: Stage) {
    this.t = stage.t
  }

  readonly wait = (ms: number, done: () => void): (() => void) => {
    const timer = { at: this.t + ms, done }
    this.timers.add(timer)
    return () => this.timers.delete(timer)
  }

  /** Time passes: all that falls due happens, in its order. */
  async pass(ms: number): Promise<void> {
    const end = this.t + ms
    await settled()
    for (let next = this.next(end); next; next = this.next(end)) {
      this.timers.delete(next)
      this.t = Math.max(this.t, next.at)
      this.stage.at(Math.round(this.t))
      next.done()
      await settled()
    }
    this.t = end
    this.stage.at(Math.round(end))
  }

  private next(end: number): Timer | null {
    let soonest: Timer | null = null
    for (const timer of this.timers) if (timer.at <= end && (!soonest || timer.at < soonest.at)) soonest = timer
    return soonest
  }

  /** kill −9: every line breaks, nothing is said. */
  kill(): void {
    this.isUp = false
    for (const line of [...this.lines]) this.close(line, { code: 1006, reason: '' })
  }

  start(): void {
    this.isUp = true
  }

  close(line: Line, end: { code: number; reason: string }): void {
    this.lines.delete(line)
    if (!line.isOpen) return
    line.isOpen = false
    line.events.onClose(end)
  }

  closeAll(end: { code: number; reason: string }): void {
    for (const line of [...this.lines]) this.close(line, end)
  }

  openSocket(who: Line['who'], events: SocketEvents) {
    const line: Line = { who, events, isOpen: true, hasEntered: false, device: '' }
    this.lines.add(line)
    this.wait(this.delay.to + this.delay.from, () => {
      if (!this.isUp) this.close(line, { code: 1006, reason: '' })
      else if (line.isOpen) events.onOpen()
    })
    return {
      send: (text: string) => {
        this.traffic += text.length
        this.wait(this.delay.to, () => line.isOpen && this.isUp && this.hear(line, JSON.parse(text) as FromScreen))
      },
      close: () => {
        line.isOpen = false
        this.lines.delete(line)
      },
    }
  }

  tell(line: Line, message: ToScreen): void {
    if (this.isMute) return
    const text = JSON.stringify(message)
    this.traffic += text.length
    this.wait(this.delay.from, () => line.isOpen && line.events.onMessage(text))
  }

  tellAll(message: ToScreen): void {
    for (const line of this.lines) if (line.hasEntered) this.tell(line, message)
  }

  /** Something is committed by others, and told. */
  add(...entries: readonly Entry[]): void {
    for (const entry of entries) this.tellAll({ kind: 'entry', entry })
  }

  get plan(): LivePlan {
    return { version: `v${this.version}`, snapshot: this.stage.snapshot, notes: {} }
  }

  private hear(line: Line, message: FromScreen) {
    this.heard.push(message)
    switch (message.kind) {
      case 'enter':
        line.hasEntered = true
        line.device = message.device
        return this.tellState(line, message.plan)
      case 'reload':
        return this.tellState(line, null)
      case 'clock':
        return this.tell(line, { kind: 'clock', sent: message.sent, received: Math.round(this.t), answered: Math.round(this.t) })
      case 'say':
        return this.hearSay(line, message)
      case 'merge':
        return this.hearMerge(line, message.entries)
      case 'open':
      case 'renew':
        return
    }
  }

  tellState(line: Line, known: string | null): void {
    const { plan } = this
    const you = { ...line.who, capabilities: ['view', 'call'] as const, link: null }
    this.tell(line, {
      kind: 'state',
      document: { id: uuidOf(2), title: 'Run of show', workspace: 'w' },
      show: null,
      you,
      run: this.hasEnded ? { ...this.stage.run, id: uuidOf(3) } : this.stage.run,
      plan: known === plan.version ? null : plan,
      caller: { connected: true, heardAt: Math.round(this.t) },
      at: Math.round(this.t),
    })
  }

  private hearSay(line: Line, said: Extract<FromScreen, { kind: 'say' }>) {
    const { stage } = this
    const known = stage.log.find(({ id }) => id === said.id)
    if (known) return this.tell(line, { kind: 'entry', entry: known })
    const { id, command, at, offset } = said
    const decision = decide(stage.run, command, { id, at, offset, plan: stage.plan, actor: line.who, device: line.device })
    if (!decision.ok) return this.tell(line, { kind: 'refused', id, refusal: decision.reason })
    stage.append(decision.value)
    this.tellAll({ kind: 'entry', entry: decision.value })
  }

  private hearMerge(line: Line, offline: readonly Entry[]) {
    const { stage } = this
    if (this.refusesLogs)
      return this.tell(line, { kind: 'refused', id: stage.run.id, refusal: { code: 'bad-log', message: 'Not this one.' } })
    if (this.hasEnded) {
      this.tell(line, { kind: 'merged', run: stage.run.id, superseded: offline.map(({ id }) => id) })
      return this.tellState(line, this.plan.version)
    }
    const known = (id: string) => stage.log.some((entry) => entry.id === id)
    const merged = mergeOffline({ run: stage.run, offline, known, user: line.who.user, device: line.device })
    if (!merged.ok) return this.tell(line, { kind: 'refused', id: stage.run.id, refusal: merged.reason })
    const { appended, superseded, run } = merged.value
    for (const entry of appended) stage.append(entry)
    const context = { id: uuidOf(++this.lastId), actor: null, device: 'server', at: Math.round(this.t), offset: this.t }
    if (superseded.length > 0) stage.append(supersededEntry(run, superseded, context))
    this.tell(line, { kind: 'merged', run: stage.run.id, superseded: superseded.map(({ id }) => id) })
    this.tellState(line, this.plan.version)
  }
}

/** What one browser keeps, over all its page loads. */
export class MemoryKeeper implements ShowKeeper {
  last: string | null = null
  readonly screens = new Map<string, KeptScreen>()
  readonly logs = new Map<string, KeptLog>()
  lastPerson = async () => this.last
  screen = async (key: object) => this.screens.get(JSON.stringify(key)) ?? null
  keepScreen = async (key: { owner: string }, kept: KeptScreen) => {
    this.screens.set(JSON.stringify(key), structuredClone(kept))
    if (!key.owner.startsWith('link:')) this.last = key.owner
  }
  log = async (key: object) => this.logs.get(JSON.stringify(key)) ?? null
  keepLog = async (key: object, log: KeptLog) => {
    if (log.entries.length > 0) this.logs.set(JSON.stringify(key), structuredClone(log))
    else this.logs.delete(JSON.stringify(key))
  }
  forgetScreen = async (key: object) => {
    this.screens.delete(JSON.stringify(key))
  }
}

/** A tab at somebody's device, with clocks of its own that may be wrong and jump. */
export class Tab {
  session: LiveSession
  /** Wall clock − true time. */
  wallOff = 0
  /** Time the monotonic clock stood still, ms. */
  slept = 0
  wake: () => void = () => undefined
  private readonly booted: number

  constructor(
    private readonly world: LiveWorld,
    private readonly options: {
      readonly who: typeof ana
      readonly device: string
      readonly keeper?: MemoryKeeper
      readonly address?: Partial<LiveAddress>
      readonly wallOff?: number
    },
  ) {
    this.booted = world.t - 777
    this.wallOff = options.wallOff ?? 0
    this.session = this.load()
  }

  get view() {
    return this.session.view()
  }

  /** The page is loaded again, on the same device. */
  reload(): void {
    this.session.stop()
    this.session = this.load()
  }

  /** GO from what the screen shows. */
  go() {
    const { run } = this.view
    const from = { instance: run?.current?.id ?? null, seq: run?.seq ?? 1 }
    return this.session.say({ kind: 'go', from, to: run?.next?.item ?? null })
  }

  private load(): LiveSession {
    const { world, options } = this
    const monotonic = () => world.t - this.booted - this.slept
    const deps: SessionDeps = {
      device: options.device,
      monotonic,
      wall: () => Math.round(world.t + this.wallOff),
      random: () => 0.5,
      newId: () => crypto.randomUUID(),
      offset: monotonic,
      wait: world.wait,
      collabUrl: async () => 'ws://server',
      access: async () => ({ kind: 'token', token: 't' }),
      openSocket: (_, events) => world.openSocket(options.who, events),
      keeper: options.keeper ?? new MemoryKeeper(),
      watchDevice: ({ onWake }) => {
        this.wake = onWake
        return () => undefined
      },
      onOutOfDate: () => undefined,
    }
    return createLiveSession({ document: uuidOf(2), screen: 'caller', department: null, secret: null, ...options.address }, deps)
  }
}
