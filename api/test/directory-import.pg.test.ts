import { afterAll, beforeAll, expect, test } from 'bun:test'
import type { Browser } from './browser'
import { testWorld, type World } from './world'

/** D5 and D6: tables of the directory, out and in. */

let world: World
let ines: Browser
let directory: string

beforeAll(async () => {
  world = await testWorld()
  ines = world.ines
  directory = `/api/workspaces/${world.ids.workspace}/directory`
})
afterAll(() => world.close())

const send = (path: string, csv: string, digest?: string, who = ines) => {
  const form = new FormData()
  form.set('file', new File([csv], 'table.csv', { type: 'text/csv' }))
  if (digest !== undefined) form.set('digest', digest)
  return who.post(`${directory}/${path}/import`, form)
}

/** Looked at, then applied as it was looked at. */
const importAll = async (path: string, csv: string) => {
  const looked = await send(path, csv)
  expect(looked.body).toMatchObject({ applied: false })
  const applied = await send(path, csv, looked.body.digest)
  expect({ status: applied.status, body: applied.body }).toMatchObject({ status: 200, body: { ...looked.body, applied: true } })
  return applied.body
}

const only = async (path: string, q: string) => (await ines.get(`${directory}/${path}?q=${encodeURIComponent(q)}`)).body.items[0]

test('D5 a file is looked at without changing anything, then applied whole', async () => {
  const csv = 'Name;Agency;Height (mm);Shoe (EU)\nImported Å;Nord;1790;40,5\nImported B;;;\n'
  const looked = await send('models', csv)
  expect(looked.body).toMatchObject({ applied: false, counts: { add: 2, change: 0, same: 0, refused: 0 } })
  expect(await only('models', 'imported')).toBeUndefined()
  await importAll('models', csv)
  expect(await only('models', 'imported a')).toMatchObject({ name: 'Imported Å', agency: 'Nord', heightMm: 1_790, shoeEu: 40.5 })
})

test('D5 a file is not applied when the directory has changed since it was looked at', async () => {
  const csv = 'Name,House\nRaced,One\n'
  const looked = await send('designers', csv)
  await ines.post(`${directory}/designers`, { name: 'Raced', house: 'Two' })
  const applied = await send('designers', csv, looked.body.digest)
  expect({ status: applied.status, code: applied.body.error.code }).toEqual({ status: 412, code: 'out-of-date' })
  expect((await only('designers', 'raced')).house).toBe('Two')
})

test('D6 a row changes the entry of its id or of its name, says by which, and leaves columns that are not there', async () => {
  const { body: byId } = await ines.post(`${directory}/crew`, { name: 'By Id', position: 'Dresser', phone: '+33 1' })
  await ines.post(`${directory}/crew`, { name: 'By Náme', position: 'Door', phone: '+33 2' })
  const csv = `Id,Name,Position,Department\n${byId.id},Renamed,Head dresser,Dressing\n,by name,Head of door,Front of house\n`
  const { rows, counts } = await importAll('crew', csv)
  expect(counts).toEqual({ add: 0, change: 2, same: 0, refused: 0 })
  expect(rows.map((row: { matchedBy: string }) => row.matchedBy)).toEqual(['id', 'name'])
  expect(rows[0].changes).toContainEqual({ heading: 'Name', from: 'By Id', to: 'Renamed' })
  expect(await only('crew', 'renamed')).toMatchObject({ position: 'Head dresser', department: 'dressing', phone: '+33 1', version: 2 })
  const again = await importAll('crew', csv)
  expect(again.counts).toEqual({ add: 0, change: 0, same: 2, refused: 0 })
})

test('rows that cannot be are left out with a sentence each, and the others go in', async () => {
  await ines.post(`${directory}/models`, { name: 'Twin' })
  await ines.post(`${directory}/models`, { name: 'Twin' })
  const csv = [
    'Name,Height (mm),Email,Age',
    'Fine,1800,,',
    ',1800,,',
    'Tall,18000,,',
    'Words,tall,,',
    'Mail,,nobody,',
    'Twin,1800,,',
    'Fine,1750,,',
  ].join('\n')
  const { rows, counts, notes } = await importAll('models', csv)
  expect(counts).toEqual({ add: 1, change: 0, same: 0, refused: 6 })
  expect(notes).toEqual(['Left out, because not known here: Age.'])
  expect(rows.map((row: { line: number; problems: string[] }) => [row.line, row.problems[0]])).toEqual([
    [2, undefined],
    [3, 'Name: Expected a name.'],
    [4, 'Height (mm): Expected at most 2,500.'],
    [5, 'Height (mm): Expected a number, but found "tall".'],
    [6, 'Email: Expected an address such as studio@house.example, or nothing.'],
    [7, '2 entries have this name. Give the Id of the one that is meant.'],
    [8, 'Row 2 is the same model. Keep one of the two.'],
  ])
})

test('what is exported is read back as it was, formulas and line breaks too', async () => {
  const values = {
    ...{
      name: '=1+1',
      city: 'Paris "Nord"',
      notes: 'two\nlines',
      features: ['Daylight', 'Power 400 A'],
      dayRateMinor: 120_050,
      currency: 'JPY',
    },
    ...{ capacitySeated: 220, country: 'FR', phone: '+33 1' },
  }
  await ines.post(`${directory}/venues`, values)
  await ines.post(`${directory}/collections`, { name: 'Of whom', designerId: world.ids.designer, season: 'pre-fall', year: 2027 })
  for (const path of ['designers', 'collections', 'models', 'venues', 'crew']) {
    const file = await ines.get(`${directory}/${path}/export/csv`)
    expect(file.headers.get('content-disposition')).toContain(`${path}.csv`)
    const { body } = await send(path, file.body)
    expect({ path, ...body.counts }).toMatchObject({ path, add: 0, change: 0, refused: 0 })
    expect(body.counts.same).toBeGreaterThan(0)
  }
})

test('rates are read in the currency of their row', async () => {
  await importAll('venues', 'Name,Currency,Day rate\nEuro hall,EUR,"1.200,50"\nYen hall,JPY,120 000\n')
  expect(await only('venues', 'euro hall')).toMatchObject({ dayRateMinor: 120_050, currency: 'EUR' })
  expect(await only('venues', 'yen hall')).toMatchObject({ dayRateMinor: 120_000, currency: 'JPY' })
})

test('A32 who may not see rates imports a table without touching them', async () => {
  await ines.post(`${directory}/venues`, { name: 'Guarded hall', dayRateMinor: 500 })
  const caller = await world.member('Caller', 'stage-manager')
  const csv = 'Name,City,Day rate\nGuarded hall,Lyon,1\n'
  const looked = await send('venues', csv, undefined, caller)
  expect(looked.body.notes).toEqual(['Left out, because not known here: Day rate.'])
  expect((await send('venues', csv, looked.body.digest, caller)).status).toBe(200)
  expect(await only('venues', 'guarded hall')).toMatchObject({ city: 'Lyon', dayRateMinor: 500 })
  const crew = await world.member('Crew', 'crew')
  expect((await send('venues', csv, undefined, crew)).status).toBe(403)
})

test('a file that is too large, too long or no table is refused with a sentence', async () => {
  const lines = ['Name', ...Array.from({ length: 2_001 }, (_, i) => `Model ${i}`)].join('\n')
  for (const [csv, status] of [
    [lines, 400],
    [`Name\n${'x'.repeat(2_200_000)}`, 413],
    ['\u0000\u0001\u0002', 400],
  ] as const) {
    const answer = await send('models', csv)
    expect({ status: answer.status, told: answer.body.error.message.length > 20 }).toEqual({ status, told: true })
  }
})
