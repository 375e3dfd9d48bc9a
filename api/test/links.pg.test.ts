import { afterAll, beforeAll, expect, setDefaultTimeout, test } from 'bun:test'
import { createHash } from 'node:crypto'
import type { Browser } from './browser'
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

const aShow = async (name: string) => {
  const show = (await ines.post(`${at(world.ids)}/shows`, { ...showValues, name })).body.id
  const document = (await ines.get(`${at(world.ids)}/shows/${show}/documents`)).body.items[0].id
  return { workspace: world.ids.workspace, show, document }
}

const lightDesk = { screen: 'department', department: 'lx', label: 'Light desk' }
const resolve = (secret: string, who = world.browser()) => who.post('/api/links/resolve', { secret })
const unknown = { code: 'not-found', message: 'This link does not exist, has expired or was withdrawn. Ask for a new one.' }

test('A26 a link opens its own screen for who has no account, and its secret is stored as a hash only', async () => {
  const ids = await aShow('Linked')
  const { status, body, headers } = await ines.post(`${documentAt(ids)}/screen-links`, lightDesk)
  expect(status).toBe(201)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(body).toMatchObject({ ...lightDesk, showId: ids.show, documentId: ids.document, expiresAt: null, expired: false })
  expect(body.path).toBe(`/live/${ids.document}/department/lx`)
  expect(body.url).toEndWith(`${body.path}#k=${body.secret}`)
  expect(body.secret).toMatch(/^[\w-]{43}$/)
  const [row] = await world.owner`select token_hash from screen_links where id = ${body.id}`
  expect(row?.token_hash).toEqual(createHash('sha256').update(body.secret).digest())
  const [listed] = (await ines.get(`${documentAt(ids)}/screen-links`)).body.items
  expect(listed).toMatchObject({ id: body.id, label: 'Light desk' })
  expect(JSON.stringify(listed)).not.toContain(body.secret)
  expect((await resolve(body.secret)).body).toEqual({
    ...{ ...lightDesk, expiresAt: null, collabUrl: 'ws://localhost:3001' },
    show: { id: ids.show, name: 'Linked', timeZone: 'Europe/Paris' },
    documents: [{ id: ids.document, title: 'Run of show' }],
  })
})

test('A27 a link of an archived show opens nothing until the show is restored, and none is made for it', async () => {
  const ids = await aShow('Archived')
  const link = { screen: 'follow', label: 'Phones' }
  const { body: made } = await ines.post(`${documentAt(ids)}/screen-links`, link)
  await ines.post(`${showAt(ids)}/archive`)
  expect((await resolve(made.secret)).body.error).toEqual(unknown)
  const sentence = 'This show is archived, so nothing in it can be changed. Restore the show first.'
  for (const path of [documentAt(ids), showAt(ids)]) {
    const { status, body } = await ines.post(`${path}/screen-links`, path === documentAt(ids) ? link : { label: 'Office' })
    expect({ status, message: body.error.message }).toEqual({ status: 409, message: sentence })
    expect((await ines.get(`${path}/screen-links`)).body.items).toHaveLength(1)
  }
  await ines.post(`${showAt(ids)}/restore`)
  expect((await resolve(made.secret)).status).toBe(200)
  await ines.post(`${showAt(ids)}/archive`)
  expect((await ines.delete(`${at(ids)}/screen-links/${made.id}`)).status).toBe(204)
})

test('A26 unknown, expired and withdrawn links and those of a removed run of show answer alike', async () => {
  const ids = await aShow('Gone')
  const made = async () => (await ines.post(`${documentAt(ids)}/screen-links`, { screen: 'follow', label: 'Phones' })).body
  const [withdrawn, expired, orphan] = [await made(), await made(), await made()]
  expect((await resolve(orphan.secret)).status).toBe(200)
  expect((await ines.delete(`${at(ids)}/screen-links/${withdrawn.id}`)).status).toBe(204)
  await world.owner`update screen_links set expires_at = now() - interval '1 second' where id = ${expired.id}`
  await ines.delete(documentAt(ids))
  for (const secret of ['nobody-made-this', withdrawn.secret, expired.secret, orphan.secret]) {
    const { status, body } = await resolve(secret)
    expect({ status, error: body.error }).toEqual({ status: 404, error: unknown })
  }
})

test('A25 links are made, seen and withdrawn by who may call, and by no other member', async () => {
  const ids = await aShow('Called')
  const { id } = (await ines.post(`${documentAt(ids)}/screen-links`, lightDesk)).body
  const stageManager = await world.member('Marc', 'stage-manager')
  const crew = await world.member('Yuki', 'crew')
  const sponsor = await world.member('Sponsor', 'sponsor')
  const asks = (who: Browser) => [
    who.get(`${documentAt(ids)}/screen-links`),
    who.get(`${showAt(ids)}/screen-links`),
    who.post(`${documentAt(ids)}/screen-links`, lightDesk),
    who.post(`${showAt(ids)}/screen-links`, { label: 'Office' }),
    who.delete(`${at(ids)}/screen-links/${id}`),
  ]
  const statusesOf = async (who: Browser) => (await Promise.all(asks(who))).map(({ status }) => status)
  expect(await statusesOf(sponsor)).toEqual([404, 404, 404, 404, 404])
  expect(await statusesOf(crew)).toEqual([403, 403, 403, 403, 403])
  expect(await statusesOf(stageManager)).toEqual([200, 200, 201, 201, 204])
})

test('A25 a grant to call one run of show reaches its links and not those of the show', async () => {
  const ids = await aShow('Granted')
  const caller = await world.member('Guest caller', 'crew')
  await ines.put(`${documentAt(ids)}/grants`, { userId: caller.id, capability: 'call' })
  await ines.post(`${showAt(ids)}/screen-links`, { label: 'Office' })
  const own = (await caller.post(`${documentAt(ids)}/screen-links`, lightDesk)).body
  const { body } = await caller.get(`${showAt(ids)}/screen-links`)
  expect(body.items.map((one: { id: string }) => one.id)).toEqual([own.id])
  expect((await caller.post(`${showAt(ids)}/screen-links`, { label: 'Mine' })).status).toBe(403)
  expect((await ines.get(`${showAt(ids)}/screen-links`)).body.items).toHaveLength(2)
})

test('an overview has every run of show of the show, for a link and for a member', async () => {
  const ids = await aShow('Two stages')
  const second = (await ines.post(`${showAt(ids)}/documents`, { type: 'run-of-show', title: 'Stage B' })).body.id
  const link = (await ines.post(`${showAt(ids)}/screen-links`, { label: 'Office' })).body
  expect(link.path).toBe(`/live/show/${ids.show}/overview`)
  const documents = [
    { id: ids.document, title: 'Run of show' },
    { id: second, title: 'Stage B' },
  ]
  const show = { id: ids.show, name: 'Two stages', timeZone: 'Europe/Paris' }
  expect((await resolve(link.secret)).body).toMatchObject({ screen: 'overview', department: null, label: 'Office', show, documents })
  const member = await world.member('Looks on', 'viewer')
  await member.workspace('A second workspace of theirs')
  const { body } = await member.get(`/api/live/shows/${ids.show}`)
  expect(body).toEqual({ workspace: ids.workspace, show, documents, collabUrl: 'ws://localhost:3001' })
  await ines.delete(documentAt({ ...ids, document: second }))
  expect((await resolve(link.secret)).body.documents).toEqual(documents.slice(0, 1))
  expect((await world.stranger.get(`/api/live/shows/${ids.show}`)).status).toBe(404)
  const sponsor = await world.member('Sponsor of nothing', 'sponsor')
  expect((await sponsor.get(`/api/live/shows/${ids.show}`)).status).toBe(404)
})

test('the same request sent twice makes one link and tells the same secret', async () => {
  const ids = await aShow('Once')
  const send = () => ines.post(`${documentAt(ids)}/screen-links`, lightDesk, { 'idempotency-key': 'link-once' })
  const [first, again] = [await send(), await send()]
  expect(again.body).toEqual(first.body)
  expect((await resolve(again.body.secret)).status).toBe(200)
  expect((await ines.get(`${documentAt(ids)}/screen-links`)).body.items).toHaveLength(1)
  const kept = await world.owner`select 1 from idempotency_keys where answer::text like ${`%${first.body.secret}%`}`
  expect(kept).toHaveLength(0)
})

test('A11 making and withdrawing a link is in the audit with who did it, once', async () => {
  const ids = await aShow('Audited')
  const { id } = (await ines.post(`${documentAt(ids)}/screen-links`, lightDesk)).body
  await ines.delete(`${at(ids)}/screen-links/${id}`)
  expect((await ines.delete(`${at(ids)}/screen-links/${id}`)).status).toBe(204)
  const entries = await world.owner`select action, actor from audit where entry like ${`%${id}%`} order by seq`
  expect(entries.map(({ action, actor }) => [action, actor])).toEqual([
    ['screen-link-added', ines.id],
    ['screen-link-revoked', ines.id],
  ])
  expect((await ines.get(`${documentAt(ids)}/screen-links`)).body.items).toEqual([])
})

test('a document has 100 links that work at a time, also when they are made at once', async () => {
  const ids = await aShow('Many')
  const { id, ...one } = (await world.owner`select * from screen_links where id = ${world.ids.link}`)[0] ?? {}
  expect(id).toBe(world.ids.link)
  for (let i = 0; i < 99; i++) {
    const own = { id: crypto.randomUUID(), show_id: ids.show, document_id: ids.document, token_hash: Buffer.from(crypto.randomUUID()) }
    await world.owner`insert into screen_links ${world.owner({ ...one, ...own, expires_at: i === 0 ? new Date(0) : null })}`
  }
  const made = await Promise.all([1, 2, 3].map(() => ines.post(`${documentAt(ids)}/screen-links`, lightDesk)))
  expect(made.map(({ status }) => status).sort()).toEqual([201, 201, 409])
  expect(made.find(({ status }) => status === 409)?.body.error.message).toContain('100 links')
})

test('only a run of show has screens to share', async () => {
  const ids = await aShow('Other')
  await world.owner`update documents set type = 'page' where id = ${ids.document}`
  const { status, body } = await ines.post(`${documentAt(ids)}/screen-links`, lightDesk)
  expect({ status, code: body.error.code }).toEqual({ status: 400, code: 'bad-input' })
})

test('secrets are asked for so often a minute from one address', async () => {
  const limited = await testWorld({ clock: () => 1_800_000_000_000 })
  try {
    const ask = () => limited.browser().post('/api/links/resolve', { secret: limited.ids.overviewSecret })
    for (let i = 0; i < 1_200; i++) await limited.deps.limits.take({ key: 'link:127.0.0.1', max: 1, windowMs: 60_000 })
    const { status, headers } = await ask()
    expect({ status, wait: headers.get('retry-after') }).toEqual({ status: 429, wait: '60' })
  } finally {
    await limited.close()
  }
})
