import { closeCodes } from '@fashionos/shared/protocol'
import { HookRefusal, refusal } from '../refusal'
import type { DocumentSocket } from '../socket'

export interface ConnectionLimits {
  readonly maxConnections: number
  readonly maxConnectionsPerPerson: number
  readonly maxWaitingPerAddress: number
}

/** How many sockets there are of each key; a key with none is forgotten. */
class Tally {
  private readonly keys = new Map<object, string>()
  private readonly counts = new Map<string, number>()

  of(key: string): number {
    return this.counts.get(key) ?? 0
  }

  add(socket: object, key: string): void {
    this.keys.set(socket, key)
    this.counts.set(key, this.of(key) + 1)
  }

  remove(socket: object): void {
    const key = this.keys.get(socket)
    if (key === undefined) return
    this.keys.delete(socket)
    if (this.of(key) > 1) this.counts.set(key, this.of(key) - 1)
    else this.counts.delete(key)
  }
}

/** Counts connections, in all, by person, and by address until they have signed in, and says when there are too many. */
export class ConnectionCounts {
  private readonly sockets = new Set<DocumentSocket>()
  private readonly screens = new Set<object>()
  private readonly persons = new Tally()
  private readonly waiting = new Tally()

  constructor(private readonly limits: ConnectionLimits) {}

  get size(): number {
    return this.sockets.size
  }

  /** Whether one more may come from the address: whoever does not sign in must not take the places of all others. */
  hasRoomFor(address: string): boolean {
    return this.sockets.size + this.screens.size < this.limits.maxConnections && this.waiting.of(address) < this.limits.maxWaitingPerAddress
  }

  all(): Iterable<DocumentSocket> {
    return this.sockets
  }

  opened(socket: DocumentSocket, address: string): void {
    this.sockets.add(socket)
    this.waiting.add(socket, address)
  }

  /** A live screen takes a place like any other. */
  screenOpened(screen: object, address: string): void {
    this.screens.add(screen)
    this.waiting.add(screen, address)
  }

  /** Counts a live screen to its person, or to its link. False: they have too many. */
  admitScreen(screen: object, person: string): boolean {
    if (this.persons.of(person) >= this.limits.maxConnectionsPerPerson) return false
    this.persons.add(screen, person)
    this.waiting.remove(screen)
    return true
  }

  screenClosed(screen: object): void {
    this.screens.delete(screen)
    this.persons.remove(screen)
    this.waiting.remove(screen)
  }

  /** Counts a connection to its person. Throws a `HookRefusal` when they have too many. */
  admit(socket: DocumentSocket, person: string): void {
    const connections = this.persons.of(person)
    if (connections >= this.limits.maxConnectionsPerPerson) {
      throw new HookRefusal(refusal(closeCodes.tooMany, `You have ${connections} documents open. Close some first.`))
    }
    this.persons.add(socket, person)
    this.waiting.remove(socket)
  }

  closed(socket: DocumentSocket): void {
    this.sockets.delete(socket)
    this.persons.remove(socket)
    this.waiting.remove(socket)
  }
}
