import { afterAll, beforeAll, expect, test } from 'bun:test'
import type { Browser } from './browser'
import { showValues, testWorld, type World } from './world'

let world: World
let ines: Browser
let shows: string

beforeAll(async () => {
  world = await testWorld()
  ines = world.ines
  shows = `/api/workspaces/${world.ids.workspace}/shows`
})
afterAll(() => world.close())

const namesOf = async (query: string, who = ines): Promise<string[]> => {
  const { body } = await who.get(`${shows}?${query}`)
  return body.items.map((one: { name: string }) => one.name)
}

test('a new show has an empty run of show, and its wire name', async () => {
  const { status, body } = await ines.post(shows, { ...showValues, name: 'Cruise 2028' })
  expect(status).toBe(201)
  expect(body).toMatchObject({ ...showValues, name: 'Cruise 2028', status: 'planning', archivedAt: null, version: 1 })
  const documents = (await ines.get(`${shows}/${body.id}/documents`)).body.items
  expect(documents).toEqual([expect.objectContaining({ type: 'run-of-show', title: 'Run of show', epoch: 1, showId: body.id })])
  expect(documents[0].name).toBe(`run-of-show:${documents[0].id}:1`)
  const readiness = await ines.get(`${shows}/${body.id}/readiness`)
  expect(readiness.body.documents).toEqual([expect.objectContaining({ id: documents[0].id, facts: [] })])
})

test('shows are found by part of the name, filtered, sorted and paged', async () => {
  for (const [name, date, status] of [
    ['Zed 100%', '2027-01-01', 'draft'],
    ['Alba', '2027-02-01', 'confirmed'],
    ['Milk', '2027-03-01', 'confirmed'],
  ] as const) {
    await ines.post(shows, { ...showValues, name, date, status, venue: 'Halle 9' })
  }
  expect(await namesOf('q=halle 9&sort=date')).toEqual(['Zed 100%', 'Alba', 'Milk'])
  expect(await namesOf('q=halle 9&sort=-name')).toEqual(['Zed 100%', 'Milk', 'Alba'])
  expect(await namesOf('q=halle 9&status=confirmed&sort=name')).toEqual(['Alba', 'Milk'])
  expect(await namesOf(`q=${encodeURIComponent('100%')}`)).toEqual(['Zed 100%'])
  expect(await namesOf(`q=${encodeURIComponent('_')}`)).toEqual([])
  expect(await namesOf('q=9 alba')).toEqual(['Alba'])
  expect(await namesOf('q=alba 10')).toEqual([])
  const page = await ines.get(`${shows}?q=halle 9&sort=name&page=2&size=2`)
  expect(page.body).toMatchObject({ total: 3, page: 2, size: 2, items: [{ name: 'Zed 100%' }] })
})

test('a search finds a name and a venue whichever accents and capitals are typed', async () => {
  await ines.post(shows, { ...showValues, name: 'Défilé Été', venue: 'Grand Palais Éphémère' })
  for (const typed of ['defile ete', 'DÉFILÉ', 'de\u0301file\u0301', 'ephemere', 'éphémère été']) {
    expect(await namesOf(`q=${encodeURIComponent(typed)}`)).toEqual(['Défilé Été'])
  }
  expect(await namesOf(`q=${encodeURIComponent('défilés')}`)).toEqual([])
})

test('a change needs the version it is based on, and of two at once one wins', async () => {
  const { body: show } = await ines.post(shows, { ...showValues, name: 'Versioned' })
  const path = `${shows}/${show.id}`
  const without = await ines.patch(path, { venue: 'A' })
  expect({ status: without.status, code: without.body.error.code }).toEqual({ status: 428, code: 'out-of-date' })
  const both = await Promise.all([
    ines.patch(path, { venue: 'A' }, { 'if-match': '"1"' }),
    ines.patch(path, { venue: 'B' }, { 'if-match': '"1"' }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 412])
  expect(both.find(({ status }) => status === 200)?.headers.get('etag')).toBe('"2"')
  expect((await ines.get(path)).headers.get('etag')).toBe('"2"')
})

test('an archived show leaves the list and comes back', async () => {
  const { body: show } = await ines.post(shows, { ...showValues, name: 'Old one' })
  expect((await ines.post(`${shows}/${show.id}/archive`)).body.archivedAt).not.toBeNull()
  expect(await namesOf('q=old one')).toEqual([])
  expect(await namesOf('q=old one&archived=true')).toEqual(['Old one'])
  expect((await ines.post(`${shows}/${show.id}/restore`)).body.archivedAt).toBeNull()
  expect(await namesOf('q=old one')).toEqual(['Old one'])
})

test('a duplicate is a new show in the planning whose documents are copies of the originals', async () => {
  const { ids } = world
  const copy = await ines.post(`${shows}/${ids.show}/duplicate`, { date: '2027-09-30' })
  expect(copy.status).toBe(201)
  expect(copy.body).toMatchObject({ name: 'Autumn/Winter 2027 (copy)', date: '2027-09-30', status: 'planning', version: 1 })
  const rows = await world.owner`select id, origin from documents where show_id = ${copy.body.id}`
  expect(rows.map((row) => row.origin)).toEqual([{ kind: 'copy', from: ids.document }])
  expect(rows[0]?.id).not.toBe(ids.document)
})

test('the same Idempotency-Key does a thing once, even twice at the same time', async () => {
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const values = { ...showValues, name: 'Once' }
  const answers = await Promise.all([
    ines.post(shows, values, headers),
    ines.post(shows, values, headers),
    ines.post(shows, values, headers),
  ])
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
  expect(await namesOf('q=once')).toEqual(['Once'])
  const other = await ines.post(shows, { ...values, name: 'Twice' }, headers)
  expect({ status: other.status, code: other.body.error.code }).toEqual({ status: 409, code: 'conflict' })
  expect((await ines.post(shows, values, { 'idempotency-key': 'x'.repeat(201) })).status).toBe(400)
  const refused = { 'idempotency-key': crypto.randomUUID() }
  expect((await ines.post(`${shows}/${crypto.randomUUID()}/duplicate`, {}, refused)).status).toBe(404)
})

test('A14 the role decides who creates, edits and archives shows', async () => {
  const path = `${shows}/${world.ids.show}`
  const version = async () => ({ 'if-match': (await ines.get(path)).headers.get('etag') ?? '' })
  const expected = {
    producer: { create: 201, edit: 200, archive: 200 },
    'stage-manager': { create: 403, edit: 200, archive: 403 },
    crew: { create: 403, edit: 403, archive: 403 },
    viewer: { create: 403, edit: 403, archive: 403 },
    sponsor: { create: 403, edit: 404, archive: 404 },
  }
  for (const [role, want] of Object.entries(expected)) {
    const who = await world.member(role, role)
    const found = {
      create: (await who.post(shows, { ...showValues, name: role })).status,
      edit: (await who.patch(path, { venue: role }, await version())).status,
      archive: (await who.post(`${path}/archive`)).status,
    }
    await ines.post(`${path}/restore`)
    expect({ role, ...found }).toEqual({ role, ...want })
  }
})

test('A12 a sponsor sees the shows shared with them and no others, and in them only those documents', async () => {
  const sponsor = await world.member('Sponsor', 'sponsor')
  const { ids } = world
  expect(await namesOf('', sponsor)).toEqual([])
  const second = (await ines.post(`${shows}/${ids.show}/documents`, { type: 'run-of-show', title: 'Backstage' })).body
  await ines.put(`/api/workspaces/${ids.workspace}/documents/${ids.document}/grants`, { userId: sponsor.id, capability: 'comment' })
  expect(await namesOf('', sponsor)).toEqual(['Autumn/Winter 2027'])
  const documents = (await sponsor.get(`${shows}/${ids.show}/documents`)).body.items
  expect(documents).toEqual([expect.objectContaining({ id: ids.document, capabilities: ['view', 'comment'] })])
  expect((await sponsor.get(`/api/workspaces/${ids.workspace}/documents/${second.id}`)).status).toBe(404)
  const whole = (await ines.get(shows)).body.items.length
  await ines.put(`${shows}/${ids.show}/grants`, { userId: sponsor.id, capability: 'view' })
  expect((await sponsor.get(`${shows}/${ids.show}/documents`)).body.items.length).toBe(2)
  expect(whole).toBeGreaterThan(1)
})

test('a show is upcoming until its day is over where it takes place, and past from then on', async () => {
  const today = new Date(Date.now())
  const inDays = (days: number) => new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10)
  for (const [name, date] of [
    ['When, long ago', inDays(-400)],
    ['When, lately', inDays(-3)],
    ['When, soon', inDays(3)],
  ] as const)
    expect((await ines.post(shows, { ...showValues, name, date })).status).toBe(201)
  expect(await namesOf('q=when&when=upcoming')).toEqual(['When, soon'])
  expect(await namesOf('q=when&when=past&sort=-date')).toEqual(['When, lately', 'When, long ago'])
  expect((await ines.get(`${shows}?when=sometime`)).status).toBe(400)
})
