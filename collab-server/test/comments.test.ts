import { describe, expect, test } from 'bun:test'
import { randomUUID } from 'node:crypto'
import type { Actor } from '@fashionos/shared/documents/document-type'
import { documentTypes } from '@fashionos/shared/documents/registry'
import { runCommand } from '@fashionos/shared/documents/run-command'
import type { ServerMessage } from '@fashionos/shared/protocol'
import { read } from '@fashionos/shared/ydoc/read'
import * as Y from 'yjs'
import { commentRate } from '../src/comments/hear-comment'
import type { Editor } from './editor'
import { setStage } from './stage'
import { until } from './until'
import type { Person } from './world'
import { addRows } from './writers'

const stage = setStage()
const type = documentTypes['run-of-show']

type Answer = Extract<ServerMessage, { kind: 'comment' }>

const answersTo = ({ told }: Editor): Answer[] => told.filter((message): message is Answer => message.kind === 'comment')

const ask = (editor: Editor, command: string, args: unknown, id: string = randomUUID()): string => {
  editor.provider.sendStateless(JSON.stringify({ kind: 'comment', id, command, args }))
  return id
}

const answered = async (editor: Editor, id: string): Promise<Answer> => {
  await until(() => answersTo(editor).some((answer) => answer.id === id), `${id} is answered`)
  return answersTo(editor).find((answer) => answer.id === id) as Answer
}

const opening = (body: string) => ({ thread: randomUUID(), comment: randomUUID(), anchor: { kind: 'document' as const }, body })

const commentsIn = (doc: Y.Doc) => read(doc, type.schema).comments
const bodiesIn = (doc: Y.Doc) => commentsIn(doc).map(({ body }) => body)

/** What an editor's own client does: straight into the document. */
const write = (editor: Editor, person: Pick<Person, 'id' | 'name'>, said: ReturnType<typeof opening>): void => {
  const by: Actor = { id: person.id, name: person.name, at: Date.now() }
  const result = runCommand({ type, doc: editor.doc, name: 'openThread', args: said, origin: null, by })
  if (!result.ok) throw new Error(result.reason)
}

describe('comments through the server', () => {
  test('A50 a reader’s comment reaches an editor, in the reader’s name, and is answered after its commit', async () => {
    const document = await stage.world.document()
    const reader = await stage.world.person('venue-manager')
    const [editor, asking] = [await stage.open(document), await stage.open(document, { person: reader })]
    const said = opening('Doors open at seven, not eight.')
    const id = ask(asking, 'openThread', said)
    await until(() => bodiesIn(editor.doc).length > 0, 'the editor sees it')
    expect((await answered(asking, id)).outcome).toBe('done')
    expect(commentsIn(editor.doc)[0]).toMatchObject({ id: said.comment, author: { id: reader.id, name: reader.name }, body: said.body })
    expect(bodiesIn(await stage.stored(document))).toEqual([said.body])
    const [row] = await stage.world.sql`select author from document_updates where document_id = ${document.id} order by lsn desc limit 1`
    expect(row?.author).toBe(reader.id)
  })

  test('A50 a name and a time that a client sends along are not arguments', async () => {
    const document = await stage.world.document()
    const asking = await stage.open(document, { role: 'venue-manager' })
    const answer = await answered(asking, ask(asking, 'openThread', { ...opening('x'), author: { id: 'somebody', name: 'Somebody' } }))
    expect(answer.outcome).toBe('refused')
  })

  test('A50 other commands than those of comments are refused', async () => {
    const document = await stage.world.document()
    const asking = await stage.open(document, { role: 'venue-manager' })
    for (const command of ['addItems', 'setShow', 'constructor', '']) {
      expect(await answered(asking, ask(asking, command, {}))).toMatchObject({ outcome: 'refused' })
    }
    expect(read(asking.doc, type.schema).items).toEqual([])
  })

  test('C3 what is sent twice is there once', async () => {
    const document = await stage.world.document()
    const asking = await stage.open(document, { role: 'venue-manager' })
    const said = opening('Twice')
    expect((await answered(asking, ask(asking, 'openThread', said))).outcome).toBe('done')
    expect((await answered(asking, ask(asking, 'openThread', said))).outcome).toBe('done')
    await until(() => bodiesIn(asking.doc).length > 0, 'it is there')
    expect(bodiesIn(await stage.stored(document))).toEqual(['Twice'])
  })

  test('C2 a reader changes words of their own and nobody else’s', async () => {
    const document = await stage.world.document()
    const [one, two] = [await stage.open(document, { role: 'venue-manager' }), await stage.open(document, { role: 'designer' })]
    const said = opening('Mine')
    await answered(one, ask(one, 'openThread', said))
    expect((await answered(two, ask(two, 'changeComment', { comment: said.comment, body: 'Ours' }))).reason).toContain('Only who wrote')
    expect((await answered(two, ask(two, 'resolveThread', { thread: said.thread }))).outcome).toBe('done')
    expect((await answered(one, ask(one, 'changeComment', { comment: said.comment, body: 'Mine still' }))).outcome).toBe('done')
    expect(bodiesIn(await stage.stored(document))).toEqual(['Mine still'])
  })

  test('A50 whoever may only look sees comments and writes none', async () => {
    const document = await stage.world.document()
    const [editor, viewer] = [await stage.open(document), await stage.open(document, { role: 'viewer' })]
    write(editor, await stage.as('producer'), opening('For all to see'))
    await until(() => bodiesIn(viewer.doc).length > 0, 'the viewer sees it')
    await editor.committed()
    expect((await answered(viewer, ask(viewer, 'openThread', opening('Me too')))).reason).toContain('not comment')
    expect(bodiesIn(await stage.stored(document))).toEqual(['For all to see'])
  })

  test('A51 who loses the right in the middle is refused from then on', async () => {
    const document = await stage.world.document()
    const person = await stage.world.person('venue-manager')
    const asking = await stage.open(document, { person })
    expect((await answered(asking, ask(asking, 'openThread', opening('Before')))).outcome).toBe('done')
    await stage.world.sql`update auth.member set role = 'viewer' where user_id = ${person.id}`
    await until(
      () => asking.told.some((message) => message.kind === 'access' && !message.capabilities.includes('comment')),
      'they are told',
    )
    expect((await answered(asking, ask(asking, 'openThread', opening('After')))).outcome).toBe('refused')
    expect(bodiesIn(await stage.stored(document))).toEqual(['Before'])
  })

  test('A27 A51 in an archived show nobody comments', async () => {
    const document = await stage.world.document()
    const asking = await stage.open(document, { role: 'venue-manager' })
    await stage.world.sql`update shows set archived_at = now() where id = ${document.show}`
    await until(() => asking.told.some((message) => message.kind === 'access' && message.archived === true), 'they are told')
    expect((await answered(asking, ask(asking, 'openThread', opening('x')))).reason).toContain('archived')
  })

  test('a flood is told to wait, and what was answered as done is there', async () => {
    const document = await stage.world.document()
    const asking = await stage.open(document, { person: await stage.world.person('venue-manager') })
    const ids = Array.from({ length: commentRate.burst + 20 }, (_, n) => ask(asking, 'openThread', opening(`Comment ${n}`)))
    const outcomes = await Promise.all(ids.map(async (id) => (await answered(asking, id)).outcome))
    expect(new Set(outcomes)).toEqual(new Set(['done', 'later']))
    expect(bodiesIn(await stage.stored(document))).toHaveLength(outcomes.filter((outcome) => outcome === 'done').length)
    expect(asking.closes).toEqual([])
  }, 120_000)

  test.each([
    { kind: 'comment' },
    { kind: 'comment', id: 'x', command: 'openThread', args: {} },
    { kind: 'comment', id: randomUUID(), command: 'openThread', args: { body: 'x'.repeat(50_000) } },
  ])('a message that is not of the protocol closes the socket', async (message) => {
    const asking = await stage.open(await stage.world.document(), { role: 'venue-manager' })
    asking.provider.sendStateless(JSON.stringify(message))
    await until(() => asking.closes.length > 0, 'the socket is closed')
  })
})

describe('comments written into the document', () => {
  test('C1 C3 words in another’s name are taken back for everybody, what came with them stays, and the forger is told', async () => {
    const document = await stage.world.document()
    const [forger, other] = [await stage.open(document), await stage.open(document)]
    const victim = await stage.world.person('producer')
    const said = opening('I resign')
    let row = ''
    forger.doc.transact(() => {
      write(forger, victim, said)
      row = addRows(forger.doc, 1)[0] ?? ''
    })
    await until(() => forger.told.some(({ kind }) => kind === 'undone'), 'the forger is told')
    await forger.committed()
    await until(() => other.doc.getMap('items').has(row) && bodiesIn(other.doc).length === 0, 'the row is there, and the words are not')
    expect([bodiesIn(forger.doc), bodiesIn(other.doc), bodiesIn(await stage.stored(document))]).toEqual([[], [], []])
    // Who wrote them really, as after a crash, brings them back.
    const writer = await stage.open(document, { person: victim })
    const by = { id: victim.id, name: victim.name, at: Date.now() }
    expect(runCommand({ type, doc: writer.doc, name: 'restoreComment', args: { comment: said.comment }, origin: null, by }).ok).toBe(true)
    await writer.committed()
    expect(bodiesIn(await stage.stored(document))).toEqual(['I resign'])
  })

  test('C2 a change of another’s words is taken back', async () => {
    const document = await stage.world.document()
    const person = await stage.world.person('producer')
    const [author, other] = [await stage.open(document, { person }), await stage.open(document)]
    const said = opening('Cut look 14')
    write(author, person, said)
    await until(() => bodiesIn(other.doc).length > 0, 'it is there')
    const stored = other.doc.getMap('comments').get(said.comment)
    if (!(stored instanceof Y.Map)) throw new Error('A comment is a map.')
    stored.set('body', 'Keep look 14')
    await until(() => other.told.some(({ kind }) => kind === 'undone'), 'they are told')
    await until(() => bodiesIn(other.doc)[0] === 'Cut look 14', 'it is as it was')
    await Promise.all([author, other].map((one) => one.committed()))
    expect(bodiesIn(await stage.stored(document))).toEqual(['Cut look 14'])
  })
})

test('C9 a copy of a document has none of its comments, and no trace of them', async () => {
  const document = await stage.world.document()
  const editor = await stage.open(document)
  const [row = ''] = addRows(editor.doc, 1)
  write(editor, await stage.as('producer'), opening('Between us: too long'))
  await editor.committed()
  const copy = await stage.world.document({ origin: { kind: 'copy', from: document.id } })
  const opened = await stage.open(copy)
  expect(opened.doc.getMap('items').has(row)).toBe(true)
  expect(bodiesIn(opened.doc)).toEqual([])
  expect(new TextDecoder().decode(Y.encodeStateAsUpdate(opened.doc))).not.toContain('Between us')
})
