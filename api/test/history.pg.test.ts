import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'bun:test'
import { runOfShow } from '@fashionos/shared/documents/run-of-show/index'
import type { Change } from '@fashionos/shared/history/diff'
import { night } from '@fashionos/shared/run/run.fixture'
import { read } from '@fashionos/shared/ydoc/read'
import type * as Y from 'yjs'
import type { Browser } from './browser'
import { itemsOf, LongLog, removeItem, typeTitle, writeSeason } from './long-log'
import { perform } from './performed-run'
import { at, documentAt, showAt } from './route-table'
import { showValues, testWorld, type World } from './world'

let world: World
let ines: Browser
let marc: Browser
beforeAll(async () => {
  world = await testWorld()
  ines = world.ines
  marc = await world.member('Marc Olivier', 'producer')
})
afterAll(() => world.close())

let ids: { workspace: string; show: string; document: string }
let log: LongLog
const evening = Date.UTC(2026, 10, 20, 18)
const minutes = (count: number) => new Date(evening + count * 60_000)

beforeEach(async () => {
  const { workspace } = world.ids
  const show = (await ines.post(`${at(world.ids)}/shows`, { ...showValues, name: `Show ${crypto.randomUUID()}` })).body.id
  const document = (await ines.get(`${at(world.ids)}/shows/${show}/documents`)).body.items[0].id
  ids = { workspace, show, document }
  log = new LongLog(world.owner, ids)
  await log.seed(minutes(0))
})

const history = async (path = '', who = ines) => (await who.get(`${documentAt(ids)}/history${path}`)).body
const types = (author: Browser, minute: number, of: { item: string; text: string }) =>
  log.work({ author: author.id, at: minutes(minute), do: (doc) => typeTitle(doc, of) })
const contentOf = (doc: Y.Doc) => JSON.parse(JSON.stringify(read(doc, runOfShow.schema)))
const told = (changes: readonly Change[]) => changes.map(({ kind, id, parts }) => [kind, id, parts.map(({ part }) => part)])

describe('H11 the time line', () => {
  test('is sessions of work: one person, until a pause of five minutes; people at once have one each', async () => {
    const [one = '', two = ''] = itemsOf(log.doc)
    await types(ines, 10, { item: one, text: 'abc' })
    await types(marc, 10, { item: two, text: 'de' })
    await types(ines, 12, { item: one, text: 'f' })
    await types(ines, 30, { item: one, text: 'gh' })
    await log.flush()
    const { sessions, newest, next } = await history()
    expect(sessions).toEqual([
      {
        author: { id: ines.id, name: 'Inês Almeida' },
        edits: 2,
        first: 8,
        last: 9,
        from: minutes(30).getTime(),
        to: minutes(30).getTime() + 1_000,
      },
      {
        author: { id: ines.id, name: 'Inês Almeida' },
        edits: 4,
        first: 2,
        last: 7,
        from: minutes(10).getTime(),
        to: minutes(12).getTime(),
      },
      {
        author: { id: marc.id, name: 'Marc Olivier' },
        edits: 2,
        first: 5,
        last: 6,
        from: minutes(10).getTime(),
        to: minutes(10).getTime() + 1_000,
      },
      { author: null, edits: 1, first: 1, last: 1, from: minutes(0).getTime(), to: minutes(0).getTime() },
    ])
    expect([newest, next]).toEqual([9, null])
    expect((await history('?before=5')).sessions.map(({ last }: { last: number }) => last)).toEqual([4, 1])
  })

  test('a document nobody opened has none', async () => {
    const { id } = (await ines.post(`${showAt(ids)}/documents`, { type: 'run-of-show', title: 'Dinner' })).body
    ids = { ...ids, document: id }
    expect(await history()).toEqual({ sessions: [], newest: 0, next: null })
    expect((await ines.get(`${documentAt(ids)}/history/1`)).status).toBe(400)
    expect((await ines.post(`${documentAt(ids)}/revisions`, { name: 'Now' })).status).toBe(409)
  })

  test('whoever left the workspace keeps their name', async () => {
    const leaver = await world.member('Noor Haddad', 'crew')
    await types(leaver, 10, { item: itemsOf(log.doc)[0] ?? '', text: 'x' })
    await log.flush()
    await world.owner`delete from auth.member where user_id = ${leaver.id}`
    expect((await history()).sessions[0].author).toEqual({ id: leaver.id, name: 'Noor Haddad' })
  })

  test('who may only look sees it, and names nothing', async () => {
    const viewer = await world.member('Looks on', 'viewer')
    expect((await viewer.get(`${documentAt(ids)}/history`)).status).toBe(200)
    expect((await viewer.get(`${documentAt(ids)}/history/1`)).status).toBe(200)
    expect((await viewer.post(`${documentAt(ids)}/revisions`, { name: 'Mine' })).status).toBe(403)
    const sponsor = await world.member('Pays', 'sponsor')
    for (const path of ['/history', '/history/1', '/history/1/changes?since=0', '/revisions']) {
      expect((await sponsor.get(`${documentAt(ids)}${path}`)).status).toBe(404)
    }
  })
})

describe('H13 a point', () => {
  test('is what the document said there, wherever states were stored', async () => {
    const [one = '', two = ''] = itemsOf(log.doc)
    const said = new Map([[1, contentOf(log.doc)]])
    log.doc.on('update', () => said.set(log.lsn + 1, contentOf(log.doc)))
    await types(ines, 10, { item: one, text: 'abcd' })
    await log.store()
    await log.work({ author: marc.id, at: minutes(20), do: (doc) => removeItem(doc, two) })
    await types(ines, 30, { item: one, text: 'ef' })
    await log.flush()
    for (let lsn = 1; lsn <= log.lsn; lsn++) expect((await history(`/${lsn}`)).snapshot).toEqual(said.get(lsn))
    expect(said.size).toBe(8)
    expect((await history(`/${log.lsn + 1}`)).error.message).toContain(`from 1 to ${log.lsn}`)
  })
})

describe('H12 what one person did', () => {
  test('and nothing of what others did at the same time; who else was at the same item is said', async () => {
    const [one = '', two = '', three = ''] = itemsOf(log.doc)
    for (let minute = 10; minute < 13; minute++) {
      await types(ines, minute, { item: one, text: 'a' })
      await types(marc, minute, { item: two, text: 'b' })
    }
    await types(marc, 13, { item: one, text: 'c' })
    await log.work({ author: ines.id, at: minutes(13), do: (doc) => removeItem(doc, three) })
    await log.flush()
    const between = `/${log.lsn}/changes?since=1`
    const own = (await history(`${between}&author=${ines.id}`)).changes
    expect(told(own).toSorted()).toEqual(
      [
        ['changed', one, ['title']],
        ['removed', three, []],
      ].toSorted(),
    )
    expect(own.map(({ also }: { also: string[] }) => also)).toEqual([[marc.id], []])
    expect(told((await history(`${between}&author=${marc.id}`)).changes)).toEqual([
      ['changed', one, ['title']],
      ['changed', two, ['title']],
    ])
    expect((await history(`${between}&author=server`)).changes).toEqual([])
    expect((await history(between)).changes.length).toBe(3)
  })

  test('the server filled the document', async () => {
    const { changes, more } = await history('/1/changes?since=0&author=server')
    expect(changes.filter(({ kind }: Change) => kind === 'added').length).toBeGreaterThan(20)
    expect(more).toBe(0)
  })

  test('an item removed before is brought back', async () => {
    const [one = ''] = itemsOf(log.doc)
    await log.work({ author: ines.id, at: minutes(10), do: (doc) => removeItem(doc, one) })
    const lsn = log.lsn
    await log.work({ author: marc.id, at: minutes(20), do: (doc) => doc.getMap<Y.Map<unknown>>('items').get(one)?.delete('removed') })
    await log.flush()
    expect(told((await history(`/${log.lsn}/changes?since=${lsn}&author=${marc.id}`)).changes)).toEqual([['brought-back', one, []]])
  })
})

test('the history of one item is what was done to it, by whom, newest first', async () => {
  const [one = '', two = ''] = itemsOf(log.doc)
  await types(ines, 10, { item: one, text: 'ab' })
  await types(marc, 11, { item: one, text: 'c' })
  await types(ines, 12, { item: two, text: 'd' })
  await types(ines, 40, { item: one, text: 'e' })
  await log.work({ author: marc.id, at: minutes(50), do: (doc) => removeItem(doc, one) })
  await log.flush()
  const { steps, next } = await history(`/items/items/${one}`)
  expect(steps.map(({ author, change }: { author: { name: string } | null; change: Change }) => [author?.name, change.kind])).toEqual([
    ['Marc Olivier', 'removed'],
    ['Inês Almeida', 'changed'],
    ['Marc Olivier', 'changed'],
    ['Inês Almeida', 'changed'],
    [undefined, 'added'],
  ])
  expect(next).toBeNull()
  expect((await history(`/items/items/${one}?before=5`)).steps.length).toBe(3)
})

describe('points with names', () => {
  test('H15 are given, changed and taken away by who may edit', async () => {
    const root = `${documentAt(ids)}/revisions`
    const made = await ines.post(root, { name: ' Before the fitting ' })
    expect(made).toMatchObject({
      status: 201,
      body: { kind: 'named', name: 'Before the fitting', lsn: 1, version: 1, by: { name: 'Inês Almeida' } },
    })
    expect(made.body.at).toBe(minutes(0).toISOString())
    expect((await marc.post(root, { name: 'Again', lsn: 1 })).body.error.message).toContain('has a name already')
    const renamed = await marc.patch(`${root}/${made.body.id}`, { name: 'Fitting' }, { 'if-match': '"1"' })
    expect(renamed.body).toMatchObject({ name: 'Fitting', version: 2 })
    expect((await ines.patch(`${root}/${made.body.id}`, { name: 'Late' }, { 'if-match': '"1"' })).status).toBe(412)
    expect((await marc.get(root)).body.items).toMatchObject([{ name: 'Fitting' }])
    expect((await marc.delete(`${root}/${made.body.id}`)).status).toBe(200)
    expect((await marc.get(root)).body.items).toEqual([])
  })

  test('A27 in an archived show nothing gets a name, and its history is still looked at', async () => {
    await ines.post(`${showAt(ids)}/archive`)
    expect((await ines.post(`${documentAt(ids)}/revisions`, { name: 'Now' })).status).toBe(409)
    expect((await history()).sessions.length).toBe(1)
  })

  test('H14 a run’s beginning and end are points by themselves; a drill’s are not', async () => {
    const item = itemsOf(log.doc)[0] ?? ''
    const run = await perform(world.owner, { ...ids, kind: 'show' })
    await perform(world.owner, { ...ids, speed: 10, kind: 'rehearsal' })
    const went = (offset: number) => ({ at: new Date(night('20:00:05') + offset), author: ines.id })
    await world.owner`update document_updates set at = ${new Date(night('12:00'))} where document_id = ${ids.document}`
    await log.work({ ...went(-60_000), do: (doc) => typeTitle(doc, { item, text: 'abc' }) })
    await log.work({ ...went(30_000), do: (doc) => typeTitle(doc, { item, text: 'de' }) })
    await log.work({ ...went(3_600_000), do: (doc) => typeTitle(doc, { item, text: 'f' }) })
    await log.flush()
    const { items } = (await ines.get(`${documentAt(ids)}/revisions`)).body
    expect(items.map(({ kind, lsn, runKind }: Record<string, unknown>) => [kind, lsn, runKind])).toEqual([
      ['run-ended', 6, 'show'],
      ['run-began', 4, 'show'],
    ])
    expect(items[1]).toMatchObject({ run, at: new Date(night('20:00:05')).toISOString() })
  })
})

describe('a long history', () => {
  const edits = 25_000

  test('opens by a page of ten thousand entries, and goes through no more of them than it has to', async () => {
    await writeSeason(log, { edits, authors: [ines.id, marc.id], storeEvery: 5_000 })
    const first = await history()
    expect(first.newest).toBe(edits)
    expect(first.next).toBe(edits - 9_999)
    const second = await history(`?before=${first.next}`)
    const third = await history(`?before=${second.next}`)
    expect([second.next, third.next]).toEqual([edits - 19_999, null])
    const total = [first, second, third].flatMap(({ sessions }) => sessions).reduce((sum, { edits }) => sum + edits, 0)
    expect(total).toBe(edits)

    // What a point costs: one stored state, and the entries from it on.
    const [plan] = await world.owner`
      explain (analyze, format json) select lsn, author, at, update from document_updates
      where document_id = ${ids.document} and epoch = 1 and lsn > 20_000 and lsn <= 20_100 order by lsn limit 1_000`
    const scan = JSON.stringify(plan)
    expect(scan).toContain('document_updates')
    expect(scan).not.toContain('Seq Scan')
    const near = await history('/20100')
    expect(near.snapshot.items.length).toBeGreaterThan(20)
  }, 120_000)
})
