import { describe, expect, test } from 'bun:test'
import * as encoding from 'lib0/encoding'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { type Attendee, Audience } from './audience'

const person = (id: string): Attendee => ({ person: { id, name: id.toUpperCase() } })

/** An awareness message with one state. */
const saying = (client: number, clock: number, state: unknown): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, JSON.stringify(state))
  })

function setUp(shown: number) {
  const awareness = new Awareness(new Y.Doc())
  awareness.setLocalState(null)
  const cells = () => [...awareness.getStates().values()].flatMap((state) => ('cell' in state ? [state.cell] : [])).sort()
  const counted = () => awareness.getLocalState()?.audience ?? 0
  return { awareness, audience: new Audience(awareness, shown), cells, counted }
}

describe('an audience', () => {
  test('a free place goes at once to who waits longest, with the newest they said', () => {
    const { audience, cells, counted } = setUp(1)
    const [a, b, c] = [person('a'), person('b'), person('c')]
    audience.receive(a, saying(1, 1, { cell: 'a' }))
    audience.receive(b, saying(2, 1, { cell: 'b' }))
    audience.receive(c, saying(3, 1, { cell: 'c' }))
    audience.receive(b, saying(2, 2, { cell: 'b, moved' }))
    expect([cells(), counted()]).toEqual([['a'], 2])
    audience.leave(a)
    expect([cells(), counted()]).toEqual([['b, moved'], 1])
    audience.receive(b, saying(2, 3, null))
    expect([cells(), counted()]).toEqual([['c'], 0])
  })

  test('who is counted and leaves is counted no more, and not shown later', () => {
    const { audience, cells, counted } = setUp(1)
    const [a, b, c] = [person('a'), person('b'), person('c')]
    audience.receive(a, saying(1, 1, { cell: 'a' }))
    audience.receive(b, saying(2, 1, { cell: 'b' }))
    audience.receive(c, saying(3, 1, { cell: 'c' }))
    audience.receive(b, saying(2, 2, null))
    expect(counted()).toBe(1)
    audience.leave(c)
    expect(counted()).toBe(0)
    audience.leave(a)
    expect(cells()).toEqual([])
  })

  test('who was shown from the queue goes on saying where they are', () => {
    const { audience, cells } = setUp(1)
    const [a, b] = [person('a'), person('b')]
    audience.receive(a, saying(1, 1, { cell: 'a' }))
    audience.receive(b, saying(2, 7, { cell: 'b' }))
    audience.leave(a)
    audience.receive(b, saying(2, 8, { cell: 'b, moved' }))
    expect(cells()).toEqual(['b, moved'])
  })

  test('a browser that comes back while its old connection still waits is shown once', () => {
    const { audience, cells, counted } = setUp(1)
    const [a, dead, back] = [person('a'), person('b'), person('b')]
    audience.receive(a, saying(1, 1, { cell: 'a' }))
    audience.receive(dead, saying(2, 1, { cell: 'b' }))
    audience.receive(back, saying(2, 2, { cell: 'b, back' }))
    audience.leave(a)
    expect([cells(), counted()]).toEqual([['b'], 1])
    audience.leave(dead)
    expect([cells(), counted()]).toEqual([['b, back'], 0])
  })

  test('what is kept for those who wait is bounded; who is not kept is heard again with the next state', () => {
    const { audience, cells, counted } = setUp(1)
    const first = person('first')
    audience.receive(first, saying(1, 1, { cell: 'first' }))
    const many = Array.from({ length: 400 }, (_, i) => person(`p${i}`))
    for (const [i, each] of many.entries()) audience.receive(each, saying(i + 2, 1, { cell: i, text: 'x'.repeat(4_000) }))
    expect(counted()).toBe(400)
    for (const each of many.slice(0, 300)) audience.leave(each)
    audience.leave(first)
    expect(cells()).toEqual([])
    audience.receive(many[399] ?? first, saying(401, 2, { cell: 'heard' }))
    expect([cells(), counted()]).toEqual([['heard'], 99])
  })
})
