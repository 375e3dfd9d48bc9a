import type { Department } from '@fashionos/shared/documents/run-of-show/schema'
import type { Result } from '@fashionos/shared/errors'
import type { Screen } from '@fashionos/shared/run/messages'
import type { Refusal } from '@fashionos/shared/run/refusal'
import type { Socket, SocketEvents } from '../../client/src/run/live/connection'
import { createOffset } from '../../client/src/run/live/device-offset'
import type { LiveSession, LiveView, Said } from '../../client/src/run/live/live-session'
import { createLiveSession } from '../../client/src/run/live/session'
import { DeviceStore } from './device-store'
import type { Line } from './line'

/** Something a person said at a device, and what the device told them about it. */
export interface Tap {
  /** Of the entry it becomes. */
  readonly id: string
  readonly said: Said
  /** The true times before and after it was said, epoch ms: a busy machine may stop in between. */
  readonly at: { readonly from: number; readonly to: number }
  /** How far the device's clock may have been off, ms; `null`: it was not synced yet. */
  readonly bound: number | null
  /** `null`: nobody has told them. */
  outcome: Result<null, Refusal> | null
  /** The page died before it told them anything, and will not any more. */
  isForgotten: boolean
}

interface DeviceOptions {
  readonly name: string
  readonly line: Line
  readonly document: string
  readonly screen: Screen
  readonly department?: Department
  readonly token: () => Promise<string>
  readonly random: () => number
  /** Its waits are this many times shorter than a person's device has them, so that a round does not take minutes. */
  readonly haste: number
}

interface Page {
  isAlive: boolean
  lastId: string
  socket: WebSocket | null
  readonly session: LiveSession
}

/** A device with a live screen: the client's own session over a real socket, with a disk that survives the page. */
export class Device {
  readonly id = crypto.randomUUID()
  readonly taps: Tap[] = []
  /** Wall clock − true time, ms. */
  wallOff = 0
  /** How often the page has died. */
  deaths = 0
  private readonly store: DeviceStore
  private mark: Parameters<typeof createOffset>[0]['last'] = null
  private page: Page

  constructor(readonly options: DeviceOptions) {
    this.store = new DeviceStore(options.random)
    this.page = this.load()
  }

  get name(): string {
    return this.options.name
  }

  get view(): LiveView {
    return this.page.session.view()
  }

  get session(): LiveSession {
    return this.page.session
  }

  /** Says it and remembers what was answered. */
  say(said: Said): Tap {
    const { page } = this
    const { bound } = page.session.clock()
    const from = Date.now()
    page.lastId = ''
    const answer = page.session.say(said)
    const tap: Tap = { id: page.lastId, said, at: { from, to: Date.now() }, bound, outcome: null, isForgotten: false }
    this.taps.push(tap)
    void answer.then((outcome) => {
      if (page.isAlive) tap.outcome = outcome
    })
    return tap
  }

  /** GO from what the screen shows. */
  go(): Tap {
    const { run } = this.view
    const from = { instance: run?.current?.id ?? null, seq: run?.seq ?? 1 }
    return this.say({ kind: 'go', from, to: run?.next?.item ?? null })
  }

  takeOver(): Tap {
    return this.say({ kind: 'take-over', seen: this.view.run?.lease?.epoch ?? 0 })
  }

  /** Taps that will be answered. */
  get waiting(): number {
    return this.taps.filter(({ outcome, isForgotten }) => outcome === null && !isForgotten).length
  }

  /** The page dies (a crash, a battery) without a word, and is opened again. */
  die(): void {
    this.deaths++
    this.end()
    for (const tap of this.taps) tap.isForgotten = tap.outcome === null
    this.page = this.load()
  }

  end(): void {
    const { page } = this
    page.isAlive = false
    page.socket?.close()
    page.session.stop()
  }

  private load(): Page {
    const { document, screen, department = null, line, token, random, haste } = this.options
    const monotonic = () => performance.now()
    const wall = () => Date.now() + this.wallOff
    const keep = (mark: typeof this.mark) => {
      this.mark = mark
    }
    const page: Omit<Page, 'session'> & { session?: LiveSession } = { isAlive: true, lastId: '', socket: null }
    const session = createLiveSession(
      { document, screen, department, secret: null },
      {
        device: this.id,
        monotonic,
        wall,
        random,
        newId: () => {
          page.lastId = crypto.randomUUID()
          return page.lastId
        },
        offset: createOffset({ monotonic, wall, last: this.mark, keep }),
        wait: (ms, done) => {
          const timer = setTimeout(() => page.isAlive && done(), ms / haste)
          return () => clearTimeout(timer)
        },
        collabUrl: async () => line.url,
        access: async () => ({ kind: 'token', token: await token() }),
        openSocket: (url, events) => openSocket(page, url, events),
        keeper: this.store.keeperOf(page),
        watchDevice: () => () => undefined,
        onOutOfDate: () => {
          throw new Error('The server speaks another protocol.')
        },
      },
    )
    return Object.assign(page, { session })
  }
}

function openSocket(page: Pick<Page, 'isAlive' | 'socket'>, url: string, { onOpen, onMessage, onClose }: SocketEvents): Socket {
  const socket = new WebSocket(url)
  page.socket = socket
  socket.onopen = () => page.isAlive && onOpen()
  socket.onmessage = ({ data }) => page.isAlive && onMessage(String(data))
  socket.onclose = ({ code, reason }) => page.isAlive && onClose({ code, reason })
  return { send: (text) => socket.send(text), close: () => socket.close() }
}
