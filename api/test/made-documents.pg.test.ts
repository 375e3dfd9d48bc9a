import { afterAll, beforeAll, expect, test } from 'bun:test'
import { showValues, testWorld, type World } from './world'

let world: World
const heard: string[] = []
beforeAll(async () => {
  world = await testWorld()
  await world.owner.listen('document_made', (payload) => heard.push(JSON.parse(payload).document))
})
afterAll(() => world.close())

const root = () => `/api/workspaces/${world.ids.workspace}`
const documentsOf = async (show: string): Promise<string[]> =>
  (await world.ines.get(`${root()}/shows/${show}/documents`)).body.items.map(({ id }: { id: string }) => id)

/** All that is told up to now, in the order of the commits: one of our own comes last. */
const told = async (): Promise<string[]> => {
  const mark = Bun.randomUUIDv7()
  await world.owner`select pg_notify('document_made', ${JSON.stringify({ document: mark })})`
  while (!heard.includes(mark)) await new Promise(setImmediate)
  return heard.splice(0).filter((id) => id !== mark)
}

test('collab-server is told of each document that is made: alone, by the wizard and as a copy', async () => {
  const alone = await world.ines.post(`${root()}/shows/${world.ids.show}/documents`, { type: 'lineup' })
  expect(await told()).toEqual([alone.body.id])
  const documents = [{ type: 'run-of-show' }, { type: 'task-board', template: 'runway-show' }]
  const show = (await world.ines.post(`${root()}/shows`, { ...showValues, documents })).body.id
  expect((await told()).toSorted()).toEqual((await documentsOf(show)).toSorted())
  const copy = (await world.ines.post(`${root()}/shows/${show}/duplicate`, {})).body.id
  const copies = await documentsOf(copy)
  expect(copies.length).toBe(2)
  expect((await told()).toSorted()).toEqual(copies.toSorted())
})

test('of what was not made after all nobody is told', async () => {
  const documents = [{ type: 'run-of-show' }, { type: 'dinner' }]
  expect((await world.ines.post(`${root()}/shows`, { ...showValues, documents })).status).toBe(400)
  expect(await told()).toEqual([])
})
