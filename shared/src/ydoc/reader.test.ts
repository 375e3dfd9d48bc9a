import { expect, test } from 'bun:test'
import * as Y from 'yjs'
import { idOf, type Person, people } from '../../test/people'
import { runOfShow } from '../documents/run-of-show/index'
import { richTextAt, textAt } from './place'
import { createReader } from './reader'

const { schema } = runOfShow

const followed = () => {
  const [anna] = people(1) as [Person]
  anna.run('addItems', { items: [1, 2, 3].map((n) => ({ id: idOf(n), title: `Row ${n}` })) })
  const reader = createReader(anna.doc, schema)
  return { anna, reader, before: reader.snapshot() }
}

test('nothing changed: the same snapshot', () => {
  const { anna, reader, before } = followed()
  anna.doc.transact(() => anna.doc.getText('not a place of the schema'))
  expect(reader.snapshot()).toBe(before)
})

test('a keystroke changes one row and nothing else', () => {
  const { anna, reader, before } = followed()
  textAt(anna.doc, schema, { list: 'items', id: idOf(2), part: 'title' }).insert(0, 'The ')
  const after = reader.snapshot()
  expect(after.items[1]?.title).toBe('The Row 2')
  expect(after.items[0]).toBe(before.items[0])
  expect(after.items[2]).toBe(before.items[2])
  expect(after.columns).toBe(before.columns)
  expect(after.show).toBe(before.show)
  expect(after.items[1]?.start).toBe(before.items[1]?.start as never)
  expect(before.items[1]?.title).toBe('Row 2')
})

test('a move changes the order and no row', () => {
  const { anna, reader, before } = followed()
  anna.run('moveItems', { ids: [idOf(3)], after: null })
  expect(reader.snapshot().items).toEqual([2, 0, 1].map((n) => before.items[n]) as never)
  expect(reader.snapshot().items[0]).toBe(before.items[2])
})

test('a change of a text that is taken back before anybody looks leaves the row as it was', () => {
  const { anna, reader, before } = followed()
  const title = textAt(anna.doc, schema, { list: 'items', id: idOf(2), part: 'title' })
  title.insert(0, 'x')
  title.delete(0, 1)
  expect(reader.snapshot().items[1]).toBe(before.items[1])
})

test('cells and notes that come from somebody else are followed, wherever their text stands', () => {
  const { anna, reader } = followed()
  const far = new Y.Doc()
  Y.applyUpdate(far, Y.encodeStateAsUpdate(anna.doc))
  const key = reader.snapshot().columns[0]?.id ?? ''
  textAt(far, schema, { list: 'items', id: idOf(1), part: 'cells', key }).insert(0, 'LX 2')
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('Hold')])
  richTextAt(far, schema, { list: 'items', id: idOf(1), part: 'notes' }).insert(0, [paragraph])
  Y.applyUpdate(anna.doc, Y.encodeStateAsUpdate(far))
  expect(reader.snapshot().items[0]).toMatchObject({
    cells: { [key]: 'LX 2' },
    notes: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Hold' }] }] },
  })
  ;(paragraph.get(0) as Y.XmlText).insert(4, ' on')
  Y.applyUpdate(anna.doc, Y.encodeStateAsUpdate(far))
  expect(JSON.stringify(reader.snapshot().items[0]?.notes)).toContain('Hold on')
})

test('listeners are told once per transaction, and not after they stop', () => {
  const { anna, reader } = followed()
  let told = 0
  const stop = reader.subscribe(() => told++)
  anna.run('changeItems', { changes: [1, 2, 3].map((n) => ({ id: idOf(n), cue: `LX ${n}`, title: 'x' })) })
  expect(told).toBe(1)
  stop()
  anna.run('removeItems', { ids: [idOf(1)] })
  expect(told).toBe(1)
})

test('a destroyed reader hears nothing', () => {
  const { anna, reader, before } = followed()
  reader.destroy()
  anna.run('removeItems', { ids: [idOf(1)] })
  expect(reader.snapshot()).toBe(before)
})
