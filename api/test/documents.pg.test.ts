import { afterAll, beforeAll, expect, test } from 'bun:test'
import { fill, pictureForm, png, showValues, testWorld, type World } from './world'

let world: World
let root: string
let document: string

beforeAll(async () => {
  world = await testWorld()
  root = `/api/workspaces/${world.ids.workspace}`
  document = `${root}/documents/${world.ids.document}`
})
afterAll(() => world.close())

test('A15 a role without manage neither removes nor shares, and with edit it renames', async () => {
  const crew = await world.member('Crew', 'crew')
  expect((await crew.get(document)).body.capabilities).toEqual(['view', 'comment', 'suggest', 'edit'])
  expect((await crew.patch(document, { title: 'Main show' }, { 'if-match': '"1"' })).status).toBe(200)
  expect((await crew.delete(document)).status).toBe(403)
  expect((await crew.get(`${document}/grants`)).status).toBe(403)
  const viewer = await world.member('Viewer', 'viewer')
  expect((await viewer.patch(document, { title: 'Mine' }, { 'if-match': '"2"' })).status).toBe(403)
})

test('A15 a removed document is there only for who may restore it, and is neither read nor renamed', async () => {
  const crew = await world.member('Crew two', 'crew')
  expect((await world.ines.delete(document)).body.removedAt).not.toBeNull()
  expect((await crew.get(document)).status).toBe(404)
  expect((await crew.get(`${root}/shows/${world.ids.show}/documents?removed=true`)).body.items).toEqual([])
  expect((await world.ines.get(`${root}/shows/${world.ids.show}/documents?removed=true`)).body.items).toHaveLength(1)
  expect((await world.ines.get(`${document}/export/csv`)).status).toBe(409)
  expect((await world.ines.post(`${document}/restore`)).body.removedAt).toBeNull()
  expect((await crew.get(document)).status).toBe(200)
})

test('A27 the documents of an archived show offer nothing but to look and to share, and nothing in it is changed until it is restored', async () => {
  const show = `${root}/shows/${world.ids.show}`
  const open = (await world.ines.get(document)).body.capabilities
  await world.ines.post(`${show}/archive`)
  const { body: archived } = await world.ines.get(document)
  expect(archived.capabilities).toEqual(['view', 'manage'])
  expect((await world.ines.get(`${show}/documents`)).body.items).toEqual([archived])
  const refused = [
    await world.ines.patch(document, { title: 'Renamed' }, { 'if-match': `"${archived.version}"` }),
    await world.ines.delete(document),
    await world.ines.post(`${show}/documents`, { type: 'run-of-show' }),
  ]
  for (const { status, body } of refused) {
    expect(status).toBe(409)
    expect(body.error.message).toBe('This show is archived, so nothing in it can be changed. Restore the show first.')
  }
  expect((await world.ines.get(`${document}/export/csv`)).status).toBe(200)
  await world.ines.post(`${show}/restore`)
  expect((await world.ines.get(document)).body).toEqual({ ...archived, capabilities: open })
})

test('A2 A20 a grant adds to the role at once, and taking it away takes it away', async () => {
  const viewer = await world.member('Granted', 'viewer')
  const grants = await world.ines.put(`${document}/grants`, { userId: viewer.id, capability: 'edit' })
  expect(grants.body.items).toEqual([expect.objectContaining({ userId: viewer.id, name: 'Granted', capability: 'edit' })])
  expect((await viewer.get(document)).body.capabilities).toEqual(['view', 'comment', 'suggest', 'edit'])
  await world.ines.put(`${document}/grants`, { userId: viewer.id, capability: 'comment' })
  expect((await viewer.get(document)).body.capabilities).toEqual(['view', 'comment'])
  expect((await world.ines.delete(`${document}/grants?userId=${viewer.id}`)).body.items).toEqual([])
  expect((await viewer.get(document)).body.capabilities).toEqual(['view'])
})

test('readiness and every export read what was committed', async () => {
  const readiness = await world.ines.get(`${root}/shows/${world.ids.show}/readiness`)
  expect(readiness.body.documents[0].facts.length).toBeGreaterThan(0)
  const csv = await world.ines.get(`${document}/export/csv`)
  expect(csv.headers.get('content-type')).toBe('text/csv;charset=utf-8')
  expect(csv.headers.get('content-disposition')).toMatch(/^attachment; filename="[^"]+\.csv"; filename\*=UTF-8''/)
  expect(csv.body.split('\r\n').length).toBeGreaterThan(10)
  const json = await world.ines.get(`${document}/export/json`)
  expect(Object.keys(json.body).length).toBeGreaterThan(0)
  const xlsx = await world.api.handle(
    new Request(`http://localhost:3000${document}/export/xlsx`, { headers: { cookie: cookieOf(world.ines.cookies) } }),
  )
  const bytes = new Uint8Array(await xlsx.arrayBuffer())
  expect([...bytes.subarray(0, 2)]).toEqual([0x50, 0x4b])
})

test('readiness reads a document again only when something was committed to it', async () => {
  const show = (await world.ines.post(`${root}/shows`, showValues)).body.id
  const { id } = (await world.ines.get(`${root}/shows/${show}/documents`)).body.items[0]
  const facts = async () => (await world.ines.get(`${root}/shows/${show}/readiness`)).body.documents[0].facts
  expect(await facts()).toEqual([])
  await fill(world.owner, { workspace: world.ids.workspace, document: id })
  const filled = await facts()
  expect(filled.length).toBeGreaterThan(0)
  // Were it read again, it would be empty.
  await world.owner`update document_snapshots set state = decode('0000', 'hex') where document_id = ${id}`
  expect(await facts()).toEqual(filled)
  await world.owner`
    insert into document_updates (document_id, epoch, lsn, workspace_id, lease_epoch, at, update)
    select document_id, epoch, lsn + 1, workspace_id, 1, now(), decode('0000', 'hex') from document_snapshots where document_id = ${id}`
  expect(await facts()).toEqual([])
})

test('of the removed documents the last removed comes first', async () => {
  const show = (await world.ines.post(`${root}/shows`, showValues)).body.id
  const made = async (title: string) => (await world.ines.post(`${root}/shows/${show}/documents`, { type: 'run-of-show', title })).body.id
  const [first, second] = [await made('First made'), await made('Second made')]
  const remove = (id: string, at: string) => world.owner`update documents set removed_at = ${at} where id = ${id}`
  await remove(second, '2027-01-01T10:00:00Z')
  await remove(first, '2027-01-01T11:00:00Z')
  const { items } = (await world.ines.get(`${root}/shows/${show}/documents?removed=true`)).body
  expect(items.map(({ title }: { title: string }) => title)).toEqual(['First made', 'Second made'])
})

const cookieOf = (cookies: ReadonlyMap<string, string>) => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')

test('a document that was never opened has no export yet, and says so', async () => {
  const { body } = await world.ines.post(`${root}/shows/${world.ids.show}/documents`, { type: 'run-of-show', title: 'New “plan”/1' })
  const answer = await world.ines.get(`${root}/documents/${body.id}/export/csv`)
  expect({ status: answer.status, code: answer.body.error.code }).toEqual({ status: 409, code: 'conflict' })
})

test('a title that is cut in the middle of a character still makes a file name', async () => {
  const show = (await world.ines.post(`${root}/shows`, showValues)).body.id
  const { id } = (await world.ines.get(`${root}/shows/${show}/documents`)).body.items[0]
  await fill(world.owner, { workspace: world.ids.workspace, document: id })
  await world.ines.send('PATCH', `${root}/documents/${id}`, { body: { title: `${'x'.repeat(99)}😀😀` }, headers: { 'if-match': '"1"' } })
  const { status, headers } = await world.ines.get(`${root}/documents/${id}/export/csv`)
  expect({ status, name: headers.get('content-disposition') }).toEqual({ status: 200, name: expect.stringContaining('x%F0%9F%98%80.csv') })
})

test('A19 a calendar address works without signing in, until it is withdrawn, replaced, or its owner is out', async () => {
  const crew = await world.member('Subscriber', 'crew')
  const first = new URL((await crew.post(`${document}/calendar`)).body.url).pathname
  const feed = await world.browser().get(first)
  expect(feed.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(feed.body).toStartWith('BEGIN:VCALENDAR')
  expect(feed.body).toContain('BEGIN:VEVENT')
  const [row] = await world.owner`select encode(token_hash, 'hex') as hash from calendar_feeds where user_id = ${crew.id}`
  expect(row?.hash).toHaveLength(64)
  const second = new URL((await crew.post(`${document}/calendar`)).body.url).pathname
  expect((await world.browser().get(first)).status).toBe(404)
  expect((await world.browser().get(second)).status).toBe(200)
  await world.ines.post('/api/auth/organization/remove-member', { organizationId: world.ids.workspace, memberIdOrEmail: crew.email })
  expect((await world.browser().get(second)).status).toBe(404)
  const own = new URL((await world.ines.post(`${document}/calendar`)).body.url).pathname
  expect((await world.ines.delete(`${document}/calendar`)).status).toBe(204)
  expect((await world.browser().get(own)).status).toBe(404)
})

test('a picture added under an address in capitals is found under the usual one', async () => {
  const files = (workspace: string) => `/api/workspaces/${workspace}/files`
  const { body } = await world.ines.post(files(world.ids.workspace.toUpperCase()), pictureForm())
  expect((await world.ines.get(`${files(world.ids.workspace)}/${body.id}`)).status).toBe(200)
})

test('A21 a picture is what its bytes say, is served as that and nothing else, and only to members', async () => {
  const made = await world.ines.post(`${root}/files`, pictureForm(png, '../../etc/look.exe'))
  expect(made.body).toMatchObject({ mediaType: 'image/png', size: png.length })
  const { headers, status } = await world.ines.get(`${root}/files/${made.body.id}`)
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('image/png')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
  expect(headers.get('content-disposition')).toStartWith('inline; filename*=')
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  const again = await world.ines.get(`${root}/files/${made.body.id}`, { headers: { 'if-none-match': headers.get('etag') ?? '' } })
  expect(again.status).toBe(304)
  const html = await world.ines.post(`${root}/files`, pictureForm(new TextEncoder().encode('<html><script>'), 'look.png'))
  expect({ status: html.status, code: html.body.error.code }).toEqual({ status: 400, code: 'bad-input' })
  const viewer = await world.member('Looks on', 'viewer')
  expect((await viewer.post(`${root}/files`, pictureForm())).status).toBe(403)
})

test('a picture over 5 MB and a body over 256 kB are refused with both figures', async () => {
  const big = new Uint8Array(5 * 1_024 * 1_024 + 1)
  big.set(png)
  const picture = await world.ines.post(`${root}/files`, pictureForm(big))
  expect({ status: picture.status, message: picture.body.error.message }).toEqual({
    status: 413,
    message: 'Expected a picture of at most 5 MB, but found 5.3 MB. Make it smaller.',
  })
  const body = JSON.stringify({ title: 'x'.repeat(300_000), type: 'run-of-show' })
  const answer = await world.ines.send('POST', `${root}/shows/${world.ids.show}/documents`, {
    body,
    headers: { 'content-length': String(body.length) },
  })
  expect({ status: answer.status, code: answer.body.error.code }).toEqual({ status: 413, code: 'too-large' })
})
