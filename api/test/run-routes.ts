import { type Ask, at, documentAt, type MemberRoute, nonsense, type PublicRoute, showAt } from './route-table'
import type { Ids } from './world'

const runAt = (ids: Ids) => `${at(ids)}/runs/${ids.run}`
const gets = (rootOf: (ids: Ids) => string, ...paths: readonly string[]): readonly Ask[] =>
  paths.map(
    (path): Ask =>
      (who, ids) =>
        who.get(`${rootOf(ids)}${path}`),
  )
const posts = (path: (ids: Ids) => string, ...bodies: readonly unknown[]): readonly Ask[] =>
  bodies.map(
    (body): Ask =>
      (who, ids) =>
        who.post(path(ids), body),
  )

const documentLinks = (ids: Ids) => `${documentAt(ids)}/screen-links`
const showLinks = (ids: Ids) => `${showAt(ids)}/screen-links`
const follow = { screen: 'follow', label: 'Front of house phones' }

/** Runs and links to live screens. */
export const runMemberRoutes: Readonly<Record<string, MemberRoute>> = {
  'GET /api/workspaces/:workspace/shows/:show/runs': {
    happy: (who, ids) => who.get(`${showAt(ids)}/runs?document=${ids.document}&kind=show&state=ended&sort=began&page=1&size=10`),
    bad: gets(showAt, '/runs?size=0', '/runs?kind=party', '/runs?state=lost', '/runs?sort=price', '/runs?document=x', '/runs?page=0'),
    uses: ['show'],
  },
  'GET /api/workspaces/:workspace/runs/:run': {
    happy: (who, ids) => who.get(runAt(ids)),
    bad: gets(at, `/runs/${nonsense}`),
    uses: ['run'],
  },
  'GET /api/workspaces/:workspace/runs/:run/log': {
    happy: (who, ids) => who.get(`${runAt(ids)}/log?after=0&size=10`),
    bad: gets(runAt, '/log?after=-1', '/log?size=5000', '/log?after=first'),
    uses: ['run'],
  },
  'GET /api/workspaces/:workspace/runs/:run/report': {
    happy: (who, ids) => who.get(`${runAt(ids)}/report`),
    bad: gets(at, `/runs/${nonsense}/report`),
    uses: ['run'],
  },
  'GET /api/workspaces/:workspace/runs/:run/report/:format': {
    happy: (who, ids) => who.get(`${runAt(ids)}/report/csv`),
    bad: gets(runAt, '/report/docx', '/report/constructor', '/report/__proto__'),
    uses: ['run'],
  },
  'GET /api/workspaces/:workspace/documents/:document/reports': {
    happy: (who, ids) => who.get(`${documentAt(ids)}/reports?runs=${ids.run}`),
    bad: gets(documentAt, '/reports?runs=', '/reports?runs=a,b', `/reports?runs=${crypto.randomUUID()}`),
    uses: ['document'],
  },
  'GET /api/workspaces/:workspace/documents/:document/screen-links': {
    happy: (who, ids) => who.get(documentLinks(ids)),
    bad: gets(at, `/documents/${nonsense}/screen-links`),
    uses: ['document'],
  },
  'POST /api/workspaces/:workspace/documents/:document/screen-links': {
    happy: (who, ids) => who.post(documentLinks(ids), follow),
    bad: posts(
      documentLinks,
      {},
      { ...follow, screen: 'caller' },
      { ...follow, screen: 'overview' },
      { ...follow, label: ' ' },
      { ...follow, department: 'lx' },
      { ...follow, screen: 'department' },
      { ...follow, screen: 'department', department: 'catering' },
      { ...follow, expiresAt: 'tomorrow' },
      { ...follow, expiresAt: '2020-01-01T00:00:00Z' },
      { ...follow, secret: 'mine' },
    ),
    uses: ['document'],
  },
  'GET /api/workspaces/:workspace/shows/:show/screen-links': {
    happy: (who, ids) => who.get(showLinks(ids)),
    bad: gets(at, `/shows/${nonsense}/screen-links`),
    uses: ['show'],
  },
  'POST /api/workspaces/:workspace/shows/:show/screen-links': {
    happy: (who, ids) => who.post(showLinks(ids), { label: 'Production office' }),
    bad: posts(showLinks, {}, { label: '' }, { label: 'x', screen: 'follow' }),
    uses: ['show'],
  },
  'DELETE /api/workspaces/:workspace/screen-links/:link': {
    happy: (who, ids) => who.delete(`${at(ids)}/screen-links/${ids.link}`),
    bad: [(who, ids) => who.delete(`${at(ids)}/screen-links/${nonsense}`)],
    uses: ['link'],
  },
}

export const livePublicRoutes: Readonly<Record<string, PublicRoute>> = {
  'POST /api/links/resolve': {
    happy: (who, ids) => who.post('/api/links/resolve', { secret: ids.overviewSecret }),
    bad: posts(() => '/api/links/resolve', { secret: 'x' }, { secret: '\u0000' }, { secret: 'x'.repeat(200) }),
    unauthenticated: 200,
  },
  'GET /api/live/shows/:show': {
    happy: (who, ids) => who.get(`/api/live/shows/${ids.show}`),
    bad: [(who) => who.get(`/api/live/shows/${nonsense}`), (who) => who.get(`/api/live/shows/${crypto.randomUUID()}`)],
    unauthenticated: 401,
  },
}
