import { describe, expect, test } from 'bun:test'
import * as Y from 'yjs'
import { z } from 'zod'
import { idOf } from '../../test/people'
import { createRng } from '../../test/rng'
import { draftOf } from '../ydoc/draft-of'
import { richTextAt, textAt } from '../ydoc/place'
import { read } from '../ydoc/read'
import { field, list, record, richText, text } from '../ydoc/schema'
import { commandsFor, defineDocumentType } from './document-type'
import { problemsOf, seedDocument, upgradeDocument, versionOf } from './life'
import { runCommand } from './run-command'

/** Version 1 says when a task is done by a field `done`; version 2 by `state`, and gives each task a text and a story. */
const schema1 = { tasks: list({ title: text(), done: field(z.boolean(), false) }), board: record({}) }
const schema2 = {
  tasks: list({
    title: text(),
    done: field(z.boolean(), false),
    state: field(z.enum(['todo', 'done']), 'todo'),
    detail: text(),
    story: richText(),
  }),
  board: record({ name: field(z.string(), 'Board') }),
}

const shared = { name: 'tasks', title: 'Tasks', seed: () => {}, check: () => [], factsOf: () => [], exports: {} } as const
const id = z.uuid()
const about = { one: 'task', many: 'tasks', titleOf: () => '' } as const

const first = defineDocumentType({
  ...shared,
  version: 1,
  schema: schema1,
  upgrades: [],
  words: { tasks: { ...about, parts: { title: 'Title', done: 'Done' } }, board: { title: 'Board', parts: {} } },
  commands: {
    add: commandsFor(schema1)({
      summary: 'Add.',
      args: z.object({ id, title: z.string() }),
      apply: ({ tasks }, task) => tasks.add([task], { after: null }),
    }),
    finish: commandsFor(schema1)({
      summary: 'Finish.',
      args: z.object({ id }),
      apply: ({ tasks }, { id }) => tasks.set(id, { done: true }),
    }),
  },
})
const second = defineDocumentType({
  ...shared,
  version: 2,
  schema: schema2,
  upgrades: [
    ({ tasks }) => {
      for (const { id, done } of tasks.all()) tasks.set(id, { state: done ? 'done' : 'todo' })
    },
  ],
  commands: {},
  words: {
    tasks: { ...about, parts: { title: 'Title', done: 'Done', state: 'State', detail: 'Detail', story: 'Story' } },
    board: { title: 'Board', parts: { name: 'Name' } },
  },
})

const context = { show: null, content: 'blank', newId: createRng(3).uuid } as const

const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** A document of version 1 with the tasks 1 (done) and 2. */
const old = (): Y.Doc => {
  const doc = new Y.Doc()
  seedDocument(first, doc, context)
  for (const n of [2, 1]) runCommand({ type: first, doc, name: 'add', args: { id: idOf(n), title: `Task ${n}` }, origin: null })
  runCommand({ type: first, doc, name: 'finish', args: { id: idOf(1) }, origin: null })
  return doc
}

describe('M9 an upgrade', () => {
  test('brings a document to the new version once', () => {
    const doc = old()
    upgradeDocument(second, doc)
    expect(versionOf(doc)).toBe(2)
    expect(read(doc, schema2).tasks.map(({ title, state }) => [title, state])).toEqual([
      ['Task 1', 'done'],
      ['Task 2', 'todo'],
    ])
    const state = Y.encodeStateAsUpdate(doc)
    upgradeDocument(second, doc)
    expect(Y.encodeStateAsUpdate(doc)).toEqual(state)
  })

  test('keeps what a peer of the old version did offline and sends afterwards', () => {
    const server = old()
    const late = copyOf(server)
    runCommand({ type: first, doc: late, name: 'add', args: { id: idOf(3), title: 'Task 3' }, origin: null })
    runCommand({ type: first, doc: late, name: 'finish', args: { id: idOf(2) }, origin: null })
    textAt(late, schema1, { list: 'tasks', id: idOf(1), part: 'title' }).insert(0, 'Old ')
    upgradeDocument(second, server)
    Y.applyUpdate(server, Y.encodeStateAsUpdate(late))
    const { tasks } = read(server, schema2)
    expect(tasks.map(({ title, done, state }) => [title, done, state])).toEqual([
      ['Task 3', false, 'todo'],
      ['Old Task 1', true, 'done'],
      ['Task 2', true, 'todo'],
    ])
    expect(problemsOf(second, server)).toEqual([])
  })

  test('M2 gives old items, also those that come late, texts that two people can type into first at once', () => {
    const server = old()
    upgradeDocument(second, server)
    const [anna, ben] = [copyOf(server), copyOf(server)]
    const place = { list: 'tasks', id: idOf(2), part: 'detail' }
    textAt(anna, schema2, place).insert(0, 'a')
    textAt(ben, schema2, place).insert(0, 'b')
    ben.transact(() =>
      draftOf(ben, schema2).tasks.set(idOf(1), { detail: 'set', story: { type: 'doc', content: [{ type: 'paragraph' }] } }),
    )
    Y.applyUpdate(anna, Y.encodeStateAsUpdate(ben))
    const { tasks } = read(anna, schema2)
    expect([...(tasks[1]?.detail ?? '')].sort()).toEqual(['a', 'b'])
    expect(tasks[0]).toMatchObject({ detail: 'set', story: { type: 'doc', content: [{ type: 'paragraph' }] } })
    expect(richTextAt(anna, schema2, { list: 'tasks', id: idOf(1), part: 'story' }).length).toBe(1)
    expect(problemsOf(second, anna)).toEqual([])
  })

  test('of a document newer than the server is refused loudly', () => {
    const doc = old()
    upgradeDocument(second, doc)
    expect(() => upgradeDocument(first, doc)).toThrow('the document is of version 2')
  })

  test('of a document nobody seeded does nothing', () => {
    const doc = new Y.Doc()
    upgradeDocument(second, doc)
    expect(versionOf(doc)).toBe(0)
  })
})

test('M1 a part that is missing or broken reads as its initial value, and is told as a problem', () => {
  const doc = old()
  const task = doc.getMap('tasks').get(idOf(1)) as Y.Map<unknown>
  task.set('done', 'maybe')
  task.set('order', 'a00')
  doc.getMap('tasks').set(idOf(5), 'not an item')
  expect(read(doc, schema1).tasks.find(({ id }) => id === idOf(1))).toEqual({ id: idOf(1), title: 'Task 1', done: false })
  expect(problemsOf(first, doc).map(({ path }) => path)).toEqual([`tasks/${idOf(1)}/order`, `tasks/${idOf(5)}`])
})
