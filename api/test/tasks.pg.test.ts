import { afterAll, beforeAll, expect, test } from 'bun:test'
import type { Assignment } from '@fashionos/shared/documents/document-type'
import { runOfShow } from '@fashionos/shared/documents/run-of-show/index'
import { read } from '@fashionos/shared/ydoc/read'
import * as Y from 'yjs'
import { assignments } from '../src/content/assignments'
import { selectDocument } from '../src/documents/queries'
import { setWorkspace } from '../src/http/scope'
import { testWorld, type World } from './world'

let world: World
let me: string
beforeAll(async () => {
  world = await testWorld()
  me = (await world.ines.get('/api/me')).body.user.id
})
afterAll(() => world.close())

const task = (n: number, more: Partial<Assignment>): Assignment => ({
  item: `tasks/${n}`,
  title: `Task ${n}`,
  people: [],
  due: null,
  priority: 'normal',
  state: 'open',
  ...more,
})

/** Lets the document say these tasks. */
const say = async (said: readonly Assignment[]): Promise<void> => {
  const { workspace, document: id } = world.ids
  const type = { ...runOfShow, assignmentsOf: () => said }
  await world.deps.db.transaction(async (tx) => {
    await setWorkspace(tx, workspace, me)
    const document = await selectDocument(tx, id)
    if (!document) throw new Error('There is no document.')
    const snapshot = read(new Y.Doc(), runOfShow.schema)
    await assignments.follow({
      tx,
      document,
      type,
      snapshot,
      isNew: true,
      authors: [],
      now: new Date(),
      newId: () => Bun.randomUUIDv7(),
      jobs: world.deps.jobs,
    })
  })
}

const list = async (query = '', who = world.ines) => {
  const answer = await who.get(`/api/workspaces/${world.ids.workspace}/tasks?${query}`)
  expect(answer.status).toBe(200)
  return answer.body.items.map(({ title }: { title: string }) => title)
}

test('a person has their own tasks, by day and urgency; what is done is asked for', async () => {
  const other = Bun.randomUUIDv7()
  await say([
    task(1, { people: [me], due: '2027-03-01' }),
    task(2, { people: [me, other], due: '2027-02-01', priority: 'low' }),
    task(3, { people: [me], due: '2027-02-01', priority: 'urgent', state: 'blocked' }),
    task(4, { people: [me] }),
    task(5, { people: [me], state: 'done' }),
    task(6, {}),
    task(7, { people: [other] }),
  ])
  expect(await list()).toEqual(['Task 3', 'Task 2', 'Task 1', 'Task 4'])
  expect(await list('done=true')).toEqual(['Task 5'])
  expect(await list('until=2027-02-15')).toEqual(['Task 3', 'Task 2'])
  expect(await list('person=nobody')).toEqual(['Task 6'])
  expect(await list(`person=${other}`)).toEqual(['Task 2', 'Task 7'])
  expect(await list('person=everybody&size=2&page=2')).toEqual(['Task 2', 'Task 1'])
})

test('load counts what is open, blocked, overdue and due in the week', async () => {
  await say([
    task(1, { people: [me], due: '2027-02-01' }),
    task(2, { people: [me], due: '2027-02-10', state: 'blocked' }),
    task(3, { people: [me], due: '2027-02-16' }),
    task(4, { people: [me], state: 'done' }),
    task(5, {}),
  ])
  const { body } = await world.ines.get(`/api/workspaces/${world.ids.workspace}/tasks/load?today=2027-02-10`)
  expect(body.items).toEqual([
    { person: { id: me, name: 'Inês Almeida' }, open: 3, blocked: 1, overdue: 1, thisWeek: 2 },
    { person: null, open: 1, blocked: 0, overdue: 0, thisWeek: 0 },
  ])
})

test('A34 tasks of others are for who may see people, and only of documents that may be seen', async () => {
  await say([task(1, { people: [me] })])
  const model = await world.member('Mo Model', 'model')
  const root = `/api/workspaces/${world.ids.workspace}/tasks`
  expect((await model.get(root)).body.items).toEqual([])
  expect((await model.get(`${root}?person=everybody`)).status).toBe(403)
  expect((await model.get(`${root}/load?today=2027-02-10`)).status).toBe(403)
  expect((await world.stranger.get(root)).status).toBe(404)
})

test('what an archived show or a removed document says is nobody’s task until it is back', async () => {
  const { workspace, show, document } = world.ids
  await say([task(1, { people: [me] })])
  const root = `/api/workspaces/${workspace}`
  await world.ines.delete(`${root}/documents/${document}`)
  expect(await list()).toEqual([])
  await world.ines.post(`${root}/documents/${document}/restore`)
  await world.ines.post(`${root}/shows/${show}/archive`)
  expect(await list()).toEqual([])
  await world.ines.post(`${root}/shows/${show}/restore`)
  expect(await list()).toEqual(['Task 1'])
})
