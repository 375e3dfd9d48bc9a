import { describe, expect, test } from 'bun:test'
import * as Y from 'yjs'
import { tiny } from '../../test/documents/tiny/index'
import { idOf } from '../../test/people'
import type { Actor } from '../documents/document-type'
import { forgetComments, problemsOf, seedDocument } from '../documents/life'
import { runCommand } from '../documents/run-command'
import { violationOf } from '../ydoc/guard'
import { read } from '../ydoc/read'
import { isDoneAlready } from './commands'
import { commentText, mentionsOf, mentionText, piecesOf } from './mentions'
import { commentViolationOf } from './ownership'

const ines: Actor = { id: 'ines', name: 'Inês Almeida', at: 1_000 }
const tom: Actor = { id: 'tom', name: 'Tom Okafor', at: 2_000 }

const newList = (): Y.Doc => {
  const doc = new Y.Doc()
  seedDocument(tiny, doc, { show: null, content: 'blank', newId: () => idOf(1) })
  return doc
}

const snapshotOf = (doc: Y.Doc) => read(doc, tiny.schema)

type Name = keyof typeof tiny.commands
const attempt = (doc: Y.Doc, by: Actor | undefined, name: Name, args: unknown) =>
  runCommand({ type: tiny, doc, name, args: args as never, origin: by?.id, by })
const run = (...say: Parameters<typeof attempt>): void => {
  const result = attempt(...say)
  if (!result.ok) throw new Error(result.reason)
}
const refusal = (...say: Parameters<typeof attempt>): string => {
  const result = attempt(...say)
  if (result.ok) throw new Error('It was not refused.')
  return result.reason
}

const [thread, comment, answer] = [idOf(10), idOf(11), idOf(12)]
const opened = (by: Actor = ines): Y.Doc => {
  const doc = newList()
  run(doc, by, 'openThread', { thread, comment, anchor: { kind: 'document' }, body: 'Which pins?' })
  return doc
}

describe('commands', () => {
  test('C1 a comment stands in the name of who runs the command, at the time it was run', () => {
    const { threads, comments } = snapshotOf(opened())
    expect(threads).toEqual([
      { id: thread, anchor: { kind: 'document' }, by: { id: 'ines', name: 'Inês Almeida' }, at: 1_000, resolved: null },
    ])
    expect(comments).toEqual([
      { id: comment, thread, author: { id: 'ines', name: 'Inês Almeida' }, at: 1_000, body: 'Which pins?', edited: null },
    ])
  })

  test('C1 without a person nothing is said', () => {
    expect(refusal(newList(), undefined, 'openThread', { thread, comment, anchor: { kind: 'document' }, body: 'x' })).toContain(
      'Only a person',
    )
  })

  test('C2 people change and remove their own words only', () => {
    const doc = opened()
    expect(refusal(doc, tom, 'changeComment', { comment, body: 'Mine now' })).toContain('Only who wrote')
    expect(refusal(doc, tom, 'removeComment', { comment })).toContain('Only who wrote')
    run(doc, { ...ines, at: 5_000 }, 'changeComment', { comment, body: 'Which needles?' })
    expect(snapshotOf(doc).comments[0]).toMatchObject({ body: 'Which needles?', at: 1_000, edited: 5_000 })
    run(doc, ines, 'removeComment', { comment })
    expect(snapshotOf(doc).comments).toEqual([])
    run(doc, tom, 'restoreComment', { comment })
    expect(snapshotOf(doc).comments).toEqual([])
    run(doc, ines, 'restoreComment', { comment })
    expect(snapshotOf(doc).comments[0]).toMatchObject({ body: 'Which needles?' })
  })

  test('C3 what is sent again after a lost answer is known as done, to who said it', () => {
    const said = { name: 'openThread', args: { thread, comment, anchor: { kind: 'document' }, body: 'Which pins?' } }
    const snapshot = snapshotOf(opened())
    expect(isDoneAlready(snapshot, said, ines)).toBe(true)
    expect(isDoneAlready(snapshot, said, tom)).toBe(false)
    expect(isDoneAlready(snapshotOf(newList()), said, ines)).toBe(false)
  })

  test('C5 C6 anybody resolves a thread, in their name, and an answer opens it again', () => {
    const doc = opened()
    run(doc, tom, 'resolveThread', { thread })
    run(doc, { ...ines, at: 9_000 }, 'resolveThread', { thread })
    expect(snapshotOf(doc).threads[0]?.resolved).toEqual({ by: { id: 'tom', name: 'Tom Okafor' }, at: 2_000 })
    run(doc, ines, 'addComment', { thread, comment: answer, body: 'Not yet' })
    expect(snapshotOf(doc).threads[0]?.resolved).toBeNull()
    expect(refusal(doc, ines, 'addComment', { thread: idOf(99), comment: idOf(13), body: 'x' })).toContain('not there')
  })

  test('nothing but space is no comment, and too many words are not either', () => {
    const doc = opened()
    expect(refusal(doc, tom, 'addComment', { thread, comment: answer, body: ' \n ' })).toContain('nothing in it')
    expect(attempt(doc, tom, 'addComment', { thread, comment: answer, body: 'x'.repeat(4_001) }).ok).toBe(false)
  })

  test('C9 a document about to be copied forgets what was said about it, for good', () => {
    const doc = opened()
    forgetComments(doc)
    expect(snapshotOf(doc)).toMatchObject({ threads: [], comments: [] })
    expect(new TextDecoder().decode(Y.encodeStateAsUpdate(doc))).not.toContain('Which pins?')
    expect(problemsOf(tiny, doc)).toEqual([])
  })
})

/** What the server says to what a person's browser sends it. */
const verdictOn = (person: string, attack: (doc: Y.Doc) => void): string | null => {
  const server = opened()
  const browser = new Y.Doc()
  Y.applyUpdate(browser, Y.encodeStateAsUpdate(server))
  const before = Y.encodeStateVector(browser)
  browser.transact(() => attack(browser))
  const verdicts: string[] = []
  server.on('afterTransaction', (transaction: Y.Transaction) => {
    expect(violationOf(tiny, server, transaction)).toBeNull()
    verdicts.push(commentViolationOf(server, transaction, person) ?? '')
  })
  Y.applyUpdate(server, Y.encodeStateAsUpdate(browser, before))
  return verdicts.find((verdict) => verdict !== '') ?? null
}

const itemIn = (doc: Y.Doc, list: string, id: string): Y.Map<unknown> => {
  const item = doc.getMap(list).get(id)
  if (!(item instanceof Y.Map)) throw new Error(`${list} has no ${id}.`)
  return item
}

describe('the check of what a browser sends', () => {
  const saying = (by: Actor) => (doc: Y.Doc) => run(doc, by, 'addComment', { thread, comment: answer, body: 'Hello' })

  test('C1 words in one’s own name stand, in another’s they do not', () => {
    expect(verdictOn('tom', saying(tom))).toBeNull()
    expect(verdictOn('tom', saying(ines))).toContain('one’s own name')
    expect(
      verdictOn('tom', (doc) =>
        run(doc, ines, 'openThread', { thread: idOf(20), comment: idOf(21), anchor: { kind: 'document' }, body: 'x' }),
      ),
    ).toContain('own name')
  })

  test.each([
    ['the words', (doc: Y.Doc) => itemIn(doc, 'comments', comment).set('body', 'forged')],
    ['the mark of removal', (doc: Y.Doc) => itemIn(doc, 'comments', comment).set('removed', true)],
    ['the author', (doc: Y.Doc) => itemIn(doc, 'comments', comment).set('author', { id: 'tom', name: 'Tom' })],
    ['the thread', (doc: Y.Doc) => itemIn(doc, 'comments', comment).set('thread', idOf(50))],
    ['the anchor', (doc: Y.Doc) => itemIn(doc, 'threads', thread).set('anchor', { kind: 'item', list: 'things', id: idOf(50) })],
    ['who resolved it', (doc: Y.Doc) => itemIn(doc, 'threads', thread).set('resolved', { by: { id: 'ines', name: 'Inês' }, at: 1 })],
    ['its place', (doc: Y.Doc) => itemIn(doc, 'comments', comment).set('order', 'a5')],
  ])('C2 %s of somebody else’s comment stays', (_what, attack) => {
    expect(verdictOn('tom', attack)).not.toBeNull()
  })

  test('C2 its author changes words but neither the author nor the time', () => {
    expect(verdictOn('ines', (doc) => run(doc, ines, 'changeComment', { comment, body: 'y' }))).toBeNull()
    expect(verdictOn('ines', (doc) => run(doc, ines, 'removeComment', { comment }))).toBeNull()
    expect(verdictOn('ines', (doc) => itemIn(doc, 'comments', comment).set('at', 5))).toContain('stays')
    expect(verdictOn('ines', (doc) => itemIn(doc, 'comments', comment).set('author', { id: 'tom', name: 'Tom' }))).not.toBeNull()
  })

  test('C5 whoever edits resolves in their own name and reopens', () => {
    expect(verdictOn('tom', (doc) => run(doc, tom, 'resolveThread', { thread }))).toBeNull()
    expect(verdictOn('tom', (doc) => itemIn(doc, 'threads', thread).set('resolved', null))).toBeNull()
  })

  test('what is not about comments is not looked at', () => {
    expect(verdictOn('tom', (doc) => run(doc, undefined, 'rename', { title: 'Kit' }))).toBeNull()
  })
})

describe('mentions', () => {
  test('C8 whom a comment calls is told by ids, each once, whatever their names hold', () => {
    const body = `Ask ${mentionText({ id: 'a-1', name: 'Inês [studio] Almeida' })} and ${mentionText(tom)}, then ${mentionText(tom)}.`
    expect(mentionsOf({ body })).toEqual(['a-1', 'tom'])
    expect(commentText({ body })).toBe('Ask @Inês studio Almeida and @Tom Okafor, then @Tom Okafor.')
  })

  test('C8 what only looks like a mention is text', () => {
    for (const body of ['@Tom', '@[Tom]', '@[](x)', '@[Tom](not an id)', '[Tom](tom)', '']) {
      expect(mentionsOf({ body })).toEqual([])
      expect(commentText({ body })).toBe(body)
    }
    expect(piecesOf('a @[T](t)')).toEqual([
      { kind: 'text', text: 'a ' },
      { kind: 'mention', id: 't', name: 'T' },
    ])
  })
})
