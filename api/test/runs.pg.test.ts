import { afterAll, beforeAll, expect, setDefaultTimeout, test } from 'bun:test'
import { night } from '@fashionos/shared/run/run.fixture'
import { minute, second } from '@fashionos/shared/time'
import readExcel from 'read-excel-file/universal'
import type { Browser } from './browser'
import { perform } from './performed-run'
import { at, documentAt, showAt } from './route-table'
import { showValues, testWorld, type World } from './world'

setDefaultTimeout(60_000)

let world: World
let ines: Browser
beforeAll(async () => {
  world = await testWorld()
  ines = world.ines
})
afterAll(() => world.close())

/** A show of its own with its run of show, so that tests do not count each other's runs. */
const aShow = async (name: string) => {
  const { workspace } = world.ids
  const show = (await ines.post(`${at(world.ids)}/shows`, { ...showValues, name })).body.id
  const document = (await ines.get(`${at(world.ids)}/shows/${show}/documents`)).body.items[0].id
  return { workspace, show, document }
}

const idsOf = async (path: string, who = ines): Promise<string[]> => (await who.get(path)).body.items.map(({ id }: { id: string }) => id)

test('runs of a show are listed newest first, and found by document, kind and state', async () => {
  const ids = await aShow('Listed')
  const second = (await ines.post(`${showAt(ids)}/documents`, { type: 'run-of-show', title: 'Dinner' })).body.id
  const rehearsal = await perform(world.owner, { ...ids, kind: 'rehearsal', call: (stage) => stage.at(night('15:00')).go() })
  const show = await perform(world.owner, ids)
  const dinner = await perform(world.owner, { ...ids, document: second, title: 'Dinner' })
  await world.owner`update runs set opened_at = opened_at + interval '1 hour' where id = ${show}`
  await world.owner`update runs set opened_at = opened_at + interval '2 hours' where id = ${dinner}`
  const path = `${showAt(ids)}/runs`
  expect(await idsOf(path)).toEqual([dinner, show, rehearsal])
  expect(await idsOf(`${path}?sort=began`)).toEqual([rehearsal, ...[show, dinner].sort()])
  expect(await idsOf(`${path}?document=${ids.document}&kind=rehearsal`)).toEqual([rehearsal])
  expect(await idsOf(`${path}?state=ended&sort=opened`)).toEqual([show, dinner])
  expect((await ines.get(`${path}?page=2&size=2`)).body).toMatchObject({ total: 3, page: 2, size: 2, items: [{ id: rehearsal }] })
  expect((await ines.get(`${at(ids)}/runs/${show}`)).body).toMatchObject({
    ...{ id: show, showId: ids.show, document: { id: ids.document, title: 'Run of show', removed: false }, kind: 'show', state: 'ended' },
    ...{ speed: 1, openedBy: { name: 'Ana' }, beganAt: new Date(night('20:00:05')).toISOString(), seq: 7 },
  })
})

test('removing the document keeps its runs, their logs and their reports', async () => {
  const ids = await aShow('Removed')
  const run = await perform(world.owner, ids)
  await ines.delete(documentAt(ids))
  const viewer = await world.member('Looks on', 'viewer')
  const { body } = await viewer.get(`${showAt(ids)}/runs`)
  expect(body.items).toMatchObject([{ id: run, document: { id: ids.document, removed: true } }])
  expect((await viewer.get(`${at(ids)}/runs/${run}/report`)).body.items).toHaveLength(2)
  expect((await viewer.get(`${documentAt(ids)}/reports`)).body.items).toHaveLength(1)
})

test('R32 the report tells planned against actual, holds with reasons and who called', async () => {
  const { status, body } = await ines.get(`${at(world.ids)}/runs/${world.ids.run}/report`)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    ...{ run: world.ids.run, document: world.ids.document, kind: 'show', state: 'ended', speed: 1 },
    ...{ startedLate: 5_000, actual: 140 * second, planned: 2 * minute, drift: 20 * second, over: 25 * second },
    items: [
      { title: 'Item 1', planned: minute, actual: minute, over: 0, held: 30 * second, calledBy: 'Ana' },
      { title: 'Item 2', planned: minute, actual: 50 * second, over: -10 * second, held: 0 },
    ],
    holds: [{ title: 'Item 1', duration: 30 * second, reason: 'Strap broke', by: 'Ana' }],
    callers: [{ name: 'Ana', from: null, forced: false }],
  })
})

test('the log is read in pages, in order, to its last entry', async () => {
  const path = `${at(world.ids)}/runs/${world.ids.run}/log`
  const { body: first } = await ines.get(`${path}?size=5`)
  const { body: rest } = await ines.get(`${path}?after=5&size=5`)
  expect([...first.items, ...rest.items].map(({ seq }: { seq: number }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect({ first: first.last, rest: rest.last }).toEqual({ first: 7, rest: 7 })
  expect(first.items[0].command).toMatchObject({ kind: 'open', document: world.ids.document })
})

test('R32 the report leaves as CSV, Excel, PDF and JSON, under a name that says what it is', async () => {
  const root = `${at(world.ids)}/runs/${world.ids.run}/report`
  const bytesOf = async (format: string) => {
    const cookie = [...ines.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await world.api.handle(new Request(`http://localhost:3000${root}/${format}`, { headers: { cookie } }))
    expect({ format, status: response.status }).toEqual({ format, status: 200 })
    return { bytes: new Uint8Array(await response.arrayBuffer()), headers: response.headers }
  }
  const csv = await bytesOf('csv')
  expect(new TextDecoder().decode(csv.bytes)).toContain('Item 1,,2027-03-06 20:00:00,2027-03-06 20:00:05')
  expect(csv.headers.get('content-disposition')).toContain('filename="Run of show - show - 2027-03-06.csv"')
  expect(csv.headers.get('cache-control')).toBe('no-store')
  const sheets = await readExcel(new Blob([(await bytesOf('xlsx')).bytes]))
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Summary', 'As run', 'Holds', 'Who called'])
  const pdf = await bytesOf('pdf')
  expect(new TextDecoder('latin1').decode(pdf.bytes.slice(0, 5))).toBe('%PDF-')
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  expect(JSON.parse(new TextDecoder().decode((await bytesOf('json')).bytes))).toMatchObject({
    ...{ show: showValues.name, title: 'Run of show', items: [{ title: 'Item 1' }, { title: 'Item 2' }] },
  })
})

test('R33 reports of several runs come oldest first; without a choice, of ended ones that were no drills', async () => {
  const ids = await aShow('Rehearsed')
  const first = await perform(world.owner, { ...ids, kind: 'rehearsal' })
  const last = await perform(world.owner, { ...ids, kind: 'rehearsal' })
  const drill = await perform(world.owner, { ...ids, kind: 'rehearsal', speed: 10 })
  const open = await perform(world.owner, { ...ids, call: (stage) => stage.go() })
  for (const [i, run] of [first, last, drill, open].entries()) {
    await world.owner`update runs set opened_at = opened_at + make_interval(hours => ${i}) where id = ${run}`
  }
  const runsOf = async (query: string) => {
    const { body } = await ines.get(`${documentAt(ids)}/reports${query}`)
    return body.items.map(({ run, report }: { run: { id: string }; report: { run: string } }) => [run.id, report.run === run.id])
  }
  expect(await runsOf('')).toEqual([
    [first, true],
    [last, true],
  ])
  for (const chosen of [`?runs=${open},${drill}`, `?runs=${open}&runs=${drill}`]) {
    expect(await runsOf(chosen)).toEqual([
      [drill, true],
      [open, true],
    ])
  }
  const foreign = await ines.get(`${documentAt(ids)}/reports?runs=${first},${world.ids.run}`)
  expect({ status: foreign.status, code: foreign.body.error.code }).toEqual({ status: 404, code: 'not-found' })
})

test('A12 runs are seen by who may view what was performed, and by no other member', async () => {
  const ids = await aShow('Shared')
  const dinner = (await ines.post(`${showAt(ids)}/documents`, { type: 'run-of-show', title: 'Dinner' })).body.id
  const run = await perform(world.owner, ids)
  const hidden = await perform(world.owner, { ...ids, document: dinner })
  const sponsor = await world.member('Sponsor', 'sponsor')
  expect((await sponsor.get(`${at(ids)}/runs/${run}`)).status).toBe(404)
  expect((await sponsor.get(`${showAt(ids)}/runs`)).status).toBe(404)
  await ines.put(`${documentAt(ids)}/grants`, { userId: sponsor.id, capability: 'view' })
  expect(await idsOf(`${showAt(ids)}/runs`, sponsor)).toEqual([run])
  expect((await sponsor.get(`${at(ids)}/runs/${run}/report`)).status).toBe(200)
  expect((await sponsor.get(`${at(ids)}/runs/${hidden}/report`)).status).toBe(404)
  expect((await sponsor.get(`${at(ids)}/runs/${hidden}/log`)).status).toBe(404)
  expect((await sponsor.get(`${documentAt({ ...ids, document: dinner })}/reports`)).status).toBe(404)
})

test('R1 a run and its log cannot be changed or removed by api', async () => {
  for (const change of ['delete from run_log', 'delete from runs', `update runs set state = 'ended'`, 'update run_log set seq = 9']) {
    const why = await Promise.resolve(world.deps.db.execute(change)).then(
      () => 'done',
      (error: Error) => String(error.cause),
    )
    expect({ change, why }).toEqual({ change, why: expect.stringContaining('permission denied') })
  }
})
