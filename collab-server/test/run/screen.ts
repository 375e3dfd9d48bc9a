import { randomUUID } from 'node:crypto'
import type { Department } from '@fashionos/shared/documents/run-of-show/schema'
import type { Command } from '@fashionos/shared/run/commands'
import type { Entry } from '@fashionos/shared/run/entry'
import type { CallerPresence, Credential, FromScreen, LivePlan, Screen, ToScreen, You } from '@fashionos/shared/run/messages'
import { runPath } from '@fashionos/shared/run/messages'
import { runInstant } from '@fashionos/shared/run/pace'
import { planAfter } from '@fashionos/shared/run/plan-change'
import { reduce } from '@fashionos/shared/run/reduce'
import type { Refusal } from '@fashionos/shared/run/refusal'
import type { Run } from '@fashionos/shared/run/run'
import { until } from '../until'

export interface ScreenOptions {
  /** `ws://host:port`. */
  readonly url: string
  readonly document: string
  readonly credential: Credential
  readonly screen?: Screen
  readonly department?: Department | null
  readonly device?: string
  /** Version of the plan this device still has. */
  readonly plan?: LivePlan | null
}

type WithoutEpoch<C> = C extends { readonly epoch: number } ? Omit<C, 'epoch'> : C
/** A command; the lease's epoch is added. */
export type Said = WithoutEpoch<Command>

/** A live screen as a page has it, without the page: it follows the run and the plan, and says commands. For tests, the simulator and the bench. */
export class LiveScreen {
  readonly device: string
  readonly told: ToScreen[] = []
  readonly entries: Entry[] = []
  run: Run | null = null
  plan: LivePlan | null
  you: You | null = null
  caller: CallerPresence = { connected: false, heardAt: null }
  /** Null while it is open. */
  closed: { readonly code: number; readonly reason: string } | null = null
  /** Whether everything told so far is kept in `told`. */
  keepsTold = true
  /** Bytes of all messages received. */
  bytes = 0
  /** Called with each message, when it has been taken in. */
  onMessage: (message: ToScreen) => void = () => {}
  readonly socket: WebSocket

  constructor(private readonly options: ScreenOptions) {
    this.device = options.device ?? randomUUID()
    this.plan = options.plan ?? null
    this.socket = new WebSocket(`${options.url}${runPath}?protocol=1&document=${options.document}`)
    this.socket.addEventListener('open', () => this.enter())
    this.socket.addEventListener('message', ({ data }) => this.receive(String(data)))
    this.socket.addEventListener('close', ({ code, reason }) => {
      this.closed = { code, reason }
    })
  }

  /** Resolves when the state has arrived. */
  async opened(): Promise<this> {
    await until(() => this.you !== null || this.closed !== null, 'the state arrives')
    if (this.you === null) throw new Error(`Closed: ${this.closed?.code} ${this.closed?.reason}`)
    return this
  }

  /** Resolves with why the server closed it. */
  async end(): Promise<{ readonly code: number; readonly reason: string }> {
    await until(() => this.closed !== null, 'the socket is closed')
    return this.closed ?? { code: 0, reason: '' }
  }

  send(message: FromScreen): void {
    this.socket.send(JSON.stringify(message))
  }

  /** Says a command as this screen would sign it now. Resolves with the entry it became, or why not. */
  async say(said: Said, options: { readonly id?: string; readonly at?: number } = {}): Promise<Entry | Refusal> {
    const { id = randomUUID(), at = runInstant(this.run?.pace ?? null, Date.now()) } = options
    this.send({ kind: 'say', id, run: this.run?.id ?? randomUUID(), command: this.signed(said), offset: performance.now(), at })
    return this.answered(id)
  }

  /** GO to what this screen shows as next. */
  go(): Promise<Entry | Refusal> {
    return this.say({ kind: 'go', from: this.from, to: this.run?.next?.item ?? null })
  }

  takeOver(): Promise<Entry | Refusal> {
    return this.say({ kind: 'take-over', seen: this.run?.lease?.epoch ?? 0 })
  }

  /** Opens a run and resolves with its first entry, or why not. */
  async open(kind: Run['kind'] = 'rehearsal', speed = 1, id: string = randomUUID()): Promise<Entry | Refusal> {
    this.send({ kind: 'open', id, run: kind, leads: {}, speed, offset: performance.now(), at: Date.now() })
    return this.answered(id)
  }

  get from() {
    return { instance: this.run?.current?.id ?? null, seq: this.run?.seq ?? 1 }
  }

  signed(said: Said): Command {
    const unsigned =
      said.kind === 'open' || said.kind === 'ready' || said.kind === 'take-over' || said.kind === 'follow-plan' || said.kind === 'supersede'
    return (unsigned ? said : { ...said, epoch: this.run?.lease?.epoch ?? 1 }) as Command
  }

  close(): void {
    this.socket.close()
  }

  private async answered(id: string): Promise<Entry | Refusal> {
    let answer: Entry | Refusal | null = null
    const look = () => {
      const refused = this.told.findLast((message) => message.kind === 'refused' && message.id === id)
      answer = this.entries.find((entry) => entry.id === id) ?? (refused?.kind === 'refused' ? refused.refusal : null)
      return answer !== null || this.closed !== null
    }
    await until(look, `${id} is answered`)
    if (answer === null) throw new Error(`Closed: ${this.closed?.code} ${this.closed?.reason}`)
    return answer
  }

  private enter(): void {
    const { credential, screen = 'follow', department = null } = this.options
    this.send({ kind: 'enter', credential, screen, department, device: this.device, plan: this.plan?.version ?? null })
  }

  private receive(text: string): void {
    this.bytes += text.length
    const message = JSON.parse(text) as ToScreen
    if (this.keepsTold) this.told.push(message)
    if (message.kind === 'state') {
      this.run = message.run
      this.plan = message.plan ?? this.plan
      this.you = message.you
      this.caller = message.caller
    } else if (message.kind === 'entry') this.take(message.entry)
    else if (message.kind === 'plan') {
      const plan = this.plan && planAfter(this.plan, message.change)
      if (!plan) throw new Error(`Expected a change of plan ${this.plan?.version}, found one of ${message.change.from}.`)
      this.plan = plan
      if (message.entry) this.take(message.entry)
    } else if (message.kind === 'you') this.you = message.you
    else if (message.kind === 'caller') this.caller = message.caller
    this.onMessage(message)
  }

  /** A known id is answered with its entry again: what is in the run already changes nothing. */
  private take(entry: Entry): void {
    const isOpening = entry.effect.kind === 'opened'
    if (isOpening && this.run?.id === entry.run) return
    if (!isOpening && this.run?.id === entry.run && entry.seq <= this.run.seq) {
      if (!this.entries.some(({ id }) => id === entry.id)) this.entries.push(entry)
      return
    }
    this.run = reduce(isOpening ? null : this.run, entry)
    this.entries.push(entry)
  }
}

export const isEntry = (answer: Entry | Refusal): answer is Entry => 'seq' in answer
