import { afterEach, describe, expect, test } from 'bun:test'
import { type Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createPresence, peopleHere } from './presence'
import { bridgeAwareness } from './presence-bridge'

const opened: (() => void)[] = []
afterEach(() => {
  for (const close of opened.splice(0)) close()
})

const person = (id: string) => {
  const presence = createPresence(new Y.Doc(), { id, name: id })
  const bridge = bridgeAwareness(presence.awareness)
  opened.push(() => {
    bridge.stop()
    presence.destroy()
  })
  return { presence, bridge }
}

/** What the server does with one client's state: hands it to another. */
const tell = (from: Awareness, to: Awareness) => applyAwarenessUpdate(to, encodeAwarenessUpdate(from, [from.clientID]), 'server')
const leaves = (wire: Awareness) => opened.push(() => wire.destroy())

describe('who is here and where', () => {
  test('a peer is seen with name, colour and place', () => {
    const ana = person('ana')
    const ben = person('ben')
    ben.presence.moveTo({ item: 'row', part: 'title', editing: true, caret: null })
    const [to, from] = [ana.bridge.next(), ben.bridge.next()]
    leaves(to)
    leaves(from)
    tell(from, to)
    expect(ana.presence.peers()).toMatchObject([{ userId: 'ben', name: 'ben', at: { item: 'row', part: 'title', editing: true } }])
  })

  test('where one is oneself says nothing new of the others', () => {
    const ana = person('ana')
    const ben = person('ben')
    const [to, from] = [ana.bridge.next(), ben.bridge.next()]
    leaves(to)
    leaves(from)
    tell(from, to)
    const seen = ana.presence.peers()
    let told = 0
    ana.presence.subscribe(() => {
      told += 1
    })
    ana.presence.moveTo({ item: 'row', part: 'title', editing: true, caret: null })
    expect([told, ana.presence.peers()]).toEqual([0, seen])
    ben.presence.moveTo({ item: 'row', part: 'title', editing: true, caret: null })
    const later = ben.bridge.next()
    leaves(later)
    tell(later, to)
    expect(told).toBe(1)
    expect(ana.presence.peers()).toMatchObject([{ at: { item: 'row' } }])
  })

  test('after a new connection peers are seen at once, though they said nothing new', () => {
    const ana = person('ana')
    const from = person('ben').bridge.next()
    const first = ana.bridge.next()
    tell(from, first)
    expect(ana.presence.peers()).toHaveLength(1)
    ana.bridge.forgetPeers()
    expect(ana.presence.peers()).toHaveLength(0)
    first.destroy()
    const second = ana.bridge.next()
    tell(from, second)
    expect(ana.presence.peers()).toHaveLength(1)
    leaves(second)
    leaves(from)
  })

  test('what one says after a new connection is newer than what one said before', () => {
    const ana = person('ana')
    const ben = person('ben')
    const seen = ana.bridge.next()
    const first = ben.bridge.next()
    tell(first, seen)
    first.destroy()
    ben.presence.moveTo({ item: 'moved', part: 'cue', editing: false, caret: null })
    const second = ben.bridge.next()
    tell(second, seen)
    expect(ana.presence.peers()[0]?.at?.item).toBe('moved')
    leaves(seen)
    leaves(second)
  })

  test('nonsense a peer says about itself is left out', () => {
    const ana = person('ana')
    const wire = ana.bridge.next()
    const stranger = createPresence(new Y.Doc(), { id: 'eve', name: 'eve' })
    stranger.awareness.setLocalState({ user: { id: 7 }, at: 'everywhere' })
    tell(stranger.awareness, wire)
    expect(ana.presence.peers()).toEqual([])
    stranger.awareness.setLocalState({ user: { id: 'eve', name: 'Eve' }, at: 'everywhere' })
    tell(stranger.awareness, wire)
    expect(ana.presence.peers()).toMatchObject([{ name: 'Eve', at: null }])
    stranger.destroy()
    leaves(wire)
  })

  test('a person with two screens is here once, and not beside oneself', () => {
    const peer = (clientId: number, userId: string) => ({ clientId, userId, name: userId, colour: '#000', at: null })
    const here = peopleHere([peer(1, 'ana'), peer(2, 'ben'), peer(3, 'ben')], { id: 'ana', name: 'ana' })
    expect(here.map(({ clientId }) => clientId)).toEqual([2])
  })
})
