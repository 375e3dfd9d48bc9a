import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import type { Answer, Browser } from './browser'
import { directoryMemberRoutes } from './directory-routes'
import { fileMemberRoutes, sealedRoutes } from './file-routes'
import { historyMemberRoutes } from './history-routes'
import { notificationMemberRoutes } from './notification-routes'
import { type Ask, at, documentAt, type MemberRoute, nonsense, type PublicRoute, showAt } from './route-table'
import { livePublicRoutes, runMemberRoutes } from './run-routes'
import { searchMemberRoutes } from './search-routes'
import { taskMemberRoutes } from './task-routes'
import { type Ids, showValues, testWorld, type World } from './world'

/**
 * Every route of the api stands in one of the two tables below; one that does
 * not fails the first test.
 */

const current = async (who: Browser, path: string): Promise<Record<string, string>> => {
  const { headers } = await who.get(path)
  return { 'if-match': headers.get('etag') ?? '"1"' }
}

const memberRoutes: Readonly<Record<string, MemberRoute>> = {
  'GET /api/workspaces/:workspace/people': {
    happy: (who, ids) => who.get(`${at(ids)}/people`),
    bad: [(who) => who.get(`/api/workspaces/${nonsense}/people`)],
  },
  'GET /api/workspaces/:workspace/shows': {
    happy: (who, ids) => who.get(`${at(ids)}/shows?archived=false&sort=-date&page=1&size=10&q=autumn&status=planning`),
    bad: ['size=0', 'size=101', 'page=0', 'sort=price', 'status=lost', 'archived=maybe'].map(
      (query): Ask =>
        (who, ids) =>
          who.get(`${at(ids)}/shows?${query}`),
    ),
  },
  'POST /api/workspaces/:workspace/shows': {
    happy: (who, ids) => who.post(`${at(ids)}/shows`, showValues),
    bad: [
      {},
      { ...showValues, name: ' ' },
      { ...showValues, date: '2027-02-30' },
      { ...showValues, timeZone: 'Paris' },
      { ...showValues, price: 1 },
    ].map(
      (body): Ask =>
        (who, ids) =>
          who.post(`${at(ids)}/shows`, body),
    ),
  },
  'GET /api/workspaces/:workspace/shows/:show': {
    happy: (who, ids) => who.get(showAt(ids)),
    bad: [(who, ids) => who.get(`${at(ids)}/shows/${nonsense}`)],
    uses: ['show'],
  },
  'PATCH /api/workspaces/:workspace/shows/:show': {
    happy: async (who, ids) => who.patch(showAt(ids), { venue: 'Grand Palais' }, await current(who, showAt(ids))),
    bad: [
      async (who, ids) => who.patch(showAt(ids), { kind: 'dinner' }, await current(who, showAt(ids))),
      async (who, ids) => who.patch(showAt(ids), {}, await current(who, showAt(ids))),
      (who, ids) => who.patch(showAt(ids), { venue: 'x' }, { 'if-match': 'three' }),
    ],
    uses: ['show'],
  },
  'POST /api/workspaces/:workspace/shows/:show/duplicate': {
    happy: (who, ids) => who.post(`${showAt(ids)}/duplicate`, { name: 'Copy' }),
    bad: [(who, ids) => who.post(`${showAt(ids)}/duplicate`, { name: 7 })],
    uses: ['show'],
  },
  'POST /api/workspaces/:workspace/shows/:show/archive': {
    happy: (who, ids) => who.post(`${showAt(ids)}/archive`),
    bad: [(who, ids) => who.post(`${at(ids)}/shows/${nonsense}/archive`)],
    uses: ['show'],
  },
  'POST /api/workspaces/:workspace/shows/:show/restore': {
    happy: (who, ids) => who.post(`${showAt(ids)}/restore`),
    bad: [(who, ids) => who.post(`${at(ids)}/shows/${nonsense}/restore`)],
    uses: ['show'],
  },
  'GET /api/workspaces/:workspace/shows/:show/documents': {
    happy: (who, ids) => who.get(`${showAt(ids)}/documents`),
    bad: [(who, ids) => who.get(`${showAt(ids)}/documents?removed=perhaps`)],
    uses: ['show'],
  },
  'POST /api/workspaces/:workspace/shows/:show/documents': {
    happy: (who, ids) => who.post(`${showAt(ids)}/documents`, { type: 'run-of-show', title: 'Rehearsal' }),
    bad: [
      (who, ids) => who.post(`${showAt(ids)}/documents`, { type: 'constructor' }),
      (who, ids) => who.post(`${showAt(ids)}/documents`, { type: 'run-of-show', title: '' }),
      (who, ids) => who.post(`${showAt(ids)}/documents`, '{'),
    ],
    uses: ['show'],
  },
  'GET /api/workspaces/:workspace/shows/:show/readiness': {
    happy: (who, ids) => who.get(`${showAt(ids)}/readiness`),
    bad: [(who, ids) => who.get(`${at(ids)}/shows/${nonsense}/readiness`)],
    uses: ['show'],
  },
  'GET /api/workspaces/:workspace/documents/:document': {
    happy: (who, ids) => who.get(documentAt(ids)),
    bad: [(who, ids) => who.get(`${at(ids)}/documents/${nonsense}`)],
    uses: ['document'],
  },
  'PATCH /api/workspaces/:workspace/documents/:document': {
    happy: async (who, ids) => who.patch(documentAt(ids), { title: 'Show call' }, await current(who, documentAt(ids))),
    bad: [async (who, ids) => who.patch(documentAt(ids), { title: '', epoch: 9 }, await current(who, documentAt(ids)))],
    uses: ['document'],
  },
  'GET /api/workspaces/:workspace/documents/:document/export/:format': {
    happy: (who, ids) => who.get(`${documentAt(ids)}/export/csv`),
    bad: ['docx', 'constructor', '__proto__'].map(
      (format): Ask =>
        (who, ids) =>
          who.get(`${documentAt(ids)}/export/${format}`),
    ),
    uses: ['document'],
  },
  'POST /api/workspaces/:workspace/documents/:document/calendar': {
    happy: (who, ids) => who.post(`${documentAt(ids)}/calendar`),
    bad: [(who, ids) => who.post(`${at(ids)}/documents/${nonsense}/calendar`)],
    uses: ['document'],
  },
  'DELETE /api/workspaces/:workspace/documents/:document/calendar': {
    happy: (who, ids) => who.delete(`${documentAt(ids)}/calendar`),
    bad: [(who, ids) => who.delete(`${at(ids)}/documents/${nonsense}/calendar`)],
    uses: ['document'],
  },
  'DELETE /api/workspaces/:workspace/documents/:document': {
    happy: (who, ids) => who.delete(documentAt(ids)),
    bad: [(who, ids) => who.delete(`${at(ids)}/documents/${nonsense}`)],
    uses: ['document'],
  },
  'POST /api/workspaces/:workspace/documents/:document/restore': {
    happy: (who, ids) => who.post(`${documentAt(ids)}/restore`),
    bad: [(who, ids) => who.post(`${at(ids)}/documents/${nonsense}/restore`)],
    uses: ['document'],
  },
  ...grantRoutesOf('documents/:document', documentAt, 'document'),
  ...grantRoutesOf('shows/:show', showAt, 'show'),
  ...runMemberRoutes,
  ...historyMemberRoutes,
  ...directoryMemberRoutes,
  ...searchMemberRoutes,
  ...taskMemberRoutes,
  ...notificationMemberRoutes,
  ...fileMemberRoutes,
}

function grantRoutesOf(path: string, rootOf: (ids: Ids) => string, uses: keyof Ids): Record<string, MemberRoute> {
  const address = `/api/workspaces/:workspace/${path}/grants`
  return {
    [`GET ${address}`]: {
      happy: (who, ids) => who.get(`${rootOf(ids)}/grants`),
      bad: [(who) => who.get(`/api/workspaces/${nonsense}/x/grants`)],
      uses: [uses],
    },
    [`PUT ${address}`]: {
      happy: (who, ids) => who.put(`${rootOf(ids)}/grants`, { userId: world.ines.id, capability: 'edit' }),
      bad: [
        (who, ids) => who.put(`${rootOf(ids)}/grants`, { userId: world.ines.id, capability: 'own' }),
        (who, ids) => who.put(`${rootOf(ids)}/grants`, { userId: world.stranger.id, capability: 'edit' }),
      ],
      uses: [uses],
    },
    [`DELETE ${address}`]: {
      happy: (who, ids) => who.delete(`${rootOf(ids)}/grants?userId=${world.ines.id}`),
      bad: [(who, ids) => who.delete(`${rootOf(ids)}/grants`), (who, ids) => who.delete(`${rootOf(ids)}/grants?userId=${nonsense}`)],
      uses: [uses],
    },
  }
}

const publicRoutes: Readonly<Record<string, PublicRoute>> = {
  'GET /api/me': { happy: (who) => who.get('/api/me'), bad: [(who) => who.get('/api/me/x')], unauthenticated: 401 },
  'POST /api/keys': {
    happy: (who) => who.post('/api/keys', { name: 'Screens', scope: 'read', days: 30 }),
    bad: [(who) => who.get('/api/keys')],
    unauthenticated: 401,
  },
  'GET /api/config': { happy: (who) => who.get('/api/config'), bad: [(who) => who.get('/api/config/x')], unauthenticated: 200 },
  'GET /api/openapi': { happy: (who) => who.get('/api/openapi'), bad: [(who) => who.get('/api/openapi/x')], unauthenticated: 200 },
  'GET /api/mailbox': { happy: (who) => who.get('/api/mailbox'), bad: [(who) => who.get('/api/mailbox/x')], unauthenticated: 200 },
  'GET /api/invitations/:invitation': {
    happy: async (who, ids) => {
      const body = { organizationId: ids.workspace, email: `${crypto.randomUUID()}@test.example`, role: 'crew' }
      const invited = await world.ines.post('/api/auth/organization/invite-member', body)
      return who.get(`/api/invitations/${invited.body.id}`)
    },
    bad: [(who) => who.get(`/api/invitations/${nonsense}`), (who) => who.get(`/api/invitations/${crypto.randomUUID()}`)],
    unauthenticated: 200,
  },
  'GET /api/calendar/:token': {
    happy: async (who, ids) => {
      const { body } = await world.ines.post(`${documentAt(ids)}/calendar`)
      return who.get(new URL(body.url).pathname)
    },
    bad: [(who) => who.get('/api/calendar/wrong.ics'), (who) => who.get(`/api/calendar/${'x'.repeat(200)}`)],
    unauthenticated: 200,
  },
  ...livePublicRoutes,
  ...sealedRoutes(() => world.ines),
  'GET /health/live': { happy: (who) => who.get('/health/live'), bad: [(who) => who.get('/health/alive')], unauthenticated: 200 },
  'GET /health/ready': { happy: (who) => who.get('/health/ready'), bad: [(who) => who.get('/health')], unauthenticated: 200 },
  'GET /metrics': { happy: (who) => who.get('/metrics'), bad: [(who) => who.get('/metrics/x')], unauthenticated: 200 },
}

/** Tested where they belong: auth.pg.test.ts and client-files.test.ts. */
const elsewhere = ['GET /api/auth/*', 'POST /api/auth/*', 'GET /*']

let world: World
beforeAll(async () => {
  world = await testWorld()
})
afterAll(() => world.close())

const isRefusedInput = ({ status, body }: Answer): boolean => (status === 400 || status === 404) && body.error.message.length > 20

test('every route stands in a table', () => {
  const routes = world.api.routes.map(({ method, path }) => `${method} ${path}`)
  expect(routes.sort()).toEqual([...Object.keys(memberRoutes), ...Object.keys(publicRoutes), ...elsewhere].sort())
})

describe.each(Object.keys(memberRoutes))('%s', (name) => {
  const route = memberRoutes[name]
  if (!route) throw new Error(`No such route: ${name}`)

  test('answers a member', async () => {
    const { status, body } = await route.happy(world.ines, world.ids)
    expect({ name, status, body: status < 300 ? null : body }).toEqual({ name, status: expect.any(Number), body: null })
  })

  test('refuses who is not signed in', async () => {
    const { status, body } = await route.happy(world.browser(), world.ids)
    expect({ status, code: body.error.code }).toEqual({ status: 401, code: 'not-signed-in' })
  })

  test('A12 is not there for a stranger, and not under the stranger’s own workspace', async () => {
    const { status, body } = await route.happy(world.stranger, world.ids)
    expect({ status, code: body.error.code }).toEqual({ status: 404, code: 'not-found' })
    for (const key of route.uses ?? []) {
      const crossed = await route.happy(world.stranger, { ...world.theirs, [key]: world.ids[key] })
      expect({ key, status: crossed.status }).toEqual({ key, status: 404 })
    }
  })

  test('refuses bad input with a sentence', async () => {
    expect(route.bad.length).toBeGreaterThan(0)
    for (const ask of route.bad) {
      const answer = await ask(world.ines, world.ids)
      expect({ status: answer.status, body: answer.body, refused: isRefusedInput(answer) }).toMatchObject({ refused: true })
    }
  })
})

describe.each(Object.keys(publicRoutes))('%s', (name) => {
  const route = publicRoutes[name]
  if (!route) throw new Error(`No such route: ${name}`)

  test('answers somebody signed in', async () => {
    expect((await route.happy(world.ines, world.ids)).status).toBeOneOf([200, 201])
  })

  test(`answers ${route.unauthenticated} to who is not signed in`, async () => {
    expect((await route.happy(world.browser(), world.ids)).status).toBe(route.unauthenticated)
  })

  test('refuses an address that leads nowhere with a sentence', async () => {
    for (const ask of route.bad) expect((await ask(world.ines, world.ids)).body.error.code).toBe('not-found')
  })
})
