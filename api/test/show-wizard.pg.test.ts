import { afterAll, beforeAll, expect, test } from 'bun:test'
import { showValues, testWorld, type World } from './world'

let world: World
beforeAll(async () => {
  world = await testWorld()
})
afterAll(() => world.close())

const root = () => `/api/workspaces/${world.ids.workspace}`
const shows = async () => (await world.ines.get(`${root()}/shows`)).body.total

test('a show is made with its documents from templates, its team and its venue in one go', async () => {
  const mo = await world.member('Mo Model', 'model')
  const userId = (await mo.get('/api/me')).body.user.id
  const venue = (await world.ines.post(`${root()}/directory/venues`, { name: 'Hôtel de Sully' })).body.id
  const made = await world.ines.post(`${root()}/shows`, {
    ...showValues,
    name: 'Resort 2028',
    documents: [
      { type: 'run-of-show' },
      { type: 'task-board', title: 'Production', template: 'runway-show' },
      { type: 'lineup', template: 'looks-30' },
    ],
    team: [{ userId, capability: 'comment' }],
    directory: [{ kind: 'venue', id: venue }],
  })
  expect(made.status).toBe(201)
  const show = `${root()}/shows/${made.body.id}`
  const { items } = (await world.ines.get(`${show}/documents`)).body
  expect(items.map(({ type, title }: { type: string; title: string }) => [type, title])).toEqual([
    ['run-of-show', 'Run of show'],
    ['task-board', 'Production'],
    ['lineup', 'Lineup'],
  ])
  const origins = await world.owner`select origin from documents where show_id = ${made.body.id} order by created_at, id`
  expect(origins.map(({ origin }) => origin)).toEqual([
    { kind: 'blank' },
    { kind: 'template', template: 'runway-show' },
    { kind: 'template', template: 'looks-30' },
  ])
  expect((await world.ines.get(`${show}/grants`)).body.items).toMatchObject([{ userId, capability: 'comment' }])
  expect((await world.ines.get(`${show}/directory`)).body.items).toMatchObject([{ kind: 'venue', id: venue, name: 'Hôtel de Sully' }])
})

test('when one part cannot be, nothing is made, and a sentence says which', async () => {
  const before = await shows()
  const stranger = (await world.stranger.get('/api/me')).body.user.id
  const elsewhere = Bun.randomUUIDv7()
  const wrong: readonly [object, number, string][] = [
    [{ documents: [{ type: 'run-of-show' }, { type: 'dinner' }] }, 400, 'no kind of document called dinner'],
    [{ documents: [{ type: 'task-board', template: 'wedding' }] }, 400, 'no template called wedding'],
    [{ team: [{ userId: stranger, capability: 'view' }] }, 400, 'not in the workspace'],
    [{ directory: [{ kind: 'venue', id: elsewhere }] }, 404, 'venue'],
  ]
  for (const [more, status, sentence] of wrong) {
    const answer = await world.ines.post(`${root()}/shows`, { ...showValues, ...more })
    expect({ more, status: answer.status }).toEqual({ more, status })
    expect(answer.body.error.message).toContain(sentence)
  }
  expect(await shows()).toBe(before)
})
