import { expect, test } from 'bun:test'
import * as Y from 'yjs'
import { createEditReader } from './edits'

/** A writer whose document has content before the edits that count. */
const writerWith = (edits: number) => {
  const doc = new Y.Doc()
  const texts = [doc.getText('a'), doc.getText('b')]
  texts[0]?.insert(0, 'Finale')
  const firstClock = Y.getState(doc.store, doc.clientID)
  const before = Y.encodeStateVector(doc)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let edit = 0; edit < edits; edit++) texts[edit % 3 === 0 ? 1 : 0]?.insert(0, 'x')
  return { doc, updates, before, read: createEditReader({ writer: doc.clientID, firstClock }) }
}

test('each update of a writer is one edit', () => {
  const { updates, read } = writerWith(3)
  expect(updates.map(read)).toEqual([
    { from: 0, to: 1 },
    { from: 1, to: 2 },
    { from: 2, to: 3 },
  ])
})

test('updates merged by a server count for as many edits, however they were merged', () => {
  const { doc, updates, before, read } = writerWith(13)
  expect(read(Y.mergeUpdates(updates))).toEqual({ from: 0, to: 13 })
  expect(read(Y.encodeStateAsUpdate(doc, before))).toEqual({ from: 0, to: 13 })
  expect(read(Y.mergeUpdates(updates.slice(4, 9)))).toEqual({ from: 4, to: 9 })
})

test('what others write, and what was there before, is no edit', () => {
  const { doc, read } = writerWith(0)
  const other = new Y.Doc()
  other.getText('a').insert(0, 'hello')
  expect(read(Y.encodeStateAsUpdate(other))).toEqual({ from: 0, to: 0 })
  expect(read(Y.encodeStateAsUpdate(doc))).toEqual({ from: 0, to: 0 })
})
