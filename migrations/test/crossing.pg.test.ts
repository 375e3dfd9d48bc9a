import { afterAll, beforeAll, expect, test } from 'bun:test'
import postgres, { type Sql } from 'postgres'
import { demoPeople, demoWorkspace } from '../src/demo'
import { seed } from '../src/seed'
import { fillEveryTable, type Table, tablesOf } from './every-table'
import { type TestDatabase, testDatabase } from './postgres'

/** Rules A6 and A7, declared in sql/0001_access.sql. */

let database: TestDatabase
let owner: Sql
let app: Sql
let auth: Sql
let collab: Sql
let tables: readonly Table[]
const mine = demoWorkspace.id
const theirs = '019b3c00-0000-7000-8000-0000000000ff'

const connect = (url: string): Sql => postgres(url, { max: 1, onnotice: () => {} })

beforeAll(async () => {
  database = await testDatabase()
  await seed(database)
  owner = connect(database.databaseUrl)
  app = connect(database.urlFor('fashionos_app'))
  auth = connect(database.urlFor('fashionos_auth'))
  collab = connect(database.urlFor('fashionos_collab'))
  await fillEveryTable(owner, { mine, theirs, person: demoPeople[0].id })
  tables = await tablesOf(owner)
})

afterAll(async () => {
  await Promise.all([owner, app, auth, collab].map((sql) => sql.end({ timeout: 1 })))
  await database.drop()
})

/** What a statement does as a role in a workspace: rows it touched, or the code of the refusal. Always rolled back. */
const attempt = async (sql: Sql, statement: string, workspace: string | null): Promise<number | string> => {
  let touched = 0
  try {
    await sql.begin(async (tx) => {
      if (workspace !== null) await tx`select set_config('fashionos.workspace', ${workspace}, true)`
      touched = (await tx.unsafe(statement)).count
      throw new Error('roll back')
    })
  } catch (error) {
    if (error instanceof postgres.PostgresError) return error.code
  }
  return touched
}

const denied = '42501'
const isHeld = (outcome: number | string): boolean => outcome === 0 || outcome === denied

test('A6 every table of every schema has row-level security, forced, and at least one row of each workspace to cross with', async () => {
  expect(tables.length).toBeGreaterThanOrEqual(25)
  for (const table of tables) {
    expect({ table: table.name, enabled: table.enabled, forced: table.forced }).toEqual({ table: table.name, enabled: true, forced: true })
    const [{ count }] = (await owner.unsafe(`select count(*)::int from ${table.name}`)) as unknown as [{ count: number }]
    expect({ table: table.name, rows: count > 0 }).toEqual({ table: table.name, rows: true })
  }
})

test('A6 no role of a server may bypass row-level security, owns a table or may make one', async () => {
  const loose =
    await owner`select rolname from pg_roles where rolname like 'fashionos\\_%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`
  expect(loose.map((row) => row.rolname)).toEqual([])
  const owned = await owner`select c.relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname like 'fashionos\\_%'`
  expect([...owned]).toEqual([])
  for (const sql of [app, auth, collab]) expect(await attempt(sql, 'create table public.mine (id int)', mine)).toBe(denied)
})

test('A7 jobs are for api alone: no other role reaches one of their tables', async () => {
  const jobs = await owner<{ name: string }[]>`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'jobs' and c.relkind in ('r', 'p')`
  expect(jobs.length).toBeGreaterThan(5)
  for (const { name } of jobs) {
    for (const sql of [auth, collab])
      expect({ name, outcome: await attempt(sql, `select 1 from ${name}`, mine) }).toEqual({ name, outcome: denied })
    expect({ name, read: await attempt(app, `select 1 from ${name}`, null) }).not.toEqual({ name, read: denied })
  }
})

test('A6 as fashionos_app every table read without a workspace has no rows, or may not be read', async () => {
  for (const { name } of tables)
    expect({ name, held: isHeld(await attempt(app, `select 1 from ${name}`, null)) }).toEqual({ name, held: true })
})

test('A6 as fashionos_app no row of another workspace is read, changed or removed', async () => {
  for (const { name, workspaceColumn } of tables) {
    if (workspaceColumn === null) continue
    const where = `where ${workspaceColumn} = '${theirs}'`
    for (const statement of [
      `select ${workspaceColumn} from ${name} ${where}`,
      `update ${name} set ${workspaceColumn} = ${workspaceColumn} ${where}`,
      `delete from ${name} ${where}`,
    ]) {
      expect({ statement, held: isHeld(await attempt(app, statement, mine)) }).toEqual({ statement, held: true })
    }
  }
})

test('A6 as fashionos_app no row is written into, or moved to, another workspace', async () => {
  for (const { name, schema } of tables) {
    if (schema !== 'public') continue
    const copy = `insert into ${name} select (jsonb_populate_record(t, jsonb_build_object('workspace_id', '${theirs}'))).* from ${name} t`
    expect({ name, outcome: await attempt(app, copy, mine) }).toEqual({ name, outcome: denied })
    const move = `update ${name} set workspace_id = '${theirs}' where workspace_id = '${mine}'`
    expect({ name, outcome: await attempt(app, move, mine) }).toEqual({ name, outcome: denied })
  }
})

test('A6 a document cannot hang on a show of another workspace', async () => {
  const [show] = await owner`select id from shows where workspace_id = ${theirs}`
  const outcome = await attempt(app, `update documents set show_id = '${show?.id}'`, mine)
  expect(outcome).toBe('23503')
})

test('A6 with its own workspace set fashionos_app reads its own rows of every table it serves', async () => {
  for (const { name, workspaceColumn } of tables.filter((t) => t.schema === 'public')) {
    expect({ name, rows: await attempt(app, `select 1 from ${name} where ${workspaceColumn} = '${mine}'`, mine) }).not.toEqual({
      name,
      rows: 0,
    })
  }
})

test('A6 as fashionos_app only people of the set workspace are seen', async () => {
  await owner`insert into auth."user" (id, name, email) values ('019b3c00-0000-7000-8000-0000000000ee', 'Stranger', 's@t.example')`
  const seen = await app.begin(async (tx) => {
    await tx`select set_config('fashionos.workspace', ${mine}, true)`
    return tx<{ name: string }[]>`select name from auth."user"`
  })
  expect(seen.length).toBe(demoPeople.length)
  expect(seen.map((row) => row.name)).not.toContain('Stranger')
})

const secrets = [
  'select password from auth.account',
  'select token from auth.session',
  'select private_key from auth.jwks',
  'select secret from auth.two_factor',
  'select value from auth.verification',
  'select key from auth.apikey',
  'select text from auth.mails',
  'select * from auth."user"',
  'select email from auth.invitation',
]

test('A7 neither fashionos_app nor fashionos_collab reads a secret of auth', async () => {
  for (const statement of secrets) {
    expect({ statement, app: await attempt(app, statement, mine) }).toEqual({ statement, app: denied })
    expect({ statement, collab: await attempt(collab, statement, mine) }).toEqual({ statement, collab: denied })
  }
})

test('A7 neither fashionos_app nor fashionos_collab changes anything in auth', async () => {
  for (const { name } of tables.filter((table) => table.schema === 'auth')) {
    for (const statement of [`delete from ${name}`, `insert into ${name} select * from ${name}`]) {
      expect({ statement, app: await attempt(app, statement, mine) }).toEqual({ statement, app: denied })
      expect({ statement, collab: await attempt(collab, statement, mine) }).toEqual({ statement, collab: denied })
    }
  }
})

test('A7 fashionos_collab touches documents’ logs, snapshots and leases and the runs only, and cannot rewrite a log', async () => {
  const its = ['public.document_updates', 'public.document_snapshots', 'public.document_leases', 'public.runs', 'public.run_log']
  for (const { name } of tables) {
    const outcome = await attempt(collab, `select 1 from ${name}`, mine)
    expect({ name, reads: outcome !== denied }).toEqual({ name, reads: its.includes(name) })
  }
  expect(await attempt(collab, 'update document_updates set author = null', mine)).toBe(denied)
  expect(await attempt(collab, 'delete from document_updates', mine)).toBe(denied)
  for (const statement of [
    'update run_log set seq = seq',
    'delete from run_log',
    'delete from runs',
    'update runs set document_id = document_id',
  ])
    expect({ statement, outcome: await attempt(collab, statement, mine) }).toEqual({ statement, outcome: denied })
})

test('A7 fashionos_app only reads runs, and of a link changes what withdraws it', async () => {
  for (const statement of [
    'update runs set seq = seq',
    'delete from runs',
    'delete from run_log',
    'delete from screen_links',
    'update screen_links set token_hash = token_hash',
  ])
    expect({ statement, outcome: await attempt(app, statement, mine) }).toEqual({ statement, outcome: denied })
  expect(await attempt(app, 'update screen_links set revoked_at = now()', mine)).toBe(1)
  // A link is found by its secret alone, never listed across workspaces.
  expect(await attempt(app, "select * from screen_link('x')", mine)).toBe(0)
  expect(await attempt(auth, "select * from screen_link('x')", mine)).toBe(denied)
})

test('D1 fashionos_app archives what the directory holds and deletes none of it', async () => {
  for (const name of ['designers', 'collections', 'models', 'venues', 'crew'])
    expect({ name, outcome: await attempt(app, `delete from ${name}`, mine) }).toEqual({ name, outcome: denied })
})

test('A6 a collection cannot be of a designer of another workspace', async () => {
  const [designer] = await owner`select id from designers where workspace_id = ${theirs}`
  expect(await attempt(app, `update collections set designer_id = '${designer?.id}'`, mine)).toBe('23503')
})

test('A7 fashionos_auth sees nothing of the shows', async () => {
  for (const { name } of tables.filter((table) => table.schema === 'public')) {
    expect({ name, outcome: await attempt(auth, `select 1 from ${name}`, mine) }).toEqual({ name, outcome: denied })
  }
})

test('A6 only the role it is meant for may run a SECURITY DEFINER function, and each has a fixed search_path', async () => {
  const functions = await owner<{ name: string; fixed: boolean; open: boolean }[]>`
    select p.proname as name, coalesce(p.proconfig::text like '%search_path%', false) as fixed,
           has_function_privilege('public', p.oid, 'execute') as open
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('public', 'auth')`
  expect(functions.length).toBeGreaterThan(5)
  for (const { name, fixed, open } of functions) expect({ name, fixed, open }).toEqual({ name, fixed: true, open: false })
  expect(await attempt(app, 'select * from document_access(null, null, null)', mine)).toBe(denied)
  expect(await attempt(app, `select * from documents_after('${mine}', 1)`, mine)).toBe(denied)
  expect(await attempt(collab, `select audit_append('${mine}', 'x', '{}')`, mine)).toBe(denied)
  expect(await attempt(app, `select audit_append('${mine}', 'x', '{}')`, mine)).toBe(denied)
})
