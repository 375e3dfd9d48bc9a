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
/** Characters of all states kept for those who wait. Whoever says theirs beyond it is heard again with the next one, which clients say every 15 s. */
const maxWaitingLength = 1_000_000
/** More states than this in one message are no one's own. */
const maxStates = 1_000

interface State {
  readonly client: number
  readonly clock: number
  /** Null: it leaves. */
  readonly json: string | null
}

/** A state as others may see it. */
type SeenState = State & { readonly json: string }

const stateObject = z.record(z.string(), z.unknown())
const colour = z.string().regex(/^#[0-9a-f]{3,8}$/i)

/**
 * Who is present in one document. A connection speaks for one awareness
 * client, and its `user` is the person of its token, whatever it says. The
 * first `shown` are there with their cursors; the rest are a number in the
 * server's own state, `{ audience: n }`. When a place becomes free, whoever
 * waits longest takes it at once, with the last state they said.
 */
export class Audience {
  private readonly clients = new Map<Attendee, number>()
  /** The counted ones in the order they came, with their last state; null: there was no room to keep it. */
  private readonly waiting = new Map<Attendee, SeenState | null>()
  private waitingLength = 0

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
    else this.hear(attendee, own.json, own)
    return ok(null)
  }

  /** At the end of a connection: it is gone for everyone at once. */
  leave(attendee: Attendee): void {
    const client = this.clients.get(attendee)
    this.clients.delete(attendee)
    if (client !== undefined) this.apply({ client, json: null })
    const hasWaited = this.forgetWaiting(attendee)
    if (this.fillPlaces() || hasWaited) this.tellCount()
  }

  /** The first client a connection names is its own, unless somebody else has it. */
  private speaksFor(attendee: Attendee, { client, json }: State): boolean {
    const own = this.clients.get(attendee)
    if (own !== undefined) return own === client
    if (json === null) return this.waiting.get(attendee)?.client === client
    if (client === this.awareness.clientID) return false
    const holder = this.holderOf(client)
    return holder === null || holder.person.id === attendee.person.id
  }

  private hear(attendee: Attendee, said: string, { client, clock }: State): void {
    const json = stateFor(attendee, said)
    if (json === null) return
    const state = { client, clock, json }
    const holder = this.holderOf(client)
    // The same browser is back before its old connection is known to be dead.
    if (holder && holder !== attendee) this.clients.delete(holder)
    if (!this.clients.has(attendee) && this.clients.size >= this.shown) {
      this.wait(attendee, state)
      return
    }
    const hasWaited = this.forgetWaiting(attendee)
    this.show(attendee, state)
    if (hasWaited) this.tellCount()
  }

  private show(attendee: Attendee, state: SeenState): void {
    this.clients.set(attendee, state.client)
    this.apply(state)
  }

  /** A newer state takes the place of the one before; the place in the queue stays. */
  private wait(attendee: Attendee, state: SeenState): void {
    const isNew = !this.waiting.has(attendee)
    this.waitingLength -= this.waiting.get(attendee)?.json.length ?? 0
    const hasRoom = this.waitingLength + state.json.length <= maxWaitingLength
    this.waiting.set(attendee, hasRoom ? state : null)
    if (hasRoom) this.waitingLength += state.json.length
    if (isNew) this.tellCount()
  }

  private forgetWaiting(attendee: Attendee): boolean {
    this.waitingLength -= this.waiting.get(attendee)?.json.length ?? 0
    return this.waiting.delete(attendee)
  }

  /** Returns whether somebody who waited is shown now. */
  private fillPlaces(): boolean {
    const before = this.waiting.size
    for (const [attendee, state] of this.waiting) {
      if (this.clients.size >= this.shown) break
      // A client that somebody has shows already.
      if (state === null || this.holderOf(state.client)) continue
      this.forgetWaiting(attendee)
      this.show(attendee, state)
    }
    return this.waiting.size < before
  }

  private holderOf(client: number): Attendee | null {
    for (const [attendee, taken] of this.clients) if (taken === client) return attendee
    return null
  }

  private tellCount(): void {
    this.awareness.setLocalState(this.waiting.size > 0 ? { audience: this.waiting.size } : null)
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

/** The state as others see it: what the client says, with the user of its token. Null: it is no state. */
function stateFor({ person }: Attendee, json: string): string | null {
  const said = stateObject.safeParse(parsed(json))
  if (!said.success) return null
  const user = stateObject.safeParse(said.data.user)
  const chosen = colour.safeParse(user.success ? user.data.color : undefined)
  return JSON.stringify({ ...said.data, user: { ...(chosen.success ? { color: chosen.data } : {}), id: person.id, name: person.name } })
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
