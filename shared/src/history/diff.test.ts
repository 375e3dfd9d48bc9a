import { describe, expect, test } from 'bun:test'
import * as Y from 'yjs'
import { tiny } from '../../test/documents/tiny/index'
import { idOf } from '../../test/people'
import { createRng } from '../../test/rng'
import { everyDocument } from '../documents/every-document'
import { copyDocument, seedDocument } from '../documents/life'
import { runCommand } from '../documents/run-command'
import { runOfShow } from '../documents/run-of-show/index'
import { draftOf } from '../ydoc/draft-of'
import { read } from '../ydoc/read'
import { withPart } from '../ydoc/snapshot-parts'
import { touchedIn, touchedPlace } from '../ydoc/touched'
import { blockDiff } from './block-diff'
import { diffOf } from './diff'
import { wordDiff } from './word-diff'

const [first, second, third, key] = [idOf(1), idOf(2), idOf(3), idOf(9)]
const thing = { count: 1, remarks: {}, ticks: {}, story: null }

/** A list of three things. */
const kit = (): Y.Doc => {
  const doc = new Y.Doc()
  const things = [
    { id: first, name: 'Pins', ...thing },
    { id: second, name: 'Tape', ...thing },
    { id: third, name: 'Steamer', ...thing },
  ]
  copyDocument(tiny, doc, { about: { title: 'Kit', note: 'For the dressers' }, things, threads: [], comments: [] })
  return doc
}

const snapshotOf = (doc: Y.Doc) => read(doc, tiny.schema)

/** The difference an edit makes. */
const diffAfter = (edit: (draft: ReturnType<typeof draftOf<typeof tiny.schema>>) => void) => {
  const doc = kit()
  const before = snapshotOf(doc)
  doc.transact(() => edit(draftOf(doc, tiny.schema)))
  return diffOf({ type: tiny, before, after: snapshotOf(doc) }).changes
}

describe('H1 each item is told once, with what became of it', () => {
  test('nothing changed, nothing told', () => {
    expect(diffAfter(() => {})).toEqual([])
  })

  test('an item added, one removed, one changed', () => {
    const changes = diffAfter(({ things }) => {
      things.add([{ id: idOf(4), name: 'Needles' }], { after: first })
      things.remove([second])
      things.set(third, { count: 2 })
    })
    expect(changes).toEqual([
      { kind: 'added', list: 'things', id: idOf(4), noun: 'thing', title: 'Needles', moved: null, parts: [] },
      {
        ...{ kind: 'changed', list: 'things', id: third, noun: 'thing', title: 'Steamer', moved: null },
        parts: [{ part: 'count', title: 'Count', kind: 'value', before: '1', after: '2' }],
      },
      { kind: 'removed', list: 'things', id: second, noun: 'thing', title: 'Tape', moved: null, parts: [] },
    ])
  })

  test('an item that was removed before is brought back, not added', () => {
    const doc = kit()
    const after = snapshotOf(doc)
    doc.transact(() => draftOf(doc, tiny.schema).things.remove([second]))
    const removedBefore = new Set([`things/${second}`])
    const { changes } = diffOf({ type: tiny, before: snapshotOf(doc), after, removedBefore })
    expect(changes.map(({ kind, title }) => [kind, title])).toEqual([['brought-back', 'Tape']])
  })

  test('one item moved is told alone, with what it stands behind', () => {
    const changes = diffAfter(({ things }) => things.move([first], { after: third }))
    expect(changes.map(({ title, moved }) => [title, moved])).toEqual([['Pins', { behind: 'Steamer' }]])
    expect(diffAfter(({ things }) => things.move([third], { after: null }))[0]?.moved).toEqual({ behind: null })
  })

  test('a record is told as one', () => {
    const changes = diffAfter(({ about }) => about.set({ title: 'Case', note: 'For the crew' }))
    expect(changes.map(({ list, id, noun, parts }) => [list, id, noun, parts.length])).toEqual([['about', '', 'About', 2]])
  })

  test('beyond five hundred changes the rest is counted', () => {
    const doc = new Y.Doc()
    seedDocument(runOfShow, doc, { show: null, content: 'blank', newId: createRng(1).uuid })
    const before = read(doc, runOfShow.schema)
    const rng = createRng(2)
    const items = Array.from({ length: 700 }, () => ({ id: rng.uuid(), title: 'Look' }))
    expect(runCommand({ type: runOfShow, doc, name: 'addItems', args: { items, after: null }, origin: null }).ok).toBe(true)
    const { changes, more } = diffOf({ type: runOfShow, before, after: read(doc, runOfShow.schema) })
    expect([changes.length, more]).toEqual([500, 200])
  })
})

describe('H2 a text is told word by word', () => {
  test('what stayed, what went, what came', () => {
    expect(wordDiff('Coat in felted wool', 'Coat in boiled wool')).toEqual([
      { kind: 'same', text: 'Coat in ' },
      { kind: 'removed', text: 'felted' },
      { kind: 'added', text: 'boiled' },
      { kind: 'same', text: ' wool' },
    ])
  })

  test.each([1, 2, 3, 7, 19])('without what came it is the text before, without what went the text after, seed %d', (seed) => {
    const rng = createRng(seed)
    const words = ['Look', '14', '·', 'Cape', ',', 'silver', '👩🏽‍🎤', 'é', '\n', ' ', '  ']
    const text = () => Array.from({ length: rng.int(60) }, () => rng.pick(words)).join('')
    for (let round = 0; round < 200; round++) {
      const [before, after] = [text(), text()]
      const runs = wordDiff(before, after)
      const without = (kind: string) => runs.flatMap((run) => (run.kind === kind ? [] : [run.text])).join('')
      expect(without('added')).toBe(before)
      expect(without('removed')).toBe(after)
    }
  })

  test('texts that have nothing in common and are very long are told whole', () => {
    const [before, after] = ['a b '.repeat(2_000), 'c,d,'.repeat(2_000)]
    expect(wordDiff(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })
})

describe('H3 keys of a part are told by themselves', () => {
  test('a text under a key, word by word', () => {
    const [change] = diffAfter(({ things }) => things.set(first, { remarks: { [key]: 'steel' } }))
    expect(change?.parts).toEqual([{ part: 'remarks', title: 'Remarks', kind: 'text', runs: [{ kind: 'added', text: 'steel' }] }])
  })

  test('a column of a run of show by its title', () => {
    const doc = new Y.Doc()
    seedDocument(runOfShow, doc, { show: null, content: 'demo', newId: createRng(5).uuid })
    const before = read(doc, runOfShow.schema)
    const column = before.columns.find(({ kind }) => kind === 'text')
    const item = before.items.find(({ kind }) => kind === 'item')
    if (!column || !item) throw new Error('The demo has neither a text column nor an item.')
    doc.transact(() => draftOf(doc, runOfShow.schema).items.set(item.id, { cells: { [column.id]: 'Blackout' } }))
    const { changes } = diffOf({ type: runOfShow, before, after: read(doc, runOfShow.schema) })
    expect(changes.map(({ id, parts }) => [id, parts.map(({ title }) => title)])).toEqual([[item.id, [column.title]]])
  })
})

describe('H4 formatted text is told by block', () => {
  const paragraph = (text: string, marks?: { type: string }[]) => ({
    type: 'paragraph',
    content: [{ type: 'text', text, ...(marks && { marks }) }],
  })

  test('blocks that stayed are left out; one that looks different is said', () => {
    const before = { type: 'doc' as const, content: [paragraph('Doors'), paragraph('Hold for the press'), paragraph('Go')] }
    const after = { type: 'doc' as const, content: [paragraph('Doors'), paragraph('Hold for VIP'), paragraph('Go', [{ type: 'bold' }])] }
    expect(blockDiff(before, after)).toEqual([
      {
        kind: 'words',
        runs: [
          { kind: 'same', text: 'Hold for ' },
          { kind: 'removed', text: 'the press' },
          { kind: 'added', text: 'VIP' },
        ],
      },
      { kind: 'format', text: 'Go' },
    ])
    expect(blockDiff(null, before).length).toBe(3)
    expect(blockDiff(before, before)).toEqual([])
  })
})

test('H5 what was said about a document is not told', () => {
  const before = snapshotOf(kit())
  expect(Object.keys(everyDocument.schema)).toEqual(['threads', 'comments'])
  const said = { id: idOf(7), thread: null, author: { id: 'x', name: 'Ana' }, at: 0, body: 'Too short', edited: null }
  expect(diffOf({ type: tiny, before, after: withPart(before, 'comments', [said]) })).toEqual({ changes: [], more: 0 })
})

describe('H12 only what somebody touched is told', () => {
  test('the places a transaction writes are named', () => {
    const doc = kit()
    const touched: string[] = []
    doc.on('afterTransaction', (transaction: Y.Transaction) => touched.push(...touchedIn(doc, tiny.schema, transaction)))
    doc.transact(() => draftOf(doc, tiny.schema).things.set(first, { name: 'Safety pins', count: 3 }))
    expect(touched.sort()).toEqual([touchedPlace('things', first, 'count'), touchedPlace('things', first, 'name')])
    touched.length = 0
    doc.transact(() => draftOf(doc, tiny.schema).things.move([third], { after: null }))
    doc.transact(() => draftOf(doc, tiny.schema).things.remove([second]))
    doc.transact(() => draftOf(doc, tiny.schema).about.set({ note: 'x' }))
    expect(touched).toEqual([touchedPlace('things', third, ''), touchedPlace('things', second, ''), touchedPlace('about', '', 'note')])
  })

  test('of two items that changed places the one somebody took up has moved', () => {
    for (const [taken, place] of [
      [first, { after: second }],
      [second, { after: null }],
    ] as const) {
      const doc = kit()
      const before = snapshotOf(doc)
      doc.transact(() => draftOf(doc, tiny.schema).things.move([taken], place))
      const { changes } = diffOf({ type: tiny, before, after: snapshotOf(doc), only: new Set([touchedPlace('things', taken, '')]) })
      expect(changes.map(({ id, moved }) => [id, moved !== null])).toEqual([[taken, true]])
    }
  })

  test('the rest of a difference is left out', () => {
    const doc = kit()
    const before = snapshotOf(doc)
    doc.transact(() => {
      const { things } = draftOf(doc, tiny.schema)
      things.set(first, { name: 'Safety pins', count: 3 })
      things.remove([second])
    })
    const only = new Set([touchedPlace('things', first, 'count')])
    const { changes } = diffOf({ type: tiny, before, after: snapshotOf(doc), only })
    expect(changes.map(({ id, parts }) => [id, parts.map(({ part }) => part)])).toEqual([[first, ['count']]])
  })
})
