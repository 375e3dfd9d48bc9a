import { afterAll, beforeAll, expect, test } from 'bun:test'
import { createHash } from 'node:crypto'
import postgres, { type Sql } from 'postgres'
import { demoDocument, demoPeople, demoShow, demoWorkspace } from '../src/demo'
import { seed } from '../src/seed'
import { type TestDatabase, testDatabase } from './postgres'

/** Rules A8 to A11, declared in sql/0003_triggers.sql. */

let database: TestDatabase
let owner: Sql
let auth: Sql
let app: Sql
const heard: { channel: string; payload: unknown }[] = []
const [ines, marc] = demoPeople
const workspace = demoWorkspace.id

const connect = (url: string): Sql => postgres(url, { max: 2, onnotice: () => {} })

beforeAll(async () => {
  database = await testDatabase()
  await seed(database)
  owner = connect(database.databaseUrl)
  auth = connect(database.urlFor('fashionos_auth'))
  app = connect(database.urlFor('fashionos_app'))
  for (const channel of ['access_changed', 'show_changed']) {
    await owner.listen(channel, (payload) => heard.push({ channel, payload: JSON.parse(payload) }))
  }
})

afterAll(async () => {
  await Promise.all([owner, auth, app].map((sql) => sql.end({ timeout: 1 })))
  await database.drop()
})

const inWorkspace = (work: (tx: postgres.TransactionSql) => Promise<unknown>) =>
  app.begin(async (tx) => {
    await tx`select set_config('fashionos.workspace', ${workspace}, true), set_config('fashionos.user', ${ines.id}, true)`
    await work(tx)
  })

/** Resolves when the message was heard; the test runner's own limit is the deadline. */
const hears = async (channel: string, payload: object): Promise<void> => {
  while (!heard.some((one) => one.channel === channel && Bun.deepEquals(one.payload, payload))) await new Promise(setImmediate)
}

const grantTo = (user: string) =>
  inWorkspace(
    (tx) =>
      tx`insert into grants ${tx({ id: Bun.randomUUIDv7(), workspace_id: workspace, user_id: user, document_id: demoDocument.id, capability: 'edit', created_by: ines.id })}`,
  )

test('A8 the last owner is neither demoted nor removed, by whoever asks', async () => {
  expect(auth`update auth.member set role = 'viewer' where user_id = ${ines.id}`.execute()).rejects.toThrow(
    'A workspace keeps at least one owner.',
  )
  expect(auth`delete from auth.member where user_id = ${ines.id}`.execute()).rejects.toThrow('A workspace keeps at least one owner.')
})

test('A8 of two owners who remove each other at once one stays', async () => {
  await auth`update auth.member set role = 'owner' where user_id = ${marc.id}`
  const outcomes = await Promise.allSettled([ines, marc].map(({ id }) => auth`delete from auth.member where user_id = ${id}`.execute()))
  expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBe(1)
  const left = await auth`select user_id from auth.member where organization_id = ${workspace} and role = 'owner'`
  expect(left.length).toBe(1)
  for (const { id } of [ines, marc]) {
    await auth`insert into auth.member ${auth({ id: Bun.randomUUIDv7(), organization_id: workspace, user_id: id, role: 'owner' })} on conflict do nothing`
  }
  await auth`update auth.member set role = 'stage-manager' where user_id = ${marc.id}`
})

test('A9 A10 a removed member loses every grant and feed, and open connections are told', async () => {
  const tom = demoPeople[5].id
  await grantTo(tom)
  await inWorkspace(
    (tx) =>
      tx`insert into calendar_feeds ${tx({ id: Bun.randomUUIDv7(), workspace_id: workspace, document_id: demoDocument.id, user_id: tom, token_hash: Buffer.from('t') })}`,
  )
  await hears('access_changed', { workspace, user: tom, document: demoDocument.id, session: null })
  await auth`delete from auth.member where user_id = ${tom}`
  await hears('access_changed', { workspace, user: tom, document: null, session: null })
  expect((await owner`select 1 from grants where user_id = ${tom}`).length).toBe(0)
  expect((await owner`select 1 from calendar_feeds where user_id = ${tom}`).length).toBe(0)
})

test('A10 removing and restoring a document, ending a session and moving a show are told', async () => {
  await inWorkspace((tx) => tx`update documents set removed_at = now() where id = ${demoDocument.id}`)
  await hears('access_changed', { workspace, user: null, document: demoDocument.id, session: null })
  const session = Bun.randomUUIDv7()
  await auth`insert into auth.session ${auth({ id: session, user_id: marc.id, token: session, expires_at: new Date(Date.now() + 60_000) })}`
  await auth`delete from auth.session where id = ${session}`
  await hears('access_changed', { workspace: null, user: marc.id, document: null, session })
  await inWorkspace((tx) => tx`update documents set removed_at = null where id = ${demoDocument.id}`)
  await inWorkspace((tx) => tx`update shows set date = '2027-03-07' where id = ${demoShow.id}`)
  await hears('show_changed', { show: demoShow.id })
})

test('A1 A2 A4 document_access answers role, grants and whether the session is still theirs', async () => {
  const collab = connect(database.urlFor('fashionos_collab'))
  const session = Bun.randomUUIDv7()
  await auth`insert into auth.session ${auth({ id: session, user_id: marc.id, token: session, expires_at: new Date(Date.now() + 60_000) })}`
  await grantTo(marc.id)
  const [row] = await collab`select * from document_access(${demoDocument.id}, ${marc.id}, ${session})`
  expect(row).toMatchObject({
    workspace_id: workspace,
    show_id: demoShow.id,
    type: 'run-of-show',
    epoch: 1,
    removed: false,
    role: 'stage-manager',
    grants: ['edit'],
    name: 'Marc Delorme',
    session_valid: true,
    origin: { kind: 'demo' },
    show_name: demoShow.name,
    show_time_zone: 'Europe/Paris',
  })
  const [stranger] =
    await collab`select role, grants, session_valid from document_access(${demoDocument.id}, ${Bun.randomUUIDv7()}, ${session})`
  expect(stranger).toEqual({ role: null, grants: [], session_valid: false })
  expect(await collab`select 1 from document_access(${Bun.randomUUIDv7()}, ${marc.id}, ${session})`).toHaveLength(0)
  await collab.end()
})

test('A10 A11 a link to a screen is found by its hash, and withdrawing it is told', async () => {
  const collab = connect(database.urlFor('fashionos_collab'))
  const link = Bun.randomUUIDv7()
  const hash = Buffer.from('hash of the secret')
  const values = {
    id: link,
    workspace_id: workspace,
    show_id: demoShow.id,
    document_id: demoDocument.id,
    label: 'LX desk',
    created_by: ines.id,
  }
  await inWorkspace((tx) => tx`insert into screen_links ${tx({ ...values, screen: 'department', department: 'lx', token_hash: hash })}`)
  const found = async () => (await collab`select * from screen_link(${hash})`)[0]
  expect(await found()).toMatchObject({
    id: link,
    workspace_id: workspace,
    screen: 'department',
    department: 'lx',
    label: 'LX desk',
    valid: true,
  })
  await inWorkspace((tx) => tx`update screen_links set expires_at = now() + interval '1 hour' where id = ${link}`)
  expect(await found()).toMatchObject({ valid: true })
  await inWorkspace((tx) => tx`update screen_links set revoked_at = now() where id = ${link}`)
  await hears('access_changed', { workspace, user: null, document: null, session: null, link })
  expect(await found()).toMatchObject({ id: link, valid: false })
  expect(await collab`select 1 from screen_link(${Buffer.from('another')})`).toHaveLength(0)
  await collab.end()
})

test('a link names a department exactly where its screen is of one, and all of a show only for an overview', async () => {
  const values = { workspace_id: workspace, show_id: demoShow.id, label: 'x', created_by: ines.id }
  const make = (link: { screen: string; department: string | null; document_id: string | null }) =>
    inWorkspace(
      (tx) =>
        tx`insert into screen_links ${tx({ ...values, ...link, id: Bun.randomUUIDv7(), token_hash: Buffer.from(Bun.randomUUIDv7()) })}`,
    )
  const document = demoDocument.id
  await make({ screen: 'overview', department: null, document_id: null })
  await expect(make({ screen: 'stage', department: null, document_id: null })).rejects.toThrow('screen_links_of_show')
  await expect(make({ screen: 'department', department: null, document_id: document })).rejects.toThrow('screen_links_department')
  await expect(make({ screen: 'stage', department: 'lx', document_id: document })).rejects.toThrow('screen_links_department')
  await expect(make({ screen: 'caller', department: null, document_id: document })).rejects.toThrow('screen_links_screen')
})

test('A11 a rate that is set or changed is in the audit, another change of the same entry is not', async () => {
  const venue = Bun.randomUUIDv7()
  const values = { id: venue, workspace_id: workspace, name: 'Halle 9', day_rate_minor: 900_000, created_by: ines.id }
  await inWorkspace((tx) => tx`insert into venues ${tx(values)}`)
  await inWorkspace((tx) => tx`update venues set notes = 'Loading by night only' where id = ${venue}`)
  await inWorkspace((tx) => tx`update venues set half_day_rate_minor = 500000 where id = ${venue}`)
  const member = Bun.randomUUIDv7()
  await inWorkspace(
    (tx) => tx`insert into crew ${tx({ id: member, workspace_id: workspace, name: 'Ida', day_rate_minor: 40_000, created_by: ines.id })}`,
  )
  await inWorkspace((tx) => tx`update crew set currency = 'GBP' where id = ${member}`)
  const entries = await owner<{ entry: string }[]>`
    select entry from audit where workspace_id = ${workspace} and action = 'rate-changed' and actor is not null order by seq`
  expect(entries.map(({ entry }) => JSON.parse(entry))).toMatchObject([
    { actor: ines.id, subject: { kind: 'venue', entry: venue, day: 900_000, halfDay: null, currency: 'EUR' } },
    { actor: ines.id, subject: { kind: 'venue', entry: venue, day: 900_000, halfDay: 500_000 } },
    { actor: ines.id, subject: { kind: 'crew', entry: member, day: 40_000, currency: 'EUR' } },
    { actor: ines.id, subject: { kind: 'crew', entry: member, currency: 'GBP' } },
  ])
})

test('A11 the audit names who gave which access, and its hashes are checked without the database', async () => {
  const rows = await owner<{ seq: string; entry: string; hash: Uint8Array; action: string; actor: string | null }[]>`
    select seq, entry, hash, action, actor from audit where workspace_id = ${workspace} order by seq`
  expect(rows.map((row) => Number(row.seq))).toEqual(rows.map((_, index) => index + 1))
  expect(rows.filter((row) => row.action === 'grant-added').every((row) => row.actor === ines.id)).toBe(true)
  expect(new Set(rows.map((row) => row.action))).toEqual(
    new Set([
      'member-added',
      'member-role-changed',
      'member-removed',
      'grant-added',
      'grant-removed',
      'calendar-added',
      'calendar-removed',
      'screen-link-added',
      'screen-link-changed',
      'screen-link-revoked',
      'rate-changed',
    ]),
  )
  let previous: Uint8Array = new Uint8Array()
  for (const { entry, hash } of rows) {
    previous = createHash('sha256').update(previous).update(entry).digest()
    expect(Buffer.from(hash).toString('hex')).toBe(Buffer.from(previous).toString('hex'))
  }
})
