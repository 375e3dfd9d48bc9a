import { describe, expect, test } from 'bun:test'
import * as decoding from 'lib0/decoding'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { Fanout } from './fanout'

const name = 'run-of-show:019b3c00-0000-7000-8000-000000000031:1'

/** A document whose edits go out to `followers`, at instants the test decides. */
function stage(followers: number) {
  const doc = new Y.Doc()
  const sent: { update: Uint8Array; writer: object | null }[] = []
  const flushes: number[] = []
  const clock = { now: 1_000 }
  const fanout = new Fanout({
    name,
    awareness: new Awareness(doc),
    broadcast: {
      update: (frame, writer) => sent.push({ update: updateIn(frame), writer }),
      awareness: () => {},
      followers: () => followers,
    },
    limits: { hotDeliveriesPerSecond: 1_000, windowMs: 25 },
    now: () => clock.now,
    onFlush: ({ updates }) => flushes.push(updates),
  })
  const writer = {}
  doc.on('update', (update: Uint8Array) => fanout.push(update, writer))
  return { doc, fanout, sent, flushes, clock, writer }
}

const edit = (doc: Y.Doc, text = 'x') => doc.getText('t').insert(0, text)
/** The update in a frame. */
function updateIn(frame: Uint8Array): Uint8Array {
  const decoder = decoding.createDecoder(frame)
  decoding.readVarString(decoder)
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
  return decoding.readVarUint8Array(decoder)
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('fan-out', () => {
  test('while it is quiet every edit goes out at the end of its turn, without its writer', async () => {
    const { doc, sent, flushes, clock, writer } = stage(10)
    for (let i = 0; i < 3; i++) {
      edit(doc)
      await turn()
      clock.now += 200
    }
    expect(flushes).toEqual([1, 1, 1])
    expect(sent.every((frame) => frame.writer === writer)).toBe(true)
  })

  test('what one turn did goes out in one frame: an edit and its undoing are never seen apart', async () => {
    const { doc, flushes } = stage(10)
    const manager = new Y.UndoManager(doc.getText('t'))
    edit(doc)
    manager.undo()
    await turn()
    expect(flushes).toEqual([2])
  })

  test('when it is hot edits wait for each other, no longer than the window, and none is missing', async () => {
    const { doc, fanout, sent, flushes, clock } = stage(200)
    for (let i = 0; i < 40; i++) {
      edit(doc)
      await turn()
      clock.now += 2
    }
    fanout.flush()
    expect(flushes.length).toBeLessThan(10)
    expect(flushes.reduce((sum, count) => sum + count, 0)).toBe(40)
    const follower = new Y.Doc()
    for (const { update } of sent) Y.applyUpdate(follower, update)
    expect(follower.getText('t').length).toBe(40)
  })

  test('edits of several people in one frame go to all of them', async () => {
    const { doc, fanout, sent } = stage(10)
    edit(doc)
    fanout.push(Y.encodeStateAsUpdate(doc), { another: true })
    await turn()
    expect(sent.map(({ writer }) => writer)).toEqual([null])
  })
})
