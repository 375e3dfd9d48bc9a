import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import type { Browser } from './browser'
import { testWorld, type World } from './world'

/** Rules D1 and up of api/src/directory, and A30 to A32 of access.ts. */

let world: World
let ines: Browser
let directory: string

beforeAll(async () => {
  world = await testWorld()
  ines = world.ines
  directory = `/api/workspaces/${world.ids.workspace}/directory`
})
afterAll(() => world.close())

const add = async (path: string, values: object): Promise<{ id: string; version: number }> => {
  const { status, body } = await ines.post(`${directory}/${path}`, values)
  expect({ status, body }).toMatchObject({ status: 201 })
  return body
}

const namesOf = async (path: string, query: string): Promise<string[]> => {
  const { body } = await ines.get(`${directory}/${path}?${query}`)
  return body.items.map((one: { name: string }) => one.name)
}

test('models are found by part of a name without accents, filtered, sorted with unknown heights last, and paged', async () => {
  for (const [name, heightMm, agency] of [
    ['Zélie Äström', 1_760, 'Sole'],
    ['Amadou 100%', null, 'Sole'],
    ['Bea Sole', 1_810, 'Other'],
  ] as const)
    await add('models', { name, heightMm, agency })
  expect(await namesOf('models', 'q=zelie ASTROM')).toEqual(['Zélie Äström'])
  expect(await namesOf('models', 'q=sole')).toEqual(['Amadou 100%', 'Bea Sole', 'Zélie Äström'])
  expect(await namesOf('models', 'q=sole&sort=height')).toEqual(['Zélie Äström', 'Bea Sole', 'Amadou 100%'])
  expect(await namesOf('models', 'q=sole&sort=-height')).toEqual(['Bea Sole', 'Zélie Äström', 'Amadou 100%'])
  expect(await namesOf('models', 'q=sole&agency=Sole&minHeightMm=1700')).toEqual(['Zélie Äström'])
  expect(await namesOf('models', `q=${encodeURIComponent('100%')}`)).toEqual(['Amadou 100%'])
  const page = await ines.get(`${directory}/models?q=sole&size=2&page=2`)
  expect(page.body).toMatchObject({ total: 3, page: 2, size: 2, items: [{ name: 'Zélie Äström' }] })
})

test('a change needs the version it is based on, and of two at once one wins', async () => {
  const venue = await add('venues', { name: 'Versioned' })
  const path = `${directory}/venues/${venue.id}`
  expect((await ines.patch(path, { city: 'Lyon' })).status).toBe(428)
  const both = await Promise.all(['Lyon', 'Lille'].map((city) => ines.patch(path, { city }, { 'if-match': '"1"' })))
  expect(both.map(({ status }) => status).sort()).toEqual([200, 412])
  const placed = await ines.patch(path, { place: { latitude: 45.76, longitude: 4.83 } }, { 'if-match': '"2"' })
  expect(placed.body).toMatchObject({ version: 3, place: { latitude: 45.76, longitude: 4.83 } })
  expect((await ines.patch(path, { place: null }, { 'if-match': '"3"' })).body.place).toBeNull()
})

test('the same Idempotency-Key adds an entry once', async () => {
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const twice = await Promise.all([1, 2].map(() => ines.post(`${directory}/crew`, { name: 'Only Once' }, headers)))
  expect(new Set(twice.map(({ body }) => body.id)).size).toBe(1)
  expect(await namesOf('crew', 'q=only once')).toEqual(['Only Once'])
})

test('D1 an archived entry leaves the lists, cannot be changed, is still read by its id, and comes back', async () => {
  const designer = await add('designers', { name: 'Archived One' })
  const path = `${directory}/designers/${designer.id}`
  expect((await ines.post(`${path}/archive`)).body.archivedAt).not.toBeNull()
  expect(await namesOf('designers', 'q=archived one')).toEqual([])
  expect(await namesOf('designers', 'q=archived one&archived=true')).toEqual(['Archived One'])
  expect((await ines.get(path)).body.name).toBe('Archived One')
  const { status, body } = await ines.patch(path, { house: 'x' }, { 'if-match': '"2"' })
  expect({ status, code: body.error.code }).toEqual({ status: 409, code: 'conflict' })
  expect((await ines.post(`${path}/restore`)).body.archivedAt).toBeNull()
  expect((await ines.patch(path, { house: 'x' }, { 'if-match': '"3"' })).status).toBe(200)
})

test('absences are written with their model, all together', async () => {
  const model = await add('models', { name: 'Away', absences: [{ firstDay: '2027-03-05', lastDay: '2027-03-07', reason: 'Tokyo' }] })
  const path = `${directory}/models/${model.id}`
  const away = [{ firstDay: '2027-04-01', lastDay: '2027-04-01', reason: '' }]
  expect((await ines.patch(path, { absences: away }, { 'if-match': '"1"' })).body.absences).toEqual(away)
  expect(await namesOf('models', 'q=away&freeOn=2027-03-06')).toEqual(['Away'])
  expect(await namesOf('models', 'q=away&freeOn=2027-04-01')).toEqual([])
  const twice = await ines.patch(path, { absences: [...away, ...away] }, { 'if-match': '"2"' })
  expect(twice.status).toBe(400)
})

describe('A30 A31 A32 the role decides what is seen and set', () => {
  const expected = {
    producer: { list: 200, edit: 201, email: 'a@b.example', rate: 900_000, set: 200 },
    'stage-manager': { list: 200, edit: 201, email: 'a@b.example', rate: null, set: 403 },
    crew: { list: 200, edit: 403, email: 'a@b.example', rate: null, set: 403 },
    designer: { list: 200, edit: 403, email: 'a@b.example', rate: null, set: 403 },
    'venue-manager': { list: 200, edit: 403, email: '', rate: null, set: 403 },
    viewer: { list: 200, edit: 403, email: '', rate: null, set: 403 },
    model: { list: 403, edit: 403, email: undefined, rate: undefined, set: 403 },
    sponsor: { list: 403, edit: 403, email: undefined, rate: undefined, set: 403 },
  }
  test.each(Object.entries(expected))('as %s', async (role, want) => {
    const who = await world.member(role, role)
    const model = await add('models', { name: `Seen by ${role}`, email: 'a@b.example', heightMm: 1_800, notes: 'private' })
    const venue = await add('venues', { name: `Rated by ${role}`, dayRateMinor: 900_000 })
    const seen = await who.get(`${directory}/models/${model.id}`)
    const found = {
      list: (await who.get(`${directory}/models`)).status,
      edit: (await who.post(`${directory}/designers`, { name: role })).status,
      email: seen.body.email,
      rate: (await who.get(`${directory}/venues/${venue.id}`)).body.dayRateMinor,
      set: (await who.patch(`${directory}/venues/${venue.id}`, { dayRateMinor: 1 }, { 'if-match': '"1"' })).status,
    }
    expect({ role, ...found }).toEqual({ role, ...want })
    if (want.email === '') expect(seen.body).toMatchObject({ heightMm: null, notes: '', absences: [] })
  })

  test('A31 who may not see measurements cannot find them out by filters, orders, searches or exports', async () => {
    const viewer = await world.member('Curious', 'viewer')
    for (const query of ['minHeightMm=1700', 'sort=-height', 'freeOn=2027-03-06'])
      expect((await viewer.get(`${directory}/models?${query}`)).status).toBe(403)
    await add('models', { name: 'Quiet', email: 'findme@x.example' })
    expect((await viewer.get(`${directory}/models?q=findme`)).body.total).toBe(0)
    const heading = async (who: Browser) => String((await who.get(`${directory}/models/export/csv`)).body).split('\r\n')[0]
    expect(await heading(viewer)).toBe('Id,Name,Agency,Hair,Eyes')
    expect(await heading(ines)).toContain('Height (mm)')
  })
})
