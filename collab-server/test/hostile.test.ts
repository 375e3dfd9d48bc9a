import { describe, expect, test } from 'bun:test'
import { closeCodes } from '@fashionos/shared/protocol'
import { createRng, type Rng } from '@fashionos/shared/test/rng'
import * as Y from 'yjs'
import { awarenessFrame, messageType, namePrefixOf, statelessFrame, syncFrame, syncStep } from '../src/frames'
import { connectRaw, kindOf, type RawClient } from './raw-client'
import { setStage } from './stage'
import { until } from './until'
import type { Document } from './world'
import { addRows } from './writers'

const stage = setStage({ maxMessageBytes: 100_000, maxConnectionsPerPerson: 10_000 })

const connect = async (document: Document): Promise<RawClient> =>
  connectRaw({ url: stage.server.url, name: document.name, token: await stage.world.tokenOf(await stage.as('producer')) })

const acksOf = ({ received }: RawClient, { name }: Document): number =>
  received.filter((frame) => kindOf(frame, name)[0] === messageType.syncStatus && kindOf(frame, name)[1] === 1).length

const body = (name: string, ...bytes: number[]): Uint8Array => Uint8Array.of(...namePrefixOf(name), ...bytes)

const rowUpdate = (): Uint8Array => {
  const doc = new Y.Doc()
  addRows(doc, 1)
  return Y.encodeStateAsUpdate(doc)
}

/** A character whose left neighbour is the one after it. */
const selfReferringUpdate = (): Uint8Array => {
  const doc = new Y.Doc()
  const text = doc.getText('t')
  text.insert(0, 'a')
  const before = Y.encodeStateVector(doc)
  text.insert(1, 'b')
  const update = Y.encodeStateAsUpdate(doc, before)
  // Of one client: the number of updates, of structs, the client, the clock, the info byte, the origin's client and clock.
  const clockAt = 2 + clientBytes(doc.clientID) + 2 + clientBytes(doc.clientID)
  update[clockAt] = 5
  return update
}

const clientBytes = (client: number): number => Math.max(1, Math.ceil(Math.log2(client + 1) / 7))

describe('messages that are not of the protocol', () => {
  const cases: Record<string, (name: string) => Uint8Array> = {
    'an empty message': () => Uint8Array.of(),
    'a message without a name': () => Uint8Array.of(255, 255, 255),
    'a message of no type': (name) => namePrefixOf(name),
    'a type there is not': (name) => body(name, 77),
    'a type only servers send': (name) => body(name, messageType.syncStatus, 1),
    'a broadcast only servers send': (name) => body(name, 6, 1, 65),
    'a sync step there is not': (name) => body(name, messageType.sync, 9, 0),
    'a sync step that ends too early': (name) => body(name, messageType.sync, syncStep.update, 200, 1),
    'a garbled state vector': (name) => syncFrame(name, syncStep.one, Uint8Array.of(9, 9)),
    'a garbled update': (name) => syncFrame(name, syncStep.update, Uint8Array.of(1, 1, 200, 3, 7, 7, 7)),
    'a truncated update': (name) => syncFrame(name, syncStep.update, rowUpdate().slice(0, -3)),
    'an edit that builds on itself': (name) => syncFrame(name, syncStep.update, selfReferringUpdate()),
    'bytes after the end': (name) => Uint8Array.of(...syncFrame(name, syncStep.update, rowUpdate()), 0),
    'garbled presence': (name) => awarenessFrame(name, Uint8Array.of(5, 1)),
    'presence larger than a state may be': (name) =>
      awarenessFrame(name, Uint8Array.of(1, 7, 1, 0x88, 0x27, ...new TextEncoder().encode(JSON.stringify({ a: 'x'.repeat(4_992) })))),
    'a stateless message that is not JSON': (name) => statelessFrame(name, '{'),
    'a stateless message nobody knows': (name) => statelessFrame(name, '{"kind":"shutdown"}'),
    'the name of another document': () => syncFrame('run-of-show:00000000-0000-4000-8000-000000000000:1', syncStep.one, Uint8Array.of(0)),
  }
  for (const [what, make] of Object.entries(cases)) {
    test(`${what} closes the socket with a sentence, unacknowledged`, async () => {
      const document = await stage.world.document()
      const client = await connect(document)
      client.send(make(document.name))
      const { code, reason } = await client.end()
      expect(code).toBe(closeCodes.badMessage)
      expect(reason).toMatch(/^[A-Z].+\.$/)
      expect(acksOf(client, document)).toBe(0)
    })
  }

  test('text, and a message over the limit, close the socket', async () => {
    const document = await stage.world.document()
    const [text, large] = [await connect(document), await connect(document)]
    text.socket.send('hello')
    large.send(new Uint8Array(100_001))
    expect((await text.end()).code).toBe(closeCodes.badMessage)
    expect((await large.end()).code).toBe(closeCodes.tooLarge)
  })

  test('before anybody has signed in nothing large is even decoded', async () => {
    const { url } = await stage.another({ maxMessageBytes: 1_000_000 })
    const stranger = await connectRaw({ url, name: (await stage.world.document()).name, token: null })
    stranger.send(new Uint8Array(300_000).fill(255))
    expect((await stranger.end()).code).toBe(closeCodes.tooMany)
  })
})

describe('edits that build on missing ones', () => {
  const later = () => {
    const doc = new Y.Doc()
    addRows(doc, 1)
    const before = Y.encodeStateVector(doc)
    addRows(doc, 1)
    return { doc, update: Y.encodeStateAsUpdate(doc, before) }
  }

  test('are asked for instead of acknowledged, and acknowledged when they came', async () => {
    const document = await stage.world.document()
    const client = await connect(document)
    const { doc, update } = later()
    const heard = client.received.length
    client.send(syncFrame(document.name, syncStep.update, update))
    client.send(statelessFrame(document.name, JSON.stringify({ kind: 'barrier', v: 1 })))
    await until(() => client.received.length > heard, 'the server answers')
    expect(kindOf(client.received[heard] ?? Uint8Array.of(), document.name)).toEqual([messageType.sync, syncStep.one])
    expect(acksOf(client, document)).toBe(0)
    client.send(syncFrame(document.name, syncStep.two, Y.encodeStateAsUpdate(doc)))
    await until(() => acksOf(client, document) === 1, 'the edits are acknowledged')
    await until(
      () =>
        client.received.some(
          (frame) => kindOf(frame, document.name)[0] === messageType.stateless && new TextDecoder().decode(frame).includes('"committed"'),
        ),
      'the barrier is answered',
    )
    expect((await stage.stored(document)).getMap('items').size).toBe(2)
    client.socket.close()
  })

  test('are asked for once, however much is typed while the answer is on its way', async () => {
    const document = await stage.world.document()
    const client = await connect(document)
    const { doc, update } = later()
    const heard = client.received.length
    client.send(syncFrame(document.name, syncStep.update, update))
    for (let i = 0; i < 20; i++) {
      const before = Y.encodeStateVector(doc)
      addRows(doc, 1)
      client.send(syncFrame(document.name, syncStep.update, Y.encodeStateAsUpdate(doc, before)))
    }
    client.send(syncFrame(document.name, syncStep.two, Y.encodeStateAsUpdate(doc)))
    await until(() => acksOf(client, document) === 1, 'the edits are acknowledged')
    const asks = client.received.slice(heard).filter((frame) => `${kindOf(frame, document.name)}` === `${[messageType.sync, syncStep.one]}`)
    expect(asks).toHaveLength(1)
    expect((await stage.stored(document)).getMap('items').size).toBe(22)
    client.socket.close()
  })

  test('when they never come the client is told to start over, and nobody else is held up', async () => {
    const document = await stage.world.document()
    const [client, one] = [await connect(document), await stage.open(document)]
    for (let i = 0; i < 4; i++) client.send(syncFrame(document.name, syncStep.two, later().update))
    expect((await client.end()).code).toBe(closeCodes.badMessage)
    expect(acksOf(client, document)).toBe(0)
    addRows(one.doc, 1)
    await one.committed()
    const newcomer = await stage.open(document)
    await newcomer.committed()
    expect(newcomer.doc.store.pendingStructs).toBeNull()
  })
})

describe('what have I missed', () => {
  /** A question nobody asked before: the state vector of one client that has made `clock` edits. */
  const question = (name: string, clock: number) => syncFrame(name, syncStep.one, Uint8Array.of(1, 7, clock))

  test('asked without end is refused before the server reads documents all day; a whole team that comes back is answered', async () => {
    const careful = await stage.another({ answerBytesPerSecond: 1, answerBurstBytes: 200_000, maxConnectionsPerPerson: 100 })
    const document = await stage.world.document()
    const token = async () => stage.world.tokenOf(await stage.as('producer'))
    const one = await stage.open(document, { on: careful })
    addRows(one.doc, 100)
    await one.committed()
    const team = Array.from({ length: 60 }, async () => connectRaw({ url: careful.url, name: document.name, token: await token() }))
    for (const client of await Promise.all(team)) expect(client.closed()).toBeNull()
    const asker = await connectRaw({ url: careful.url, name: document.name, token: await token() })
    for (let clock = 1; clock < 100; clock++) asker.send(question(document.name, clock))
    expect(await asker.end()).toEqual({ code: closeCodes.tooMany, reason: 'Too much was asked for. Wait a moment.' })
    expect(asker.received.length).toBeLessThan(60)
    const other = await stage.open(document, { on: careful, role: 'crew' })
    expect(other.doc.getMap('items').size).toBe(100)
    for (const client of await Promise.all(team)) client.socket.close()
  })
})

describe('fuzz', () => {
  const mangle = (rng: Rng, frame: Uint8Array, prefix: number): Uint8Array => {
    const bytes = Uint8Array.from(frame)
    if (rng.chance(0.2)) return bytes.slice(0, rng.int(bytes.length))
    if (rng.chance(0.1)) return Uint8Array.from({ length: rng.int(60) }, () => rng.int(256))
    for (let i = rng.int(4); i >= 0; i--) bytes[prefix + rng.int(bytes.length - prefix)] = rng.int(256)
    return bytes
  }

  /** Whether the connection outlived the message: the server answers what comes after it. */
  const isAnswered = async (client: RawClient, { name }: Document, v: number): Promise<boolean> => {
    const heard = client.received.length
    client.send(statelessFrame(name, JSON.stringify({ kind: 'barrier', v })))
    client.send(syncFrame(name, syncStep.one, Uint8Array.of(0)))
    await until(
      () => client.closed() !== null || client.received.slice(heard).some((frame) => kindOf(frame, name)[1] === syncStep.two),
      'an answer or an end',
    )
    return client.closed() === null
  }

  for (const seed of [1, 2, 3]) {
    test(`200 mangled messages neither end the server nor change what others see of it (seed ${seed})`, async () => {
      const rng = createRng(seed)
      const document = await stage.world.document()
      const witness = await stage.open(document)
      const [id = ''] = addRows(witness.doc, 1)
      await witness.committed()
      const { name } = document
      const prefix = namePrefixOf(name).length
      const state = Y.encodeStateAsUpdate(witness.doc)
      const frames = [
        syncFrame(name, syncStep.update, rowUpdate()),
        syncFrame(name, syncStep.two, state),
        awarenessFrame(name, Uint8Array.of(1, 5, 1, 2, 123, 125)),
        statelessFrame(name, '{"kind":"barrier","v":3}'),
      ]
      let client = await connect(document)
      let refused = 0
      for (let i = 0; i < 200; i++) {
        client.send(mangle(rng, rng.pick(frames), prefix))
        if (await isAnswered(client, document, i)) continue
        refused++
        client = await connect(document)
      }
      client.socket.close()
      expect(refused).toBeGreaterThan(50)
      const fresh = await stage.open(document)
      await fresh.committed()
      expect(fresh.doc.getMap('items').has(id)).toBe(true)
      const itemsOf = (doc: Y.Doc) => doc.getMap('items').toJSON()
      await until(() => Bun.deepEquals(itemsOf(witness.doc), itemsOf(fresh.doc)), 'both see the same')
      expect((await stage.stored(document)).getMap('items').toJSON()).toEqual(fresh.doc.getMap('items').toJSON())
    })
  }
})
