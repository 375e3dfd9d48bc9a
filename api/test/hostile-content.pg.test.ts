import { afterAll, beforeAll, expect, test } from 'bun:test'
import { mentionText } from '@fashionos/shared/comments/mentions'
import type { AnyDocumentType } from '@fashionos/shared/documents/document-type'
import { seedDocument } from '@fashionos/shared/documents/life'
import { documentTypes } from '@fashionos/shared/documents/registry'
import { runCommand } from '@fashionos/shared/documents/run-command'
import * as Y from 'yjs'
import { consumers } from '../src/background'
import { followContent } from '../src/content/follow'
import { testWorld, type World } from './world'

let world: World
let me: string
beforeAll(async () => {
  world = await testWorld()
  me = (await world.ines.get('/api/me')).body.user.id
})
afterAll(() => world.close())

const board: AnyDocumentType = documentTypes['task-board']

const newBoard = async (): Promise<string> => {
  const { workspace, show } = world.ids
  const made = await world.ines.post(`/api/workspaces/${workspace}/shows/${show}/documents`, { type: 'task-board' })
  expect(made.status).toBe(201)
  return made.body.id
}

/** Puts a document as it is now into its log, as collab-server would. */
const write = async (document: string, { doc, lsn }: { doc: Y.Doc; lsn: number }): Promise<void> => {
  await world.owner`insert into document_updates (document_id, epoch, lsn, workspace_id, lease_epoch, at, update)
    values (${document}, 1, ${lsn}, ${world.ids.workspace}, 1, now(), ${Buffer.from(Y.encodeStateAsUpdate(doc))})`
}

const follow = (document: string): Promise<void> => followContent(world.deps, consumers, { workspace: world.ids.workspace, document })

const seeded = (date: string): Y.Doc => {
  const doc = new Y.Doc()
  seedDocument(board, doc, { show: { name: 'Show', date, timeZone: 'UTC' }, content: 'blank', newId: () => Bun.randomUUIDv7() })
  return doc
}

const run = (doc: Y.Doc, name: string, args: unknown): void => {
  const by = { id: me, name: 'Inês Almeida', at: Date.now() }
  const done = runCommand({ type: board, doc, name, args, origin: null, by })
  if (!done.ok) throw new Error(done.reason)
}

const dueOf = async (): Promise<unknown[]> => {
  const { body } = await world.ines.get(`/api/workspaces/${world.ids.workspace}/tasks?person=everybody&size=200`)
  return body.items.map(({ title, due }: { title: string; due: string | null }) => [title, due])
}

test.each(['0001-01-01', '9999-12-31'])(
  'a task due on a day no calendar has keeps nothing of a show on %s from being followed',
  async (date) => {
    const [document, doc] = [await newBoard(), seeded(date)]
    const days = date < '1000' ? -1_000 : 1_000
    const task = { id: Bun.randomUUIDv7(), title: `Far from ${date}`, due: { kind: 'relative', days, time: null } }
    run(doc, 'addTasks', { tasks: [task] })
    await write(document, { doc, lsn: 1 })
    await follow(document)
    expect(await dueOf()).toContainEqual([`Far from ${date}`, null])
  },
)

test('what Postgres keeps in no text is left out of tasks and of what people are told', async () => {
  const [document, doc] = [await newBoard(), seeded('2027-03-06')]
  const claire = await world.member('Claire Fontaine', 'producer')
  const her = (await claire.get('/api/me')).body.user.id
  await write(document, { doc, lsn: 1 })
  await follow(document)
  const task = Bun.randomUUIDv7()
  run(doc, 'addTasks', { tasks: [{ id: task, title: 'Book the\u0000 band', assignees: { [her]: 'Claire' } }] })
  const body = `${mentionText({ id: her, name: 'Claire' })} now\u0000!`
  run(doc, 'openThread', { thread: Bun.randomUUIDv7(), comment: Bun.randomUUIDv7(), anchor: { kind: 'document' }, body })
  await write(document, { doc, lsn: 2 })
  await follow(document)
  expect(await dueOf()).toContainEqual(['Book the band', null])
  const { body: inbox } = await claire.get(`/api/workspaces/${world.ids.workspace}/notifications`)
  expect(inbox.items.map(({ title, excerpt }: { title: string; excerpt: string }) => [title, excerpt]).sort()).toEqual([
    ['Book the band', 'Task board'],
    ['Task board', '@Claire now!'],
  ])
})

test('a day before the first year is bad input, not a failure', async () => {
  const { workspace } = world.ids
  expect((await world.ines.get(`/api/workspaces/${workspace}/tasks?until=0000-01-01`)).status).toBe(400)
  expect((await world.ines.get(`/api/workspaces/${workspace}/tasks/load?today=0000-01-01`)).status).toBe(400)
  const show = { name: 'x', kind: 'runway-show', date: '0000-01-01', timeZone: 'UTC', venue: '' }
  expect((await world.ines.post(`/api/workspaces/${workspace}/shows`, show)).status).toBe(400)
})

test('a board that is worked on without a change of its tasks has none of them written again', async () => {
  const [document, doc] = [await newBoard(), seeded('2027-03-06')]
  const task = { id: Bun.randomUUIDv7(), title: 'Book the venue', due: { kind: 'relative', days: -9, time: null } }
  run(doc, 'addTasks', { tasks: [task] })
  await write(document, { doc, lsn: 1 })
  const versions = async () => [
    ...(await world.owner`select item, title, xmin::text as version from document_assignments where document_id = ${document}`),
  ]
  await follow(document)
  const before = await versions()
  await follow(document)
  expect(before).toHaveLength(1)
  expect(await versions()).toEqual(before)
  run(doc, 'changeTasks', { changes: [{ id: task.id, priority: 'urgent' }] })
  await write(document, { doc, lsn: 2 })
  await follow(document)
  expect(await versions()).not.toEqual(before)
})
