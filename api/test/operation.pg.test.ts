import { afterAll, beforeAll, expect, test } from 'bun:test'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoEmail, demoPassword } from '@fashionos/migrations/demo'
import { seed } from '@fashionos/migrations/seed'
import { verifyPassword } from 'better-auth/crypto'
import { createOutbox, unsentMails } from '../src/mails/outbox'
import { retryDelayMs, sendDueMails } from '../src/mails/sender'
import { passwordResetMail } from '../src/mails/texts'
import { createApi } from '../src/server'
import { type TestApi, testApi } from './api'
import { Browser } from './browser'

let base: TestApi
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fashionos-client-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>FashionOS</title>')
  writeFileSync(join(folder, 'live.html'), '<!doctype html><title>Live</title>')
  writeFileSync(join(folder, 'sw.js'), 'self')
  writeFileSync(join(folder, 'assets', 'main-a1b2c3.js'), `export const text = '${'a'.repeat(5_000)}'`)
  base = await testApi({ clientFolder: folder })
})
afterAll(async () => {
  await base.close()
  rmSync(folder, { recursive: true, force: true })
})

test('any address of the client is its page; a missing file and a missing route are not', async () => {
  for (const path of ['/', '/sign-in', '/w/maison-aurelie/shows/0192', '/account']) {
    const { status, headers, body } = await base.browser().get(path)
    expect({ path, status, body }).toEqual({ path, status: 200, body: expect.stringContaining('<title>') })
    expect(headers.get('cache-control')).toBe('no-cache')
    expect(headers.get('content-type')).toStartWith('text/html')
  }
  for (const path of [
    '/assets/gone-d4e5f6.js',
    '/favicon.png',
    '/api',
    '/api/nothing',
    '/health/nothing',
    '/../package.json',
    '/%2e%2e%2fpackage.json',
  ]) {
    const { status, body } = await base.browser().get(path)
    expect({ path, page: status === 200 && !String(body).includes('<title>') }).toEqual({ path, page: false })
    if (path.startsWith('/api') || path.startsWith('/assets')) expect({ path, status }).toEqual({ path, status: 404 })
  }
})

test('an address of a live screen is the page of live screens, which is a client of its own', async () => {
  for (const path of ['/live/0192/follow', '/live/0192/department/lx', '/live/show/0192/overview'])
    expect((await base.browser().get(path)).body).toContain('<title>Live</title>')
  expect((await base.browser().get('/lives')).body).toContain('<title>FashionOS</title>')
})

test('hashed files are kept for ever, and text goes compressed to who takes it', async () => {
  const { headers } = await base.browser().get('/assets/main-a1b2c3.js')
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  const packed = await base.api.handle(
    new Request('http://localhost:3000/assets/main-a1b2c3.js', { headers: { 'accept-encoding': 'br, gzip' } }),
  )
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  const bytes = new Uint8Array(await packed.arrayBuffer())
  expect(bytes.length).toBeLessThan(500)
  expect(new TextDecoder().decode(Bun.gunzipSync(bytes))).toContain('export const text')
  expect((await base.browser().get('/sw.js')).headers.get('cache-control')).toBe('no-cache')
})

test('every answer carries the headers that keep pages safe, and a request id', async () => {
  for (const path of ['/', '/api/config', '/api/me', '/nothing.js', '/api/auth/ok']) {
    const { headers } = await base.browser().get(path)
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('content-security-policy')).toContain("connect-src 'self' ws://localhost:3001")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  }
  const given = await base.browser().get('/api/config', { headers: { 'x-request-id': 'from-a-proxy.1' } })
  expect(given.headers.get('x-request-id')).toBe('from-a-proxy.1')
})

test('only with a token of Mapbox a page may ask it for maps, and is told the token', async () => {
  const token = 'pk.public-token'
  const mapped = await testApi({ env: { MAPBOX_TOKEN: token } })
  const [plain, given] = await Promise.all([base, mapped].map((one) => one.browser().get('/api/config')))
  expect([plain?.body.mapboxToken, given?.body.mapboxToken]).toEqual([null, token])
  expect(plain?.headers.get('content-security-policy')).not.toContain('mapbox')
  expect(given?.headers.get('content-security-policy')).toMatch(/connect-src [^;]*https:\/\/api\.mapbox\.com/)
  await mapped.close()
})

test('the documentation lists every route with what it takes', async () => {
  const { body } = await base.browser().get('/api/openapi')
  expect(body.paths['/api/workspaces/{workspace}/shows'].post.requestBody.content['application/json'].schema.required).toContain('timeZone')
  expect(Object.keys(body.paths).length).toBeGreaterThan(20)
})

test('metrics count requests by route as registered, never by path', async () => {
  await base.browser().get(`/api/workspaces/${crypto.randomUUID()}/shows`)
  const counted = 'fashionos_api_requests_total{method="GET",route="/api/workspaces/:workspace/shows",status="401"} 1'
  // Counting comes after answering.
  let metrics = ''
  while (!metrics.includes(counted)) {
    await new Promise(setImmediate)
    metrics = (await base.browser().get('/metrics')).body
  }
  expect(metrics).toContain('fashionos_api_request_seconds_bucket')
  expect(metrics).not.toMatch(/route="[^"]*[0-9a-f]{8}-/)
})

test('what nobody expected is answered without its insides', async () => {
  const broken = createApi({
    ...base.deps,
    db: new Proxy(base.deps.db, { get: () => () => Promise.reject(new Error('secret-table is broken')) }),
  })
  const person = await base.person('Lea')
  const other = new Browser(broken)
  for (const [name, value] of person.cookies) other.cookies.set(name, value)
  const { status, body } = await other.get(`/api/workspaces/${crypto.randomUUID()}/shows`)
  expect(status).toBe(500)
  expect(JSON.stringify(body)).not.toContain('secret-table')
  expect((await new Browser(broken).get('/health/ready')).status).toBe(503)
  expect((await new Browser(broken).get('/health/live')).status).toBe(200)
})

test('A18 the mailbox is not there from elsewhere, by another name, through a proxy, with SMTP, or turned off', async () => {
  const ask = (api: TestApi['api'], url = 'http://localhost:3000/api/mailbox', headers = {}) => api.handle(new Request(url, { headers }))
  expect((await ask(base.api)).status).toBe(200)
  expect((await ask(base.api, 'http://evil.example/api/mailbox')).status).toBe(404)
  expect((await ask(base.api, undefined, { 'x-forwarded-for': '127.0.0.1' })).status).toBe(404)
  expect((await ask(createApi({ ...base.deps, addressOf: () => '192.168.1.20' }))).status).toBe(404)
  expect((await ask(createApi({ ...base.deps, config: { ...base.deps.config, smtpUrl: 'smtp://mail.example' } }))).status).toBe(404)
  const closing = [{ mailbox: 'off' as const }, { proxy: true }, { publicUrl: 'https://fashionos.example' }]
  for (const one of closing) {
    const api = createApi({ ...base.deps, config: { ...base.deps.config, ...one } })
    expect({ one, status: (await ask(api)).status }).toEqual({ one, status: 404 })
  }
})

test('mail that is not taken is tried again later and sent once; hostile names stay text', async () => {
  let now = Date.now()
  const deps = { ...base.deps, clock: () => now }
  const outbox = createOutbox({ authDb: deps.authDb, newId: deps.newId, clock: deps.clock })
  await outbox.put(
    passwordResetMail({ to: 'anna@test.example', name: '<b>Anna</b>\r\nBcc: all@test.example', url: 'http://localhost:3000/x?a=1&b="2"' }),
  )
  const delivered: string[] = []
  const failing = () => Promise.reject(new Error('450 try later'))
  const working = async ({ to, html }: { to: string; html: string }) => void delivered.push(to, html)
  await sendDueMails({ ...deps, deliver: failing })
  await sendDueMails({ ...deps, deliver: working })
  expect(delivered).toEqual([])
  now += retryDelayMs(0) + 1
  await sendDueMails({ ...deps, deliver: working })
  await sendDueMails({ ...deps, deliver: working })
  expect(delivered[0]).toBe('anna@test.example')
  expect(delivered).toHaveLength(2)
  expect(delivered[1]).toContain('&lt;b&gt;Anna&lt;/b&gt;')
  expect(delivered[1]).toContain('a=1&amp;b=&quot;2&quot;')
  expect((await unsentMails(deps.authDb)).map(({ to }) => to)).not.toContain('anna@test.example')
})

test('the demo signs in with the password told, and its hash is one better-auth takes', async () => {
  await seed({ databaseUrl: base.deps.config.databaseUrl, secret: base.deps.config.secret })
  const [row] = await base.owner`select password from auth.account a join auth."user" u on u.id = a.user_id where u.email = ${demoEmail}`
  expect(await verifyPassword({ hash: row?.password, password: demoPassword })).toBe(true)
  const browser = base.browser()
  expect((await browser.post('/api/auth/sign-in/email', { email: demoEmail, password: demoPassword })).status).toBe(200)
  expect((await browser.get('/api/config')).body.demo).toEqual({ email: demoEmail, password: demoPassword })
  const [workspace] = (await browser.get('/api/me')).body.workspaces
  expect(workspace).toMatchObject({ name: 'Maison Aurélie', role: 'owner' })
  expect((await browser.get(`/api/workspaces/${workspace.id}/shows`)).body.items).toHaveLength(1)
})
