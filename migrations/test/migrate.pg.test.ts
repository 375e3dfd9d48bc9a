import { afterAll, beforeAll, expect, test } from 'bun:test'
import postgres, { type Sql } from 'postgres'
import { databaseFaultOf } from '../src/database-fault'
import { migrate } from '../src/migrate'
import { roleUrl } from '../src/roles'
import { seed } from '../src/seed'
import { type TestDatabase, testDatabase } from './postgres'

let database: TestDatabase
let owner: Sql

beforeAll(async () => {
  database = await testDatabase()
  owner = postgres(database.databaseUrl, { max: 1, onnotice: () => {} })
})

afterAll(async () => {
  await owner.end({ timeout: 1 })
  await database.drop()
})

const withDatabase = (url: string, change: (parts: URL) => void): string => {
  const parts = new URL(url)
  change(parts)
  return parts.href
}

const faultOf = async (databaseUrl: string): Promise<string | null> => {
  try {
    await migrate({ databaseUrl, secret: database.secret })
  } catch (error) {
    return databaseFaultOf(error, databaseUrl)
  }
  return 'no fault'
}

test('two migrations of one empty database at once both succeed, and a third changes nothing', async () => {
  const name = `migrated_${Date.now().toString(36)}`
  await owner.unsafe(`create database ${name}`)
  const databaseUrl = withDatabase(database.databaseUrl, (url) => {
    url.pathname = name
  })
  await Promise.all([migrate({ databaseUrl, secret: database.secret }), migrate({ databaseUrl, secret: database.secret })])
  await migrate({ databaseUrl, secret: database.secret })
  await owner.unsafe(`drop database ${name} with (force)`)
})

test('an owner who is no superuser migrates a database of its own', async () => {
  const name = `owned_${Date.now().toString(36)}`
  await owner.unsafe(`create role ${name} login createrole password 'p'`)
  await owner.unsafe(`grant fashionos_app, fashionos_auth, fashionos_collab, fashionos_definer to ${name} with admin option`)
  await owner.unsafe(`create database ${name} owner ${name}`)
  const databaseUrl = withDatabase(database.databaseUrl, (url) => {
    url.pathname = name
    url.username = name
    url.password = 'p'
  })
  try {
    await migrate({ databaseUrl, secret: database.secret })
    await seed({ databaseUrl, secret: database.secret })
    const app = postgres(roleUrl({ databaseUrl, role: 'fashionos_app', secret: database.secret }), { max: 1 })
    expect((await app`select 1 from shows`).length).toBe(0)
    await app.end()
  } finally {
    await owner.unsafe(`drop database ${name} with (force)`)
    await owner.unsafe(`drop owned by ${name}; drop role ${name}`)
  }
})

test('seeding twice adds nothing the second time', async () => {
  await seed(database)
  const counts = () =>
    owner`select (select count(*) from shows) as shows, (select count(*) from auth.member) as members, (select count(*) from documents) as documents`
  const before = await counts()
  await seed(database)
  expect([...(await counts())]).toEqual([...before])
})

test('a wrong DATABASE_URL is one sentence that says what to do and never shows the password', async () => {
  const url = database.databaseUrl
  const wrong = [
    [
      withDatabase(url, (u) => {
        u.pathname = 'nowhere'
      }),
      'There is no database "nowhere"',
    ],
    [
      withDatabase(url, (u) => {
        u.password = 'wrong-password'
      }),
      'refused the user',
    ],
    [
      withDatabase(url, (u) => {
        u.port = '1'
      }),
      'No Postgres answers at',
    ],
    [
      withDatabase(url, (u) => {
        u.hostname = 'nowhere.invalid'
      }),
      'is not known',
    ],
    [database.urlFor('fashionos_collab'), 'may not set up the database'],
  ] as const
  for (const [databaseUrl, expected] of wrong) {
    const fault = await faultOf(databaseUrl)
    expect(fault).toContain(expected)
    expect(fault).not.toContain(new URL(databaseUrl).password)
  }
  expect(databaseFaultOf(new Error('x'), 'mysql://x')).toContain('DATABASE_URL is not an address')
})
