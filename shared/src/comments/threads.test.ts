import { describe, expect, test } from 'bun:test'
import * as Y from 'yjs'
import { tiny } from '../../test/documents/tiny/index'
import { idOf } from '../../test/people'
import type { Actor } from '../documents/document-type'
import { seedDocument } from '../documents/life'
import { runCommand } from '../documents/run-command'
import { textAt } from '../ydoc/place'
import { read } from '../ydoc/read'
import { storeRange } from '../ydoc/text-range'
import type { Anchor } from './anchor'
import { conversationsIn } from './conversations'
import { byPlace, placeOfAnchor } from './threads'

const ines: Actor = { id: 'ines', name: 'Inês', at: 10 }

const [pins, thread] = [idOf(1), idOf(2)]

const list = () => {
  const doc = new Y.Doc()
  seedDocument(tiny, doc, { show: null, content: 'blank', newId: () => idOf(90) })
  const run = (name: string, args: unknown, by = ines) => {
    const result = runCommand({ type: tiny, doc, name: name as 'rename', args: args as never, origin: null, by })
    if (!result.ok) throw new Error(result.reason)
  }
  run('addThing', { id: pins, name: 'Pins, the long ones', count: 2 })
  const where = () => ({ type: tiny, doc, snapshot: read(doc, tiny.schema) })
  return { doc, run, where, placeOf: (anchor: Anchor) => placeOfAnchor(where(), anchor) }
}

describe('C4 what a thread is about', () => {
  test('is called as the document calls it', () => {
    const { placeOf } = list()
    expect(placeOf({ kind: 'document' })).toMatchObject({ state: 'there', title: '', part: '' })
    expect(placeOf({ kind: 'item', list: 'things', id: pins })).toMatchObject({
      state: 'there',
      title: 'Pins, the long ones',
      kind: 'thing',
    })
    expect(placeOf({ kind: 'field', list: 'things', id: pins, part: 'count', key: null })).toMatchObject({ state: 'there', part: 'Count' })
    expect(placeOf({ kind: 'field', list: 'about', id: '', part: 'title', key: null })).toMatchObject({ state: 'there', kind: 'About' })
  })

  test('says so when it was removed, or never was', () => {
    const { run, placeOf } = list()
    run('removeThing', { id: pins })
    expect(placeOf({ kind: 'item', list: 'things', id: pins }).state).toBe('gone')
    for (const name of ['constructor', 'toString', 'nothing'])
      expect(placeOf({ kind: 'field', list: name, id: pins, part: name, key: null }).state).toBe('gone')
  })

  test('C7 is stale when the text is gone, and there again with it', () => {
    const { doc, placeOf } = list()
    const text = textAt(doc, tiny.schema, { list: 'things', id: pins, part: 'name' })
    const range = storeRange(text, { from: 6, to: 14 }, 500)
    if (!range) throw new Error('There is a range.')
    const anchor: Anchor = { kind: 'range', list: 'things', id: pins, part: 'name', key: null, ...range }
    expect([placeOf(anchor).state, anchor.quote]).toEqual(['there', 'the long'])
    text.delete(0, text.length)
    expect(placeOf(anchor).state).toBe('stale')
    text.insert(0, 'no, the long ones')
    expect(placeOf(anchor).state).toBe('there')
  })

  test('stands in the order of the document', () => {
    const { run, placeOf } = list()
    const tape = idOf(5)
    run('addThing', { id: tape, name: 'Tape' })
    const anchors: Anchor[] = [
      { kind: 'item', list: 'things', id: idOf(70) },
      { kind: 'item', list: 'things', id: tape },
      { kind: 'field', list: 'things', id: pins, part: 'count', key: null },
      { kind: 'document' },
      { kind: 'item', list: 'things', id: pins },
    ]
    const sorted = anchors.map((anchor) => ({ anchor, order: placeOf(anchor).order })).sort(byPlace)
    expect(sorted.map(({ anchor }) => anchors.indexOf(anchor))).toEqual([3, 4, 2, 1, 0])
  })
})

test('C6 a thread is its comments, oldest first; without any it is not shown', () => {
  const { run, where } = list()
  run('openThread', { thread, comment: idOf(11), anchor: { kind: 'document' }, body: 'first' }, { ...ines, at: 30 })
  run('addComment', { thread, comment: idOf(12), body: 'was written offline before it' }, { ...ines, at: 20 })
  expect(conversationsIn(where().snapshot)[0]?.comments.map(({ at }) => at)).toEqual([20, 30])
  for (const comment of [idOf(11), idOf(12)]) run('removeComment', { comment })
  expect(conversationsIn(where().snapshot)).toEqual([])
})
