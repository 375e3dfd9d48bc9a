import { describe, expect, test } from 'bun:test'
import * as Y from 'yjs'
import { tiny } from '../../test/documents/tiny/index'
import { idOf } from '../../test/people'
import { copyDocument, versionOf } from '../documents/life'
import { runCommand } from '../documents/run-command'
import { draftOf } from '../ydoc/draft-of'
import { richTextAt, textAt } from '../ydoc/place'
import { read } from '../ydoc/read'
import { withPart } from '../ydoc/snapshot-parts'
import { restore } from './restore'

const [first, second, third] = [idOf(1), idOf(2), idOf(3)]
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const story = { type: 'doc' as const, content: [paragraph('One'), paragraph('Two'), paragraph('Three')] }

const kit = (): Y.Doc => {
  const doc = new Y.Doc()
  const thing = { count: 1, remarks: {}, ticks: {} }
  const things = [
    { id: first, name: 'Pins for the hem', ...thing, story },
    { id: second, name: 'Tape', ...thing, story: null },
    { id: third, name: 'Steamer', ...thing, story: null },
  ]
  copyDocument(tiny, doc, { about: { title: 'Kit', note: 'For the dressers' }, things, threads: [], comments: [] })
  return doc
}

const snapshotOf = (doc: Y.Doc) => read(doc, tiny.schema)
const edit = (doc: Y.Doc, work: (draft: ReturnType<typeof draftOf<typeof tiny.schema>>) => void) =>
  doc.transact(() => work(draftOf(doc, tiny.schema)))

/** Another person's copy, which has not heard of anything since. */
const peerOf = (doc: Y.Doc): Y.Doc => {
  const peer = new Y.Doc()
  Y.applyUpdate(peer, Y.encodeStateAsUpdate(doc))
  return peer
}

const meet = (one: Y.Doc, other: Y.Doc): void => {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
}

describe('H7 what others do while somebody restores merges with it', () => {
  test('typing in the same text stays', () => {
    const doc = kit()
    const wanted = snapshotOf(doc)
    edit(doc, ({ things }) => things.set(first, { name: 'Pins for the sleeve' }))
    const peer = peerOf(doc)
    textAt(peer, tiny.schema, { list: 'things', id: first, part: 'name' }).insert(0, 'Safety ')
    expect(restore({ type: tiny, doc, wanted, what: 'all', origin: null }).ok).toBe(true)
    meet(doc, peer)
    expect(snapshotOf(doc).things[0]?.name).toContain('Safety Pins for the hem')
    expect(snapshotOf(peer)).toEqual(snapshotOf(doc))
  })

  test('typing in a paragraph that did not change stays', () => {
    const doc = kit()
    const wanted = snapshotOf(doc)
    edit(doc, ({ things }) =>
      things.set(first, { story: { type: 'doc', content: [paragraph('One'), paragraph('Two'), paragraph('Four')] } }),
    )
    const peer = peerOf(doc)
    const run = richTextAt(peer, tiny.schema, { list: 'things', id: first, part: 'story' }).get(0)
    if (!(run instanceof Y.XmlElement)) throw new Error('Expected a paragraph.')
    const text = run.get(0)
    if (!(text instanceof Y.XmlText)) throw new Error('Expected its text.')
    text.insert(3, ' and only')
    expect(restore({ type: tiny, doc, wanted, what: 'all', origin: null }).ok).toBe(true)
    meet(doc, peer)
    expect(snapshotOf(doc).things[0]?.story?.content).toEqual([paragraph('One and only'), paragraph('Two'), paragraph('Three')])
  })

  test('what somebody adds meanwhile stays, and what they type into an item that goes comes back with it', () => {
    const doc = kit()
    const wanted = snapshotOf(doc)
    edit(doc, ({ things }) => things.add([{ id: idOf(4), name: 'Needles' }], { after: third }))
    const peer = peerOf(doc)
    edit(peer, ({ things }) => things.add([{ id: idOf(5), name: 'Chalk' }], { after: third }))
    textAt(peer, tiny.schema, { list: 'things', id: idOf(4), part: 'name' }).insert(7, ', long')
    expect(restore({ type: tiny, doc, wanted, what: 'all', origin: null }).ok).toBe(true)
    meet(doc, peer)
    expect(snapshotOf(doc).things.map(({ name }) => name)).toEqual(['Pins for the hem', 'Tape', 'Steamer', 'Chalk'])
    edit(doc, ({ things }) => things.restore([idOf(4)]))
    expect(snapshotOf(doc).things.find(({ id }) => id === idOf(4))?.name).toBe('Needles, long')
  })

  test('an item that is as it was is not written', () => {
    const doc = kit()
    const wanted = snapshotOf(doc)
    edit(doc, ({ things }) => things.set(second, { count: 7 }))
    const written: string[] = []
    doc.on('afterTransaction', (transaction: Y.Transaction) => {
      for (const entries of transaction.changed.values()) written.push(...[...entries].map(String))
    })
    expect(restore({ type: tiny, doc, wanted, what: 'all', origin: null }).ok).toBe(true)
    expect(written).toEqual(['count'])
  })
})

describe('H8 one item alone', () => {
  test('a removed item comes back where it stood, though others moved', () => {
    const doc = kit()
    const wanted = snapshotOf(doc)
    edit(doc, ({ things }) => things.remove([second]))
    edit(doc, ({ things }) => things.move([first], { after: third }))
    expect(restore({ type: tiny, doc, wanted, what: { list: 'things', id: second }, origin: null }).ok).toBe(true)
    expect(snapshotOf(doc).things.map(({ name }) => name)).toEqual(['Steamer', 'Pins for the hem', 'Tape'])
  })

  test('an item that was not there then goes', () => {
    const doc = kit()
    const wanted = snapshotOf(doc)
    edit(doc, ({ things }) => things.add([{ id: idOf(4), name: 'Needles' }], { after: null }))
    expect(restore({ type: tiny, doc, wanted, what: { list: 'things', id: idOf(4) }, origin: null }).ok).toBe(true)
    expect(snapshotOf(doc)).toEqual(wanted)
  })

  test('a record by its name', () => {
    const doc = kit()
    const wanted = snapshotOf(doc)
    edit(doc, ({ about, things }) => {
      about.set({ title: 'Case' })
      things.set(first, { count: 5 })
    })
    expect(restore({ type: tiny, doc, wanted, what: { list: 'about', id: '' }, origin: null }).ok).toBe(true)
    expect([snapshotOf(doc).about.title, snapshotOf(doc).things[0]?.count]).toEqual(['Kit', 5])
  })
})

describe('H6 the document stays the one it is', () => {
  test('an item this document never had is not made again', () => {
    const doc = kit()
    const { things } = snapshotOf(doc)
    const wanted = withPart(snapshotOf(doc), 'things', [...things, ...things.slice(0, 1).map((one) => ({ ...one, id: idOf(8) }))])
    expect(restore({ type: tiny, doc, wanted, what: 'all', origin: null }).ok).toBe(true)
    expect(snapshotOf(doc).things.length).toBe(3)
    expect(versionOf(doc)).toBe(tiny.version)
  })

  test('H5 comments made since stay', () => {
    const doc = kit()
    const wanted = snapshotOf(doc)
    edit(doc, ({ threads, things }) => {
      threads.add([{ id: idOf(20) }], { after: null })
      things.remove([first])
    })
    expect(restore({ type: tiny, doc, wanted, what: 'all', origin: null }).ok).toBe(true)
    expect(snapshotOf(doc).threads.map(({ id }) => id)).toEqual([idOf(20)])
    expect(snapshotOf(doc).things.length).toBe(3)
  })
})

test('H9 what the rules of the document do not let be is refused, and nothing is written', () => {
  const strict = {
    ...tiny,
    check: ({ things }: ReturnType<typeof snapshotOf>) =>
      things.length > 2 ? [{ path: 'things', message: 'There is room for two things.' }] : [],
  }
  const doc = kit()
  const wanted = snapshotOf(doc)
  runCommand({ type: tiny, doc, name: 'removeThing', args: { id: second }, origin: null })
  const before = Y.encodeStateAsUpdate(doc)
  const result = restore({ type: strict, doc, wanted, what: { list: 'things', id: second }, origin: null })
  expect(result).toEqual({ ok: false, reason: 'This cannot be restored by itself: There is room for two things.' })
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
})

test('H17 a restore too large for one message is refused, and nothing is written', () => {
  const doc = kit()
  const wanted = snapshotOf(doc)
  edit(doc, ({ things }) => things.set(first, { name: 'x' }))
  const before = Y.encodeStateAsUpdate(doc)
  const result = restore({ type: tiny, doc, wanted, what: 'all', origin: null, maxBytes: 10 })
  expect(result.ok ? '' : result.reason).toStartWith('This is more than can be restored at once')
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  expect(restore({ type: tiny, doc, wanted, what: 'all', origin: null, maxBytes: 1_000 }).ok).toBe(true)
})
