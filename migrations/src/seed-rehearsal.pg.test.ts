import { afterAll, beforeAll, expect, setDefaultTimeout, test } from 'bun:test'
import type { Entry } from '@fashionos/shared/run/entry'
import { replay } from '@fashionos/shared/run/reduce'
import postgres, { type Sql } from 'postgres'
import { type TestDatabase, testDatabase } from '../test/postgres'
import { demoDocument, demoRun, demoShow, demoWorkspace } from './demo'
import { seed } from './seed'

setDefaultTimeout(60_000)

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

test('the demo has one rehearsal, of yesterday and over, whose log is its head; seeding again adds nothing', async () => {
  await seed(database)
  await seed(database)
  const [run, ...others] = await owner`select * from runs`
  expect(others).toEqual([])
  expect(run).toMatchObject({ id: demoRun.id, document_id: demoDocument.id, show_id: demoShow.id, kind: 'rehearsal', state: 'ended' })
  expect(run?.opened_at < new Date()).toBe(true)
  const rows = await owner<
    { entry: Entry; seq: string }[]
  >`select entry, seq from run_log where run_id = ${demoRun.id} order by run_log.seq`
  const replayed = replay(rows.map(({ entry }) => entry))
  expect(replayed.seq).toBe(Number(run?.seq))
  expect(replayed.endedAt).toBe(run?.ended_at.getTime())
})

test('a demo that was opened before gets no rehearsal that does not know its rows', async () => {
  await owner`delete from run_log`
  await owner`delete from runs`
  await owner`insert into document_snapshots (document_id, epoch, lsn, workspace_id, schema_version, at, state)
              values (${demoDocument.id}, 1, 1, ${demoWorkspace.id}, 1, now(), ''::bytea)`
  await seed(database)
  expect(await owner`select 1 from runs`).toHaveLength(0)
})
