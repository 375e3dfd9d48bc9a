import type { Result } from '@fashionos/shared/errors'
import { ok, refused } from '@fashionos/shared/errors'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { type Awareness, applyAwarenessUpdate } from 'y-protocols/awareness'
import { z } from 'zod'

/** Someone connected to a document: who says where they are. */
export interface Attendee {
  /** From the verified token. */
  readonly person: { readonly id: string; readonly name: string }
}

/** Longest state of one client, as JSON. */
const maxStateLength = 4_096
/** Clients remembered after they left, so that one that comes back is heard at once. */
const maxRemembered = 1_000
/** More states than this in one message are no one's own. */
const maxStates = 1_000

interface State {
  readonly client: number
  readonly clock: number
  /** Null: it leaves. */
  readonly json: string | null
}

const stateObject = z.record(z.string(), z.unknown())
const colour = z.string().regex(/^#[0-9a-f]{3,8}$/i)

/**
 * Who is present in one document. A connection speaks for one awareness
 * client, and its `user` is the person of its token, whatever it says. The
 * first `shown` are there with their cursors; the rest are a number in the
 * server's own state, `{ audience: n }`.
 */
export class Audience {
  private readonly clients = new Map<Attendee, number>()
  private readonly counted = new Set<Attendee>()

  constructor(
    private readonly awareness: Awareness,
    private readonly shown: number,
  ) {}

  /** Takes in a message of a connection. What it says of other clients is not heard. The reason is a sentence for a close frame. */
  receive(attendee: Attendee, update: Uint8Array): Result<null> {
    const states = readStates(update)
    if (!states.ok) return states
    const own = states.value.find((state) => this.speaksFor(attendee, state))
    if (!own) return ok(null)
    if (own.json !== null && own.json.length > maxStateLength) return refused('A presence state is too large.')
    if (own.json === null) this.leave(attendee)
    else if (this.clients.size < this.shown || this.clients.has(attendee)) this.show(attendee, own.client, own)
    else this.countIn(attendee)
    return ok(null)
  }

  /** At the end of a connection: it is gone for everyone at once. */
  leave(attendee: Attendee): void {
    const client = this.clients.get(attendee)
    this.clients.delete(attendee)
    if (client !== undefined) this.apply({ client, json: null })
    if (this.counted.delete(attendee)) this.tellCount()
  }

  /** The first client a connection names is its own, unless someone else has it. */
  private speaksFor(attendee: Attendee, { client, json }: State): boolean {
    const own = this.clients.get(attendee)
    if (own !== undefined) return own === client
    if (json === null || client === this.awareness.clientID) return false
    for (const [other, taken] of this.clients) {
      if (taken !== client) continue
      if (other.person.id !== attendee.person.id) return false
      // The same browser is back before its old connection is known to be dead.
      this.clients.delete(other)
    }
    return true
  }

  private show(attendee: Attendee, client: number, { clock, json }: State): void {
    const state = stateFor(attendee, json ?? '')
    if (!state) return
    this.clients.set(attendee, client)
    if (this.counted.delete(attendee)) this.tellCount()
    this.apply({ client, clock, json: JSON.stringify(state) })
  }

  private countIn(attendee: Attendee): void {
    if (this.counted.has(attendee)) return
    this.counted.add(attendee)
    this.tellCount()
  }

  private tellCount(): void {
    this.awareness.setLocalState(this.counted.size > 0 ? { audience: this.counted.size } : null)
  }

  /** A client that comes back says its last clock again, which everyone else has as gone; it moves on by one. */
  private apply({ client, clock = 0, json }: { client: number; clock?: number; json: string | null }): void {
    const known = this.awareness.meta.get(client)?.clock ?? -1
    const update = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock > known ? clock : known + 1)
      encoding.writeVarString(encoder, json ?? 'null')
    })
    applyAwarenessUpdate(this.awareness, update, this)
    if (this.awareness.meta.size > maxRemembered) this.forget()
  }

  private forget(): void {
    const { meta, states } = this.awareness
    for (const client of meta.keys()) if (!states.has(client)) meta.delete(client)
  }
}

/** The state as others see it: what the client says, with the user of its token. */
function stateFor({ person }: Attendee, json: string): Record<string, unknown> | null {
  const said = stateObject.safeParse(parsed(json))
  if (!said.success) return null
  const user = stateObject.safeParse(said.data.user)
  const chosen = colour.safeParse(user.success ? user.data.color : undefined)
  return { ...said.data, user: { ...(chosen.success ? { color: chosen.data } : {}), id: person.id, name: person.name } }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

function readStates(update: Uint8Array): Result<readonly State[]> {
  try {
    const decoder = decoding.createDecoder(update)
    const count = decoding.readVarUint(decoder)
    if (count > maxStates) return refused('A presence message speaks of too many clients.')
    const states: State[] = []
    for (let i = 0; i < count; i++) {
      const client = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      const json = decoding.readVarString(decoder)
      states.push({ client, clock, json: json === 'null' ? null : json })
    }
    return decoding.hasContent(decoder) ? refused('A presence message has bytes after its end.') : ok(states)
  } catch {
    return refused('A presence message could not be decoded.')
  }
}
