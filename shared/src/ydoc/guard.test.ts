import { describe, expect, test } from 'bun:test'
import * as Y from 'yjs'
import { tiny } from '../../test/documents/tiny/index'
import { idOf } from '../../test/people'
import { copyDocument, problemsOf } from '../documents/life'
import { violationOf } from './guard'
import { serverOrigin } from './origin'
import { richTextAt, textAt } from './place'
import { read } from './read'

const { schema } = tiny
const [first, second] = [idOf(1), idOf(2)]

/** A document with two things, as a server holds it: it only ever receives. */
const stored = (): Y.Doc => {
  const doc = new Y.Doc()
  const thing = { name: 'Pins', count: 1, remarks: { [idOf(9)]: 'steel' }, ticks: {}, story: null }
  copyDocument(tiny, doc, {
    about: { title: 'Kit', note: '' },
    things: [first, second].map((id) => ({ id, ...thing })),
    threads: [],
    comments: [],
  })
  return doc
}

/** What the guard says when the server receives what a client did. */
const verdictOn = (attack: (client: Y.Doc) => void, origin: unknown = 'socket'): string | null => {
  const server = stored()
  const client = new Y.Doc()
  Y.applyUpdate(client, Y.encodeStateAsUpdate(server))
  const before = Y.encodeStateVector(client)
  client.transact(() => attack(client))
  const verdicts: string[] = []
  server.on('afterTransaction', (transaction: Y.Transaction) => {
    const verdict = violationOf(tiny, server, transaction)
    if (verdict !== null) verdicts.push(verdict)
  })
  const whole = JSON.stringify(read(server, schema))
  const undo = new Y.UndoManager(server, { captureTimeout: 0, trackedOrigins: new Set([origin]) })
  Y.applyUpdate(server, Y.encodeStateAsUpdate(client, before), origin)
  // Whoever reads the stored document whole must come to the same verdict.
  if (origin !== serverOrigin && !verdicts.some((verdict) => /meta|stays/.test(verdict))) {
    expect(problemsOf(tiny, server).length > 0).toBe(verdicts.length > 0)
  }
  const verdict = verdicts[0] ?? null
  // Taking the transaction back, as the server does, leaves a document as if it had never been.
  undo.undo()
  expect(problemsOf(tiny, server)).toEqual([])
  const loaded = new Y.Doc()
  Y.applyUpdate(loaded, Y.encodeStateAsUpdate(server))
  for (const doc of [server, loaded]) {
    expect(problemsOf(tiny, doc)).toEqual([])
    expect(JSON.stringify(read(doc, schema))).toBe(whole)
  }
  return verdict
}

const things = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('things')
const thing = (doc: Y.Doc): Y.Map<unknown> => things(doc).get(first) as Y.Map<unknown>
const item = (entries: [string, unknown][]): Y.Map<unknown> => new Y.Map<unknown>([['order', 'a5'], ['name', new Y.Text('x')], ...entries])
const story = (doc: Y.Doc): Y.XmlFragment => richTextAt(doc, schema, { list: 'things', id: first, part: 'story' })

describe('M7 the guard lets through', () => {
  test.each<[string, (doc: Y.Doc) => void]>([
    ['typing into a text', (doc) => textAt(doc, schema, { list: 'things', id: first, part: 'name' }).insert(0, 'Safety ')],
    [
      'the first text in an empty cell',
      (doc) => textAt(doc, schema, { list: 'things', id: first, part: 'remarks', key: idOf(8) }).insert(0, 'x'),
    ],
    ['a text of the record', (doc) => textAt(doc, schema, { list: 'about', id: '', part: 'note' }).insert(0, 'x')],
    ['a field', (doc) => thing(doc).set('count', 99)],
    ['a value', (doc) => thing(doc).set(`ticks/${idOf(8)}`, true)],
    ['a move', (doc) => thing(doc).set('order', 'a5x')],
    ['a removal', (doc) => thing(doc).set('removed', true)],
    ['a new thing', (doc) => things(doc).set(idOf(3), item([[`remarks/${idOf(9)}`, new Y.Text('x')]]))],
    ['a paragraph', (doc) => story(doc).insert(0, [paragraph('paragraph', 'x', { bold: {} })])],
  ])('%s', (_, edit) => {
    expect(verdictOn(edit)).toBeNull()
  })

  test('the server writing the version', () => {
    expect(verdictOn((doc) => doc.getMap('meta').set('version', 2), serverOrigin)).toBeNull()
  })
})

const paragraph = (node: string, text: string, marks: Record<string, object> = {}): Y.XmlElement => {
  const element = new Y.XmlElement(node)
  const run = new Y.XmlText()
  run.insert(0, text, marks)
  element.insert(0, [run])
  return element
}

describe('M7 the guard tells', () => {
  test.each<[string, (doc: Y.Doc) => void, string]>([
    ['meta written by a client', (doc) => doc.getMap('meta').set('version', 9), 'meta: only the server writes here.'],
    ['a root nobody knows', (doc) => doc.getMap('evil').set('a', 1), 'evil: the document has no such place.'],
    ['a root text at no place', (doc) => doc.getText('things/x/name').insert(0, 'x'), 'things/x/name: the document has no such place.'],
    ['a root text of a field', (doc) => doc.getText(`things/${first}/count`).insert(0, 'x'), 'no such place'],
    ['a key that is not an id', (doc) => doc.getText(`things/${first}/remarks/__proto__`).insert(0, 'x'), 'no such place'],
    ['a map where a text belongs', (doc) => doc.getMap(`things/${first}/remarks/${idOf(8)}`).set('a', 1), 'found a map'],
    ['a list where a map belongs', (doc) => doc.getArray('things').insert(0, ['x']), 'things: expected a map'],
    ['a plain object as an item', (doc) => things(doc).set(idOf(3), { name: 'x' }), 'Expected an item'],
    ['an item whose id is no UUID', (doc) => things(doc).set('constructor', item([])), 'Expected a UUID'],
    ['an item without a text type for its text', (doc) => things(doc).set(idOf(3), item([['name', 'plain']])), 'Expected a text'],
    ['an array as a text', (doc) => things(doc).set(idOf(3), item([['name', Y.Array.from(['x'])]])), 'Expected a text'],
    ['formatted text as a text', (doc) => things(doc).set(idOf(3), item([['name', new Y.XmlText('x')]])), 'Expected a text'],
    ['an element as formatted text', (doc) => things(doc).set(idOf(3), item([['story', new Y.XmlElement('paragraph')]])), 'formatted text'],
    ['a text put in place of another', (doc) => thing(doc).set('name', new Y.Text('mine')), 'stays with it'],
    ['a text taken away', (doc) => thing(doc).delete('name'), 'stays with it'],
    ['an item taken away', (doc) => things(doc).delete(first), 'an item stays in the document'],
    ['an item put in place of another', (doc) => things(doc).set(first, item([])), 'an item stays in the document'],
    ['a part nobody knows', (doc) => thing(doc).set('price', 3), 'There is no such part'],
    ['a shared type as a field', (doc) => thing(doc).set('count', new Y.Map()), 'Expected a plain value'],
    ['a field that fails its check', (doc) => thing(doc).set('count', 100), 'things/'],
    ['a value that fails its check', (doc) => thing(doc).set(`ticks/${idOf(8)}`, 'yes'), 'things/'],
    ['a record field that fails its check', (doc) => doc.getMap('about').set('title', 'x'.repeat(101)), 'about/title'],
    ['a text in a record', (doc) => doc.getMap('about').set('note', new Y.Text('x')), 'stand at the root'],
    ['an order that is no key', (doc) => thing(doc).set('order', 'a00'), 'Expected an order key'],
    ['a very long order', (doc) => thing(doc).set('order', `a1${'1'.repeat(600)}`), 'Expected an order key'],
    ['a removal that is not true', (doc) => thing(doc).set('removed', { by: 'me' }), 'Expected true'],
    [
      'a text over its length',
      (doc) => textAt(doc, schema, { list: 'things', id: first, part: 'name' }).insert(0, 'x'.repeat(201)),
      'at most 200',
    ],
    [
      'a cell over its length',
      (doc) => textAt(doc, schema, { list: 'things', id: first, part: 'remarks', key: idOf(9) }).insert(0, 'x'.repeat(201)),
      'at most 200',
    ],
    [
      'something embedded in a text',
      (doc) => textAt(doc, schema, { list: 'things', id: first, part: 'name' }).insertEmbed(0, { a: 1 }),
      'characters only',
    ],
    ['too many items', (doc) => fillUp(doc, 500), 'at most 500 items, found 502'],
    ['a node the editor does not have', (doc) => story(doc).insert(0, [paragraph('script', 'x')]), 'no node “script”'],
    ['such a node inside another', (doc) => story(doc).insert(0, [nested()]), 'no node “iframe”'],
    ['a mark the editor does not have', (doc) => story(doc).insert(0, [paragraph('paragraph', 'x', { blink: {} })]), 'no mark “blink”'],
    ['an attribute the editor does not have', (doc) => story(doc).insert(0, [withAttribute()]), 'no attribute “onclick”'],
    [
      'a map inside formatted text',
      (doc) => (story(doc) as unknown as Y.Array<unknown>).insert(0, [new Y.Map() as never]),
      'nodes in a formatted text',
    ],
  ])('%s', (_, attack, sentence) => {
    expect(verdictOn(attack)).toContain(sentence)
  })

  test('a violation that hides among a hundred good edits', () => {
    const attack = (doc: Y.Doc) => {
      for (let n = 0; n < 100; n++) textAt(doc, schema, { list: 'things', id: second, part: 'remarks', key: idOf(100 + n) }).insert(0, 'x')
      thing(doc).set('count', -1)
    }
    expect(verdictOn(attack)).toContain(`things/${first}/count`)
  })

  test('nodes in nodes without end, at once or one by one', () => {
    expect(verdictOn((doc) => story(doc).insert(0, [quotes(101)]))).toContain('at most 100 deep')
    const server = stored()
    server.transact(() => story(server).insert(0, [quotes(100)]))
    const verdicts: (string | null)[] = []
    server.on('afterTransaction', (transaction: Y.Transaction) => verdicts.push(violationOf(tiny, server, transaction)))
    let inner = story(server).get(0) as Y.XmlElement
    while (inner.length > 0) inner = inner.get(0) as Y.XmlElement
    server.transact(() => inner.insert(0, [new Y.XmlText('fine')]))
    server.transact(() => inner.insert(0, [new Y.XmlElement('blockquote')]))
    expect(verdicts).toEqual([null, expect.stringContaining('at most 100 deep')])
  })

  test('a bad node put into a paragraph that was good', () => {
    const server = stored()
    server.transact(() => story(server).insert(0, [paragraph('paragraph', 'good')]))
    const verdicts: (string | null)[] = []
    server.on('afterTransaction', (transaction: Y.Transaction) => verdicts.push(violationOf(tiny, server, transaction)))
    const inner = story(server).get(0) as Y.XmlElement
    server.transact(() => inner.insert(0, [new Y.XmlElement('video')]))
    server.transact(() => inner.setAttribute('style', 'x'))
    server.transact(() => (inner.get(1) as Y.XmlText).insert(0, 'fine'))
    expect(verdicts).toEqual([
      `things/${first}/story: The editor has no node “video”.`,
      `things/${first}/story: The editor's paragraph has no attribute “style”.`,
      null,
    ])
  })
})

const nested = (): Y.XmlElement => {
  const quote = new Y.XmlElement('blockquote')
  quote.insert(0, [paragraph('iframe', 'x')])
  return quote
}

/** Quotes in quotes, so many deep. */
const quotes = (depth: number): Y.XmlElement => {
  const outermost = new Y.XmlElement('blockquote')
  let innermost = outermost
  for (let n = 1; n < depth; n++) {
    const next = new Y.XmlElement('blockquote')
    innermost.insert(0, [next])
    innermost = next
  }
  return outermost
}

const withAttribute = (): Y.XmlElement => {
  const element = paragraph('paragraph', 'x')
  element.setAttribute('onclick', 'x')
  return element
}

const fillUp = (doc: Y.Doc, count: number): void => {
  for (let n = 0; n < count; n++) things(doc).set(idOf(1_000 + n), item([]))
}
