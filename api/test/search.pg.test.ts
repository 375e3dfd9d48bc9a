import { afterAll, beforeAll, expect, test } from 'bun:test'
import { consumers } from '../src/background'
import { followContent } from '../src/content/follow'
import { setWorkspace } from '../src/http/scope'
import { findItems } from '../src/search/queries'
import type { Hit } from '../src/search/schemas'
import type { Browser } from './browser'
import { testWorld, type World } from './world'

let world: World
beforeAll(async () => {
  world = await testWorld()
  for (const { workspace, document } of [world.ids, world.theirs]) await followContent(world.deps, consumers, { workspace, document })
})
afterAll(() => world.close())

const find = async (who: Browser, q: string, more = ''): Promise<Hit[]> => {
  const answer = await who.get(`/api/workspaces/${world.ids.workspace}/search?q=${encodeURIComponent(q)}${more}`)
  expect(answer.status).toBe(200)
  return answer.body.items
}

const titles = (hits: readonly Hit[]): string[] => hits.map(({ title }) => title)

test('a row of a plan is found by words of it, in any order, by their beginnings, without accents', async () => {
  for (const q of ['cape silver', 'SILVER cape', 'silv cap', 'Cåpé silver']) {
    const [first] = await find(world.ines, q)
    expect({ q, kind: first?.kind, near: first?.near }).toEqual({ q, kind: 'item', near: false })
    expect(first?.title.toLowerCase()).toContain('cape, silver')
  }
})

test('misspelt words find what was meant, after what says the words', async () => {
  for (const q of ['silvr cape', 'sheerling', 'brocaed pyjama']) {
    const hits = await find(world.ines, q)
    expect({ q, found: hits.length > 0, near: hits[0]?.near }).toEqual({ q, found: true, near: true })
  }
  const hits = await find(world.ines, 'velvet')
  expect(hits.findIndex(({ near }) => near)).not.toBe(0)
})

test('shows, documents and people are found by name', async () => {
  expect(titles((await find(world.ines, 'autumn')).filter(({ kind }) => kind === 'show'))).toEqual(['Autumn/Winter 2027'])
  expect((await find(world.ines, 'run of show')).map(({ kind }) => kind)).toContain('document')
  expect(titles((await find(world.ines, 'almeida')).filter(({ kind }) => kind === 'person'))).toEqual(['Inês Almeida'])
})

test('what says nothing like it is not found, and signs alone find nothing', async () => {
  for (const q of ['xylophone quartet', '%', "'; drop table shows; --x", '& | !', ':*', '\\'])
    expect(titles(await find(world.ines, q))).toEqual([])
})

test('A33 nothing of another workspace is found, and nobody else may search here', async () => {
  const ids = JSON.stringify(await find(world.ines, 'look', '&size=50'))
  for (const id of [world.theirs.document, world.theirs.show]) expect(ids).not.toContain(id)
  expect((await world.stranger.get(`/api/workspaces/${world.ids.workspace}/search?q=look`)).status).toBe(404)
})

test('A33 who sees only what was shared finds only that', async () => {
  const sponsor = await world.member('Sol Sponsor', 'sponsor')
  expect(await find(sponsor, 'cape silver')).toEqual([])
  expect(await find(sponsor, 'autumn')).toEqual([])
  const people = await world.ines.get(`/api/workspaces/${world.ids.workspace}/people`)
  const { userId } = people.body.find(({ name }: { name: string }) => name === 'Sol Sponsor')
  const granted = await world.ines.put(`/api/workspaces/${world.ids.workspace}/documents/${world.ids.document}/grants`, {
    userId,
    capability: 'view',
  })
  expect(granted.status).toBeLessThan(300)
  expect((await find(sponsor, 'cape silver'))[0]?.kind).toBe('item')
  expect((await find(sponsor, 'almeida')).length).toBe(0)
})

test('A33 who sees one document finds its items however many others say the word', async () => {
  const { workspace, show, document } = world.ids
  const made = await world.ines.post(`/api/workspaces/${workspace}/shows/${show}/documents`, { type: 'run-of-show' })
  await world.owner`insert into search_entries (workspace_id, document_id, item, title, body, plain_title, plain_body)
    select ${workspace}, ${made.body.id}, 'items/' || n, 'zibeline', '', 'zibeline', '' from generate_series(1, 3500) as n`
  await world.owner`insert into search_entries (workspace_id, document_id, item, title, body, plain_title, plain_body)
    values (${workspace}, ${document}, 'items/last', 'zibeline', '', 'zibeline', '')`
  const seen = await world.deps.db.transaction(async (tx) => {
    await setWorkspace(tx, workspace, document)
    return findItems(tx, { wanted: { words: ['zibeline'] }, size: 12 }, { every: false, shows: [], documents: [document] })
  })
  expect([...seen].map(({ item }) => item)).toEqual(['items/last'])
  await world.owner`delete from search_entries where plain_title = 'zibeline'`
})

test('a removed document is not found, and is again when it is restored', async () => {
  const document = `/api/workspaces/${world.ids.workspace}/documents/${world.ids.document}`
  expect((await world.ines.delete(document)).status).toBeLessThan(300)
  expect((await find(world.ines, 'cape silver')).filter(({ kind }) => kind === 'item')).toEqual([])
  await world.ines.post(`${document}/restore`)
  expect((await find(world.ines, 'cape silver')).filter(({ kind }) => kind === 'item').length).toBeGreaterThan(0)
})

test('rows that say what they said are not written again', async () => {
  const versions = () =>
    world.owner`select item, xmin::text as version from search_entries where document_id = ${world.ids.document} order by item`
  const before = await versions()
  await followContent(world.deps, consumers, { workspace: world.ids.workspace, document: world.ids.document })
  expect([...(await versions())]).toEqual([...before])
  expect(before.length).toBeGreaterThan(40)
})
