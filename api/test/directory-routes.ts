import type { Answer, Browser } from './browser'
import { type Ask, at, type MemberRoute, nonsense, showAt } from './route-table'
import type { Ids } from './world'

type EntryId = 'designer' | 'collection' | 'model' | 'venue' | 'crew'

const root = (ids: Ids) => `${at(ids)}/directory`
const gets = (...paths: readonly string[]): readonly Ask[] =>
  paths.map(
    (path): Ask =>
      (who, ids) =>
        who.get(`${root(ids)}${path}`),
  )

const changed = async (who: Browser, path: string, body: unknown): Promise<Answer> => {
  const { headers } = await who.get(path)
  return who.patch(path, body, { 'if-match': headers.get('etag') ?? '"1"' })
}

interface KindCase {
  readonly path: string
  readonly id: EntryId
  readonly values: object
  readonly query: string
  readonly badQueries: readonly string[]
  readonly badValues: readonly object[]
}

const cases: readonly KindCase[] = [
  {
    path: 'designers',
    id: 'designer',
    values: {
      name: 'Aurélie Morel',
      house: 'Maison Aurélie',
      email: 'studio@maison-aurelie.example',
      website: 'https://maison-aurelie.example',
    },
    query: 'q=aurelie&sort=-house&page=1&size=10&archived=false',
    badQueries: ['size=0', 'page=0', 'sort=price', 'archived=maybe', 'size=500'],
    badValues: [{}, { name: ' ' }, { name: 'A', email: 'nobody' }, { name: 'A', website: 'javascript:alert(1)' }, { name: 'A', price: 1 }],
  },
  {
    path: 'collections',
    id: 'collection',
    values: { name: 'Nocturne', season: 'autumn-winter', year: 2027, lookCount: 48 },
    query: 'q=nocturne&season=autumn-winter&year=2027&sort=-year',
    badQueries: ['season=winter', 'year=27', 'designer=x', 'sort=height'],
    badValues: [
      { name: 'N', season: 'winter' },
      { name: 'N', year: 27 },
      { name: 'N', designerId: crypto.randomUUID() },
      { name: 'N', lookCount: -1 },
    ],
  },
  {
    path: 'models',
    id: 'model',
    values: {
      name: 'Adaeze Obi',
      agency: 'Nord',
      heightMm: 1_790,
      shoeEu: 40.5,
      absences: [{ firstDay: '2027-03-01', lastDay: '2027-03-02' }],
    },
    query: 'q=ada&minHeightMm=1700&maxHeightMm=1850&freeOn=2027-03-06&agency=Nord&sort=-height',
    badQueries: ['minHeightMm=tall', 'freeOn=soon', 'sort=price', 'maxHeightMm=9000'],
    badValues: [
      { name: 'A', heightMm: 179 * 1_000 },
      { name: 'A', shoeEu: 38.3 },
      { name: 'A', photoFile: crypto.randomUUID() },
      { name: 'A', absences: [{ firstDay: '2027-03-02', lastDay: '2027-03-01' }] },
      { name: 'A', absences: [{ firstDay: '2027-03-32', lastDay: '2027-04-01' }] },
    ],
  },
  {
    path: 'venues',
    id: 'venue',
    values: { name: 'Halle 9', city: 'Paris', country: 'FR', place: { latitude: 48.864, longitude: 2.2976 }, dayRateMinor: 900_000 },
    query: 'q=halle&city=Paris&minCapacity=10&feature=power&sort=capacity',
    badQueries: ['minCapacity=many', 'sort=price', `city=${'x'.repeat(300)}`],
    badValues: [
      { name: 'H', place: { latitude: 91, longitude: 0 } },
      { name: 'H', place: { latitude: 48 } },
      { name: 'H', dayRateMinor: 12.5 },
      { name: 'H', dayRateMinor: -1 },
      { name: 'H', currency: 'EURO' },
      { name: 'H', country: 'France' },
      { name: 'H', floorPlanFile: crypto.randomUUID() },
    ],
  },
  {
    path: 'crew',
    id: 'crew',
    values: { name: 'Yuki Tanaka', department: 'dressing', position: 'Head dresser', dayRateMinor: 42_000 },
    query: 'q=yuki&department=dressing&sort=-department',
    badQueries: ['department=catering', 'sort=price'],
    badValues: [
      { name: 'Y', department: 'catering' },
      { name: 'Y', userId: crypto.randomUUID() },
      { name: 'Y', dayRateMinor: 'a lot' },
    ],
  },
]

const table = (rows: string): FormData => {
  const form = new FormData()
  form.set('file', new File([rows], 'table.csv', { type: 'text/csv' }))
  return form
}

const routesOf = ({ path, id, values, query, badQueries, badValues }: KindCase): Record<string, MemberRoute> => {
  const address = `/api/workspaces/:workspace/directory/${path}`
  const here = (ids: Ids) => `${root(ids)}/${path}`
  const one = (ids: Ids) => `${here(ids)}/${ids[id]}`
  return {
    [`GET ${address}`]: { happy: (who, ids) => who.get(`${here(ids)}?${query}`), bad: gets(...badQueries.map((bad) => `/${path}?${bad}`)) },
    [`POST ${address}`]: {
      happy: (who, ids) => who.post(here(ids), values),
      bad: badValues.map(
        (bad): Ask =>
          (who, ids) =>
            who.post(here(ids), bad),
      ),
    },
    [`GET ${address}/:entry`]: { happy: (who, ids) => who.get(one(ids)), bad: gets(`/${path}/${nonsense}`), uses: [id] },
    [`PATCH ${address}/:entry`]: {
      happy: (who, ids) => changed(who, one(ids), { notes: 'Seen' }),
      bad: [
        (who, ids) => changed(who, one(ids), {}),
        (who, ids) => who.patch(one(ids), { notes: 'x' }, { 'if-match': 'three' }),
        ...badValues
          .filter((bad) => 'name' in bad)
          .map(
            (bad): Ask =>
              (who, ids) =>
                changed(who, one(ids), bad),
          ),
      ],
      uses: [id],
    },
  }
}

const day = 'date=2027-03-06&timeZone=Europe/Paris'
const generic = '/api/workspaces/:workspace/directory/:kind'
const linkOf = (ids: Ids) => `${showAt(ids)}/directory/models/${ids.model}`
const linked = '/api/workspaces/:workspace/shows/:show/directory'

/** The directory. */
export const directoryMemberRoutes: Readonly<Record<string, MemberRoute>> = {
  ...Object.assign({}, ...cases.map(routesOf)),
  'GET /api/workspaces/:workspace/directory/choices': {
    happy: (who, ids) => who.get(`${root(ids)}/choices`),
    bad: [(who) => who.get(`/api/workspaces/${nonsense}/directory/choices`)],
  },
  'POST /api/workspaces/:workspace/directory/availability': {
    happy: (who, ids) => who.post(`${root(ids)}/availability`, { date: '2027-03-06', timeZone: 'Europe/Paris', models: [ids.model] }),
    bad: [
      {},
      { date: '2027-03-06', timeZone: 'Paris', models: [crypto.randomUUID()] },
      { date: 'soon', timeZone: 'Europe/Paris', models: [crypto.randomUUID()] },
      { date: '2027-03-06', timeZone: 'Europe/Paris', models: [] },
      { date: '2027-03-06', timeZone: 'Europe/Paris', models: Array.from({ length: 501 }, () => crypto.randomUUID()) },
    ].map(
      (body): Ask =>
        (who, ids) =>
          who.post(`${root(ids)}/availability`, body),
    ),
  },
  [`GET ${generic}/:entry/bookings`]: {
    happy: (who, ids) => who.get(`${root(ids)}/venues/${ids.venue}/bookings?${day}`),
    bad: [
      (who, ids) => who.get(`${root(ids)}/venues/${ids.venue}/bookings`),
      (who, ids) => who.get(`${root(ids)}/venues/${ids.model}/bookings?${day}`),
      (who, ids) => who.get(`${root(ids)}/sponsors/${ids.venue}/bookings?${day}`),
    ],
    uses: ['venue'],
  },
  [`POST ${generic}/:entry/archive`]: {
    happy: (who, ids) => who.post(`${root(ids)}/designers/${ids.designer}/archive`),
    bad: [
      (who, ids) => who.post(`${root(ids)}/designers/${nonsense}/archive`),
      (who, ids) => who.post(`${root(ids)}/x/${ids.designer}/archive`),
    ],
    uses: ['designer'],
  },
  [`POST ${generic}/:entry/restore`]: {
    happy: (who, ids) => who.post(`${root(ids)}/designers/${ids.designer}/restore`),
    bad: [(who, ids) => who.post(`${root(ids)}/designers/${nonsense}/restore`)],
    uses: ['designer'],
  },
  [`GET ${generic}/export/csv`]: {
    happy: (who, ids) => who.get(`${root(ids)}/models/export/csv`),
    bad: gets('/sponsors/export/csv', '/constructor/export/csv'),
  },
  [`POST ${generic}/import`]: {
    happy: (who, ids) => who.post(`${root(ids)}/models/import`, table('Name,Agency\nLotte,Nord\n')),
    bad: [
      (who, ids) => who.post(`${root(ids)}/models/import`, table('Agency\nNord\n')),
      (who, ids) => who.post(`${root(ids)}/models/import`, table('')),
      (who, ids) => who.post(`${root(ids)}/models/import`, new FormData()),
      (who, ids) => who.post(`${root(ids)}/sponsors/import`, table('Name\nLotte\n')),
    ],
  },
  [`GET ${linked}`]: {
    happy: (who, ids) => who.get(`${showAt(ids)}/directory`),
    bad: [(who, ids) => who.get(`${at(ids)}/shows/${nonsense}/directory`)],
    uses: ['show'],
  },
  [`PUT ${linked}/:kind/:entry`]: {
    happy: (who, ids) => who.put(linkOf(ids), { role: 'First face' }),
    bad: [
      (who, ids) => who.put(linkOf(ids), { role: 7 }),
      (who, ids) => who.put(`${showAt(ids)}/directory/models/${ids.venue}`, { role: '' }),
      (who, ids) => who.put(`${showAt(ids)}/directory/sponsors/${ids.model}`, { role: '' }),
    ],
    uses: ['show', 'model'],
  },
  [`DELETE ${linked}/:kind/:entry`]: {
    happy: (who, ids) => who.delete(linkOf(ids)),
    bad: [(who, ids) => who.delete(`${showAt(ids)}/directory/models/${nonsense}`)],
    uses: ['show'],
  },
}

/** One entry of each kind. */
export const furnishDirectory = async (person: Browser, workspace: string): Promise<Record<EntryId, string>> => {
  const made = await Promise.all(
    cases.map(async ({ path, id, values }) => {
      const answer = await person.post(`/api/workspaces/${workspace}/directory/${path}`, values)
      if (answer.status !== 201) throw new Error(`Adding to ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`)
      return [id, String(answer.body.id)] as const
    }),
  )
  const idOf = (kind: EntryId) => made.find(([id]) => id === kind)?.[1] ?? ''
  return { designer: idOf('designer'), collection: idOf('collection'), model: idOf('model'), venue: idOf('venue'), crew: idOf('crew') }
}
