import { afterAll, beforeAll, expect, test } from 'bun:test'
import { accessTokenClaims } from '@fashionos/shared/access-token'
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose'
import { password } from './browser'
import { testWorld, type World } from './world'

let world: World
const heard: { user: string | null; workspace: string | null; session: string | null; at: number }[] = []

beforeAll(async () => {
  world = await testWorld()
  await world.owner.listen('access_changed', (payload) => heard.push({ ...JSON.parse(payload), at: performance.now() }))
})
afterAll(() => world.close())

/** When the message was heard; the test's own limit is the deadline. */
const hears = async (matches: (message: (typeof heard)[number]) => boolean): Promise<number> => {
  for (;;) {
    const found = heard.find(matches)
    if (found) return found.at
    await new Promise(setImmediate)
  }
}

const orgPost = (who: { post: World['ines']['post'] }, path: string, body: object) => who.post(`/api/auth/organization/${path}`, body)
const membersOf = async () =>
  (await world.ines.get(`/api/workspaces/${world.ids.workspace}/people`)).body as { userId: string; role: string }[]
const memberIdOf = async (user: string): Promise<string> => {
  const { body } = await world.ines.get(`/api/auth/organization/list-members?organizationId=${world.ids.workspace}`)
  return body.members.find((one: { userId: string }) => one.userId === user).id
}

test('A22 signing in sets one HttpOnly, SameSite cookie of seven days, and nothing readable holds its value', async () => {
  const browser = world.browser()
  const answer = await browser.post('/api/auth/sign-in/email', { email: world.ines.email, password })
  expect(answer.status).toBe(200)
  const cookies = answer.headers.getSetCookie()
  expect(cookies).toHaveLength(1)
  expect(cookies[0]).toMatch(/^fashionos\.session_token=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/)
  expect(JSON.stringify(answer.body)).not.toContain(decodeURIComponent(browser.cookies.get('fashionos.session_token') ?? 'none'))
})

test('A22 behind https the cookie is Secure', async () => {
  const secure = await testWorld({ env: { PUBLIC_URL: 'https://fashionos.example' } })
  try {
    const { headers } = await secure.browser().post('/api/auth/sign-in/email', { email: secure.ines.email, password })
    expect(headers.getSetCookie()[0]).toMatch(/^__Secure-fashionos\.session_token=.*; Secure(;|$)/)
    expect(headers.get('strict-transport-security')).toContain('max-age=')
  } finally {
    await secure.close()
  }
})

test('A22 the access token verifies against the published keys, is RS256, and lasts 15 minutes', async () => {
  const { body } = await world.ines.get('/api/auth/token')
  const jwks = (await world.browser().get('/api/auth/jwks')).body
  const { payload, protectedHeader } = await jwtVerify(body.token, createLocalJWKSet(jwks), { algorithms: ['RS256'], ...accessTokenClaims })
  expect(protectedHeader.alg).toBe('RS256')
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(900)
  const [session] = await world.owner`select id from auth.session where user_id = ${world.ines.id} order by created_at limit 1`
  expect(payload).toMatchObject({ sub: world.ines.id, sid: session?.id, name: 'Inês Almeida' })
  expect(Object.keys(payload).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'name', 'sid', 'sub'])
})

test('A22 keys rotate: a new one signs when the old one has expired, and the old one is still published', async () => {
  const before = decodeProtectedHeader((await world.ines.get('/api/auth/token')).body.token).kid
  await world.owner`update auth.jwks set expires_at = now() - interval '1 minute'`
  const after = decodeProtectedHeader((await world.ines.get('/api/auth/token')).body.token).kid
  expect(after).not.toBe(before)
  const published = (await world.ines.get('/api/auth/jwks')).body.keys.map((key: { kid: string }) => key.kid)
  expect(published.sort()).toEqual([before, after].sort())
  const forCollab = await world.owner`select id from auth_public_keys()`
  expect(forCollab.map((key) => key.id).sort()).toEqual([before, after].sort())
  const [{ private_key: stored }] = (await world.owner`select private_key from auth.jwks limit 1`) as unknown as [{ private_key: string }]
  expect(stored).not.toContain('"d"')
})

test('every id in auth is a UUID of version 7', async () => {
  const [row] =
    await world.owner`select u.id as u, s.id as s, m.id as m, o.id as o from auth."user" u, auth.session s, auth.member m, auth.organization o limit 1`
  for (const id of Object.values(row ?? {})) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/)
})

test('an invitation goes by mail, its link leads to it, and accepting it makes the member with the role', async () => {
  const email = `yuki-${crypto.randomUUID()}@test.example`
  const invited = await orgPost(world.ines, 'invite-member', { organizationId: world.ids.workspace, email, role: 'stage-manager' })
  expect(invited.status).toBe(200)
  const mail = (await world.browser().get('/api/mailbox')).body.find((one: { to: string }) => one.to === email)
  expect(mail.subject).toBe('Inês Almeida invites you to Maison Aurélie')
  expect(mail.text).toContain('as stage manager')
  const link = new URL(/http\S+/.exec(mail.text)?.[0] ?? '')
  expect(link.href).toBe(`http://localhost:3000/invitations/${invited.body.id}`)

  const id = link.pathname.split('/').at(-1) ?? ''
  expect((await world.browser().get(`/api/invitations/${id}`)).body).toMatchObject({
    workspace: 'Maison Aurélie',
    email,
    role: 'stage-manager',
    status: 'pending',
  })
  const other = await orgPost(world.stranger, 'accept-invitation', { invitationId: id })
  expect(other.status).toBe(403)

  const yuki = world.browser()
  await yuki.signUp('Yuki', email)
  expect((await orgPost(yuki, 'accept-invitation', { invitationId: id })).status).toBe(200)
  expect((await yuki.get('/api/me')).body.workspaces).toEqual([expect.objectContaining({ id: world.ids.workspace, role: 'stage-manager' })])
  expect((await world.browser().get(`/api/invitations/${id}`)).body.status).toBe('accepted')
  const [entry] = await world.owner`select actor, entry from audit where action = 'member-added' and entry like ${`%${yuki.id}%`}`
  expect(entry?.actor).toBe(yuki.id)
})

test('A5 only who manages members invites, changes roles and removes', async () => {
  const crew = await world.member('Crew', 'crew')
  const invite = await orgPost(crew, 'invite-member', { organizationId: world.ids.workspace, email: 'x@test.example', role: 'viewer' })
  expect(invite.status).toBe(403)
  const raise = await orgPost(crew, 'update-member-role', {
    organizationId: world.ids.workspace,
    memberId: await memberIdOf(crew.id),
    role: 'owner',
  })
  expect(raise.status).toBe(403)
  const remove = await orgPost(crew, 'remove-member', { organizationId: world.ids.workspace, memberIdOrEmail: world.ines.email })
  expect(remove.status).toBeGreaterThanOrEqual(400)
  expect((await membersOf()).find((one) => one.userId === crew.id)?.role).toBe('crew')
})

test('A5 an admin makes nobody an owner', async () => {
  const admin = await world.member('Admin', 'admin')
  const raise = await orgPost(admin, 'update-member-role', {
    organizationId: world.ids.workspace,
    memberId: await memberIdOf(admin.id),
    role: 'owner',
  })
  expect(raise.status).toBe(403)
  const invite = await orgPost(admin, 'invite-member', { organizationId: world.ids.workspace, email: 'o@test.example', role: 'owner' })
  expect(invite.status).toBe(403)
})

test('A1 a member has one role, and only one of this product', async () => {
  for (const role of ['member', 'king', ['admin', 'crew']]) {
    const answer = await orgPost(world.ines, 'invite-member', { organizationId: world.ids.workspace, email: 'r@test.example', role })
    expect({ role, status: answer.status }).toEqual({ role, status: 400 })
  }
})

test('A8 the last owner is neither demoted nor removed, and does not leave', async () => {
  const organizationId = world.ids.workspace
  const memberId = await memberIdOf(world.ines.id)
  expect((await orgPost(world.ines, 'update-member-role', { organizationId, memberId, role: 'viewer' })).status).toBe(400)
  expect((await orgPost(world.ines, 'remove-member', { organizationId, memberIdOrEmail: memberId })).status).toBe(400)
  expect((await orgPost(world.ines, 'leave', { organizationId })).status).toBe(400)
  expect((await membersOf()).find((one) => one.userId === world.ines.id)?.role).toBe('owner')
})

test('A10 a changed role is in force at once, told within a second, and audited with who did it', async () => {
  const nina = await world.member('Nina', 'viewer')
  const show = `/api/workspaces/${world.ids.workspace}/shows`
  expect((await nina.post(show, { name: 'N', kind: 'pop-up', date: '2027-01-01', timeZone: 'UTC' })).status).toBe(403)
  heard.length = 0
  const before = performance.now()
  const memberId = await memberIdOf(nina.id)
  expect(
    (await orgPost(world.ines, 'update-member-role', { organizationId: world.ids.workspace, memberId, role: 'producer' })).status,
  ).toBe(200)
  expect((await hears((message) => message.user === nina.id && message.workspace === world.ids.workspace)) - before).toBeLessThan(1_000)
  expect((await nina.post(show, { name: 'N', kind: 'pop-up', date: '2027-01-01', timeZone: 'UTC' })).status).toBe(201)
  const [entry] = await world.owner`select actor from audit where action = 'member-role-changed' and entry like ${`%${nina.id}%`}`
  expect(entry?.actor).toBe(world.ines.id)
})

test('A9 A10 a removed member is out at once, and what was shared with them is gone', async () => {
  const vera = await world.member('Vera', 'sponsor')
  const root = `/api/workspaces/${world.ids.workspace}`
  await world.ines.put(`${root}/documents/${world.ids.document}/grants`, { userId: vera.id, capability: 'view' })
  expect((await vera.get(`${root}/documents/${world.ids.document}`)).status).toBe(200)
  heard.length = 0
  const before = performance.now()
  const answer = await orgPost(world.ines, 'remove-member', { organizationId: world.ids.workspace, memberIdOrEmail: vera.email })
  expect(answer.status).toBe(200)
  expect((await hears((message) => message.user === vera.id && message.session === null)) - before).toBeLessThan(1_000)
  expect((await vera.get(`${root}/documents/${world.ids.document}`)).status).toBe(404)
  expect((await world.ines.get(`${root}/documents/${world.ids.document}/grants`)).body.items).toEqual([])
})

test('A10 signing out ends the session everywhere it is looked at, and is told within a second', async () => {
  const one = await world.person('Paul')
  const two = world.browser()
  await two.post('/api/auth/sign-in/email', { email: one.email, password })
  heard.length = 0
  const before = performance.now()
  expect((await one.post('/api/auth/revoke-sessions')).status).toBe(200)
  const at = await hears((message) => message.user === one.id && message.session !== null && message.workspace === null)
  expect(at - before).toBeLessThan(1_000)
  expect((await two.get('/api/me')).status).toBe(401)
  expect((await two.get('/api/auth/token')).status).toBe(401)
})

test('a forgotten password is reset by mail, and every session ends', async () => {
  const rosa = await world.person('Rosa')
  expect(
    (await world.browser().post('/api/auth/request-password-reset', { email: rosa.email, redirectTo: '/reset-password' })).status,
  ).toBe(200)
  const mail = (await world.browser().get('/api/mailbox')).body.find((one: { to: string }) => one.to === rosa.email)
  const link = new URL(/http\S+/.exec(mail.text)?.[0] ?? '')
  const redirect = await world.browser().get(link.pathname + link.search)
  const token = new URL(redirect.headers.get('location') ?? '', 'http://localhost:3000').searchParams.get('token')
  expect((await world.browser().post('/api/auth/reset-password', { token, newPassword: 'another-password' })).status).toBe(200)
  expect((await rosa.get('/api/me')).status).toBe(401)
  expect((await world.browser().post('/api/auth/sign-in/email', { email: rosa.email, password })).status).toBe(401)
  expect((await world.browser().post('/api/auth/sign-in/email', { email: rosa.email, password: 'another-password' })).status).toBe(200)
  const unknown = await world.browser().post('/api/auth/request-password-reset', { email: 'nobody@test.example' })
  expect(unknown.status).toBe(200)
})

test('A16 a change from a page of another site is refused, whatever cookies come with it', async () => {
  for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: 'http://localhost:3000.evil.example' }]) {
    for (const path of ['/api/auth/sign-out', `/api/workspaces/${world.ids.workspace}/shows`]) {
      expect((await world.ines.send('POST', path, { headers, body: {} })).status).toBe(403)
    }
  }
  expect((await world.ines.get('/api/me')).status).toBe(200)
})

test('A17 an account takes 30 attempts to sign in per quarter of an hour, wherever they come from', async () => {
  const victim = await world.person('Target')
  const guess = () => world.browser().post('/api/auth/sign-in/email', { email: victim.email.toUpperCase(), password: 'wrong-password' })
  let answer = await guess()
  for (let attempt = 2; attempt <= 31; attempt += 1) {
    expect({ attempt, status: answer.status }).toEqual({ attempt, status: 401 })
    answer = await guess()
  }
  expect(answer.status).toBe(429)
  expect(answer.body.error.code).toBe('too-many')
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
})

test('A13 an API key is stored as a hash and does what its scope lets it', async () => {
  const { body } = await world.ines.post('/api/keys', { name: 'Screens', scope: 'read', days: 1 })
  expect(body.key).toStartWith('fos_')
  const [stored] = await world.owner`select key from auth.apikey where id = ${body.id}`
  expect(stored?.key).not.toContain(body.key)
  const headers = { 'x-api-key': body.key }
  const shows = `/api/workspaces/${world.ids.workspace}/shows`
  expect((await world.browser().get(shows, { headers })).status).toBe(200)
  const write = await world
    .browser()
    .send('POST', shows, { headers, body: { name: 'K', kind: 'pop-up', date: '2027-01-01', timeZone: 'UTC' } })
  expect(write.status).toBe(403)
  expect((await world.browser().get(shows, { headers: { 'x-api-key': `${body.key}x` } })).status).toBe(401)
  const both = { 'x-api-key': (await world.ines.post('/api/keys', { name: 'Robot', scope: 'write', days: 30 })).body.key }
  const values = { name: 'K', kind: 'pop-up', date: '2027-01-01', timeZone: 'UTC' }
  expect((await world.browser().send('POST', shows, { headers: both, body: values })).status).toBe(201)
  const breeding = await world.browser().send('POST', '/api/keys', { headers: both, body: { name: 'Child', scope: 'write', days: 365 } })
  expect(breeding.status).toBe(401)
  expect((await world.ines.post('/api/auth/api-key/create', { name: 'For ever' })).status).toBe(404)
  const elsewhere = await world.browser().get(`/api/workspaces/${world.theirs.workspace}/shows`, { headers })
  expect(elsewhere.status).toBe(404)
})

test('an id that is none is refused with a sentence at every door of better-auth', async () => {
  const answers = [
    await orgPost(world.ines, 'invite-member', { organizationId: 'x', email: 'a@test.example', role: 'crew' }),
    await orgPost(world.ines, 'update-member-role', { organizationId: world.ids.workspace, memberId: 'x', role: 'crew' }),
    await world.ines.get('/api/auth/organization/list-invitations?organizationId=x'),
    await world.ines.get('/api/auth/organization/get-invitation?id=x'),
  ]
  for (const { status, body } of answers) expect({ status, code: body.error.code }).toEqual({ status: 400, code: 'bad-input' })
})

test('two-factor: a person who turned it on signs in with a code after the password', async () => {
  const careful = await world.person('Careful')
  const { body } = await careful.post('/api/auth/two-factor/enable', { password })
  expect(body.totpURI).toStartWith('otpauth://totp/FashionOS')
  const [code] = body.backupCodes
  await world.owner`update auth.two_factor set verified = true where user_id = ${careful.id}`
  await world.owner`update auth."user" set two_factor_enabled = true where id = ${careful.id}`
  const browser = world.browser()
  const first = await browser.post('/api/auth/sign-in/email', { email: careful.email, password })
  expect(first.body.twoFactorRedirect).toBe(true)
  expect((await browser.get('/api/me')).status).toBe(401)
  expect((await browser.post('/api/auth/two-factor/verify-backup-code', { code: 'wrong-code' })).status).toBe(401)
  expect((await browser.post('/api/auth/two-factor/verify-backup-code', { code })).status).toBe(200)
  expect((await browser.get('/api/me')).status).toBe(200)
})

test('a passkey can be begun for the product’s own host', async () => {
  const { status, body } = await world.ines.get('/api/auth/passkey/generate-register-options')
  expect({ status, rp: body.rp }).toEqual({ status: 200, rp: { name: 'FashionOS', id: 'localhost' } })
})

test('names and addresses of people and workspaces have limits', async () => {
  const { status } = await world.browser().post('/api/auth/sign-up/email', { name: 'x'.repeat(101), email: 'l@test.example', password })
  expect(status).toBe(400)
  const slug = await orgPost(world.ines, 'create', { name: 'Caps', slug: 'Not A Slug' })
  expect(slug.status).toBe(400)
  const data = { logo: 'javascript:alert(1)' }
  expect((await orgPost(world.ines, 'update', { organizationId: world.ids.workspace, data })).status).toBe(400)
})
