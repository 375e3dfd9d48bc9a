import { closeCodes } from '@fashionos/shared/protocol'
import { HookRefusal, refusal } from '../refusal'
import type { DocumentSocket } from '../socket'

export interface ConnectionLimits {
  readonly maxConnections: number
  readonly maxConnectionsPerPerson: number
}

/** Counts connections, in all and by person, and says when there are too many. */
export class ConnectionCounts {
  private readonly sockets = new Set<DocumentSocket>()
  private readonly byPerson = new Map<string, number>()
  private readonly counted = new Map<DocumentSocket, string>()

  constructor(private readonly limits: ConnectionLimits) {}

  get size(): number {
    return this.sockets.size
  }

  get isFull(): boolean {
    return this.sockets.size >= this.limits.maxConnections
  }

  all(): Iterable<DocumentSocket> {
    return this.sockets
  }

  opened(socket: DocumentSocket): void {
    this.sockets.add(socket)
  }

  /** Counts a connection to its person. Throws a `HookRefusal` when they have too many. */
  admit(socket: DocumentSocket, person: string): void {
    const connections = this.byPerson.get(person) ?? 0
    if (connections >= this.limits.maxConnectionsPerPerson) {
      throw new HookRefusal(refusal(closeCodes.tooMany, `You have ${connections} documents open. Close some first.`))
    }
    this.byPerson.set(person, connections + 1)
    this.counted.set(socket, person)
  }

  closed(socket: DocumentSocket): void {
    this.sockets.delete(socket)
    const person = this.counted.get(socket)
    this.counted.delete(socket)
    if (person === undefined) return
    const left = (this.byPerson.get(person) ?? 1) - 1
    if (left > 0) this.byPerson.set(person, left)
    else this.byPerson.delete(person)
  }
}
