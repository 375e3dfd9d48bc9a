import { afterAll, expect, test } from 'bun:test'
import postgres from 'postgres'
import { testDatabase } from './postgres'

const first = await testDatabase()
const second = await testDatabase()
afterAll(() => Promise.all([first.drop(), second.drop()]))

test('two test databases are migrated and know nothing of each other', async () => {
  const [one, two] = [first, second].map(({ databaseUrl }) => postgres(databaseUrl, { max: 1 }))
  if (!one || !two) throw new Error('unreachable')
  await one`create table only_here ()`
  const tablesOf = async (sql: postgres.Sql) =>
    (await sql`select tablename from pg_tables where schemaname = 'public'`).map((row) => String(row.tablename))
  expect(await tablesOf(one)).toContain('only_here')
  expect(await tablesOf(two)).not.toContain('only_here')
  expect(await tablesOf(two)).toContain('document_updates')
  await Promise.all([one.end(), two.end()])
})

test("the product's roles sign in with the passwords made from the secret", async () => {
  const sql = postgres(first.urlFor('fashionos_collab'), { max: 1 })
  expect((await sql`select current_user as name`)[0]?.name).toBe('fashionos_collab')
  await sql.end()
})
