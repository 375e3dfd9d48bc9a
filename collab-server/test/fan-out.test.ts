import { describe, expect, test } from 'bun:test'
import * as Y from 'yjs'
import { messageType, syncFrame, syncStep } from '../src/frames'
import { connectRaw, kindOf, type RawClient } from './raw-client'
import { setStage } from './stage'
import { until } from './until'
import { addRows } from './writers'

const stage = setStage()

describe('one edit', () => {
  test('is one frame to each follower and none to its writer, which gets one acknowledgement', async () => {
    const document = await stage.world.document()
    const token = await stage.world.tokenOf(await stage.as('producer'))
    const join = () => connectRaw({ url: stage.server.url, name: document.name, token })
    const [writer, ...followers] = await Promise.all([join(), join(), join()])
    if (!writer) throw new Error('Nobody writes.')
    const count = ({ received }: RawClient, type: number, step: number) =>
      received.filter((frame) => Bun.deepEquals(kindOf(frame, document.name), [type, step])).length
    const doc = new Y.Doc()
    for (let edit = 1; edit <= 5; edit++) {
      const before = Y.encodeStateVector(doc)
      addRows(doc, 1)
      writer.send(syncFrame(document.name, syncStep.update, Y.encodeStateAsUpdate(doc, before)))
      await until(() => count(writer, messageType.syncStatus, 1) === edit, 'the edit is acknowledged')
    }
    for (const follower of followers) {
      await until(() => count(follower, messageType.sync, syncStep.update) >= 5, 'the follower has every edit')
      expect(count(follower, messageType.sync, syncStep.update)).toBe(5)
    }
    expect(count(writer, messageType.sync, syncStep.update)).toBe(0)
    for (const { socket } of [writer, ...followers]) socket.close()
  })

  test('in 300 rows costs a follower less than a kilobyte', async () => {
    const document = await stage.world.document()
    const one = await stage.open(document)
    addRows(one.doc, 300)
    await one.committed()
    const follower = await connectRaw({
      url: stage.server.url,
      name: document.name,
      token: await stage.world.tokenOf(await stage.as('viewer')),
    })
    const heard = follower.received.length
    const [row] = one.doc.getMap('items').values()
    const title = row instanceof Y.Map ? row.get('title') : undefined
    if (!(title instanceof Y.Text)) throw new Error('A row has a title.')
    title.insert(0, 'x')
    await one.committed()
    const isEdit = (frame: Uint8Array) => Bun.deepEquals(kindOf(frame, document.name), [messageType.sync, syncStep.update])
    await until(() => follower.received.slice(heard).some(isEdit), 'the edit arrives')
    const bytes = follower.received.slice(heard).reduce((sum, frame) => sum + frame.length, 0)
    expect(bytes).toBeLessThan(1_000)
    follower.socket.close()
  })

  test('made by many at once reaches everybody, whatever is merged on the way', async () => {
    const hot = await stage.another({ hotDeliveriesPerSecond: 10 })
    const document = await stage.world.document()
    const team = await Promise.all(Array.from({ length: 6 }, () => stage.open(document, { on: hot })))
    for (let round = 0; round < 30; round++) {
      for (const { doc } of team) addRows(doc, 1)
      await new Promise((resolve) => setImmediate(resolve))
    }
    await Promise.all(team.map((editor) => editor.committed()))
    for (const { doc } of team) await until(() => doc.getMap('items').size === 180, 'everybody has all rows')
    expect(await hot.metric('coalesced_total')).toBeGreaterThan(0)
    expect((await stage.stored(document)).getMap('items').size).toBe(180)
  })
})
