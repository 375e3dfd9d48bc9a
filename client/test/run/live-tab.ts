import { randomUUID } from 'node:crypto'
import type { Department } from '@fashionos/shared/documents/run-of-show/schema'
import type { Screen } from '@fashionos/shared/run/messages'
import type { Person, World } from '../../../collab-server/test/world'
import type { Socket, SocketEvents } from '../../src/run/live/connection'
import type { LiveSession } from '../../src/run/live/live-session'
import { MemoryKeeper } from '../../src/run/live/live-world.fixture'
import { createLiveSession } from '../../src/run/live/session'

interface TabOptions {
  readonly world: World
  /** `ws://host:port`; may be down. */
  readonly url: string
  readonly document: string
  /** `null`: whoever has the link. */
  readonly person: Person | null
  readonly screen: Screen
  readonly department?: Department
  readonly secret?: string
}

/** A page of a live screen without the page: the product's own session over real sockets and real time. */
export class LiveTab {
  session: LiveSession
  private readonly keeper = new MemoryKeeper()
  private readonly device = randomUUID()
  private readonly sockets = new Set<WebSocket>()

  constructor(private readonly options: TabOptions) {
    this.session = this.load()
  }

  get view() {
    return this.session.view()
  }

  /** The page is loaded again in the same tab. */
  reload(): void {
    this.session.stop()
    this.session = this.load()
  }

  /** Its network breaks, without a word to either side. */
  cut(): void {
    for (const socket of this.sockets) socket.close()
  }

  /** GO from what the screen shows. */
  async go(): Promise<boolean> {
    const { run } = this.view
    const from = { instance: run?.current?.id ?? null, seq: run?.seq ?? 1 }
    return (await this.session.say({ kind: 'go', from, to: run?.next?.item ?? null })).ok
  }

  private load(): LiveSession {
    const { world, url, document, person, screen, department = null, secret = null } = this.options
    return createLiveSession(
      { document, screen, department, secret },
      {
        device: this.device,
        monotonic: () => performance.now(),
        wall: Date.now,
        random: Math.random,
        newId: randomUUID,
        offset: () => performance.now(),
        wait: (ms, done) => {
          const timer = setTimeout(done, ms)
          return () => clearTimeout(timer)
        },
        collabUrl: async () => url,
        access: async () => (person ? { kind: 'token', token: await world.tokenOf(person) } : { kind: 'signed-out' }),
        openSocket: (address, events) => this.open(address, events),
        keeper: this.keeper,
        watchDevice: () => () => undefined,
        onOutOfDate: () => undefined,
      },
    )
  }

  private open(address: string, { onOpen, onMessage, onClose }: SocketEvents): Socket {
    const socket = new WebSocket(address)
    this.sockets.add(socket)
    socket.onopen = onOpen
    socket.onmessage = ({ data }) => onMessage(String(data))
    socket.onclose = ({ code, reason }) => {
      this.sockets.delete(socket)
      onClose({ code, reason })
    }
    return { send: (text) => socket.send(text), close: () => socket.close() }
  }
}
