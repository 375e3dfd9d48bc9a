import { afterAll, beforeAll, expect, test } from 'bun:test'
import type { Browser } from './browser'
import { showValues, testWorld, type World } from './world'

/** D2 to D4: who is wanted twice, and who is away. */

let world: World
let ines: Browser
let root: string

beforeAll(async () => {
  world = await testWorld()
  ines = world.ines
  root = `/api/workspaces/${world.ids.workspace}`
})
afterAll(() => world.close())

const add = async (path: string, values: object): Promise<string> => (await ines.post(`${root}/directory/${path}`, values)).body.id

const show = async (name: string, values: object = {}): Promise<string> =>
  (await ines.post(`${root}/shows`, { ...showValues, name, ...values })).body.id

const documentOf = async (showId: string): Promise<string> => (await ines.get(`${root}/shows/${showId}/documents`)).body.items[0].id

/** A document of a show refers to an entry, as the follower of contents writes it. */
const refer = async (of: { show: string; kind: string; target: string; item?: string }): Promise<string> => {
  const document = await documentOf(of.show)
  const row = { document_id: document, show_id: of.show, kind: of.kind, target_id: of.target, item: of.item ?? 'looks/1' }
  await world.owner`insert into document_references ${world.owner({ workspace_id: world.ids.workspace, ...row })}`
  return document
}

const availabilityOf = async (models: readonly string[], day: object = {}) => {
  const question = { date: '2027-03-06', timeZone: 'Europe/Paris', models, ...day }
  const { status, body } = await ines.post(`${root}/directory/availability`, question)
  expect({ status, body }).toMatchObject({ status: 200 })
  return body.items
}

const bookedOn = async (model: string, day: object = {}): Promise<string[]> => {
  const [item] = await availabilityOf([model], day)
  return item.bookings.map((one: { showName: string; when: string }) => `${one.showName}: ${one.when}`)
}

test('D4 an absence counts on its first and last day and on no other', async () => {
  const absence = { firstDay: '2027-03-05', lastDay: '2027-03-07', reason: 'Tokyo' }
  const model = await add('models', { name: 'Away', absences: [absence, { firstDay: '2027-05-01', lastDay: '2027-05-02' }] })
  for (const [date, away] of [
    ['2027-03-04', []],
    ['2027-03-05', [absence]],
    ['2027-03-07', [absence]],
    ['2027-03-08', []],
  ] as const)
    expect({ date, away: (await availabilityOf([model], { date }))[0].absences }).toEqual({ date, away: [...away] })
})

test('A31 that somebody is away is told to who may not see why', async () => {
  const viewer = await world.member('Viewer', 'viewer')
  const model = await add('models', { name: 'Ill', absences: [{ firstDay: '2027-03-01', lastDay: '2027-03-20', reason: 'Hospital' }] })
  const question = { date: '2027-03-06', timeZone: 'Europe/Paris', models: [model] }
  const [item] = (await viewer.post(`${root}/directory/availability`, question)).body.items
  expect(item.absences).toEqual([{ firstDay: '2027-03-06', lastDay: '2027-03-06', reason: '' }])
})

test('D3 a model is booked by every other show with a document that refers to her, each document once', async () => {
  const model = await add('models', { name: 'Wanted' })
  const mine = await show('Mine')
  const other = await show('Other')
  await refer({ show: mine, kind: 'model', target: model })
  const document = await refer({ show: other, kind: 'model', target: model })
  await refer({ show: other, kind: 'model', target: model, item: 'looks/2' })
  const [item] = await availabilityOf([model], { show: mine })
  expect(item.bookings).toEqual([
    {
      ...{ showId: other, showName: 'Other', date: '2027-03-06', timeZone: 'Europe/Paris', venue: 'Palais de Tokyo', when: 'same-day' },
      documents: [{ id: document, title: 'Run of show', type: 'run-of-show' }],
    },
  ])
  expect((await bookedOn(model)).sort()).toEqual(['Mine: same-day', 'Other: same-day'])
})

test('D2 the day before and the day after are told apart, and two days away is nothing', async () => {
  const model = await add('models', { name: 'Near' })
  for (const [name, date] of [
    ['Before', '2027-03-05'],
    ['After', '2027-03-07'],
    ['Far', '2027-03-08'],
  ] as const)
    await refer({ show: await show(name, { date }), kind: 'model', target: model })
  expect((await bookedOn(model)).sort()).toEqual(['After: day-after', 'Before: day-before'])
})

test('D2 days in different zones are one day when they begin less than twelve hours apart, over daylight saving too', async () => {
  const model = await add('models', { name: 'Zones' })
  // 6 March begins in Tokyo at 15:00 UTC of the 5th, in Paris at 23:00, in New York at 05:00 of the 6th.
  await refer({ show: await show('Tokyo', { timeZone: 'Asia/Tokyo' }), kind: 'model', target: model })
  await refer({ show: await show('New York', { timeZone: 'America/New_York' }), kind: 'model', target: model })
  expect((await bookedOn(model)).sort()).toEqual(['New York: same-day', 'Tokyo: same-day'])
  // From New York, Tokyo's 6 March is fourteen hours earlier, and its 7th ten hours later.
  expect(await bookedOn(model, { timeZone: 'America/New_York' })).toContain('Tokyo: day-before')
  await refer({ show: await show('Tokyo, the 7th', { timeZone: 'Asia/Tokyo', date: '2027-03-07' }), kind: 'model', target: model })
  expect(await bookedOn(model, { timeZone: 'America/New_York' })).toContain('Tokyo, the 7th: same-day')
  const spring = await add('models', { name: 'Spring' })
  await refer({ show: await show('Short night', { date: '2027-03-29' }), kind: 'model', target: spring })
  expect(await bookedOn(spring, { date: '2027-03-28' })).toEqual(['Short night: day-after'])
})

test('D3 archived and cancelled shows and removed documents do not count', async () => {
  const model = await add('models', { name: 'Freed' })
  const [archived, cancelled, emptied] = [await show('Archived'), await show('Cancelled', { status: 'cancelled' }), await show('Emptied')]
  for (const one of [archived, cancelled]) await refer({ show: one, kind: 'model', target: model })
  const document = await refer({ show: emptied, kind: 'model', target: model })
  expect((await bookedOn(model)).sort()).toEqual(['Archived: same-day', 'Emptied: same-day'])
  await ines.post(`${root}/shows/${archived}/archive`)
  await ines.delete(`${root}/documents/${document}`)
  expect(await bookedOn(model)).toEqual([])
})

test('D3 two shows at one venue on one date are told of, by the show alone too', async () => {
  const venue = await add('venues', { name: 'One Hall' })
  const [mine, other] = [await show('Mine here'), await show('Also here')]
  for (const one of [mine, other]) {
    const { status, body } = await ines.put(`${root}/shows/${one}/directory/venues/${venue}`, { role: '' })
    expect({ status, items: body.items }).toMatchObject({ status: 200, items: [{ kind: 'venue', id: venue, name: 'One Hall' }] })
  }
  const { body } = await ines.get(`${root}/directory/venues/${venue}/bookings?date=2027-03-06&timeZone=Europe/Paris&show=${mine}`)
  expect(body.bookings).toEqual([expect.objectContaining({ showId: other, when: 'same-day', documents: [] })])
  await ines.delete(`${root}/shows/${other}/directory/venues/${venue}`)
  const after = await ines.get(`${root}/directory/venues/${venue}/bookings?date=2027-03-06&timeZone=Europe/Paris&show=${mine}`)
  expect(after.body.bookings).toEqual([])
})

test('an entry knows the shows that name it and the documents that refer to it, a designer also the collections', async () => {
  const designer = await add('designers', { name: 'Related' })
  await add('collections', { name: 'First', designerId: designer, season: 'couture', year: 2027 })
  const here = await show('Related show')
  await ines.put(`${root}/shows/${here}/directory/designers/${designer}`, { role: 'Guest' })
  await ines.put(`${root}/shows/${here}/directory/designers/${designer}`, { role: 'Guest of honour' })
  const document = await refer({ show: here, kind: 'designer', target: designer })
  await refer({ show: here, kind: 'designer', target: designer, item: 'looks/2' })
  const { body } = await ines.get(`${root}/directory/designers/${designer}`)
  expect(body.relations).toMatchObject({
    shows: [{ id: here, name: 'Related show', role: 'Guest of honour', archived: false }],
    documents: [{ id: document, type: 'run-of-show', showId: here, showName: 'Related show', items: 2 }],
    collections: [{ name: 'First', season: 'couture', year: 2027 }],
  })
})

test('A14 A27 who edits shows says who takes part in one, until it is archived', async () => {
  const model = await add('models', { name: 'Partaking' })
  const here = await show('Partaken')
  const link = `${root}/shows/${here}/directory/models/${model}`
  const caller = await world.member('Caller', 'stage-manager')
  const crew = await world.member('Crew', 'crew')
  expect((await crew.put(link, { role: '' })).status).toBe(403)
  expect((await caller.put(link, { role: '' })).status).toBe(200)
  await ines.post(`${root}/shows/${here}/archive`)
  expect((await caller.delete(link)).status).toBe(409)
})
