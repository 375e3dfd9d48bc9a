import { afterAll, beforeAll, expect, test } from 'bun:test'
import { randomUUID } from 'node:crypto'
import { createPostgresLogStore } from '../src/log/postgres-log-store'
import { createWorld, type World } from './world'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.end())

const node = 'this node'

/** Positions whose states are kept after one was stored every 500 entries. */
const keptOf = async (of: { entries: number; stateBytes: number }): Promise<number[]> => {
  const documentId = randomUUID()
  const { sql, workspace } = world
  await sql`insert into document_leases (document_id, workspace_id, node, address, epoch, expires_at)
            values (${documentId}, ${workspace}, ${node}, 'ws://here', 1, now() + interval '1 hour')`
  const store = createPostgresLogStore({ sql: world.collabSql(1), self: { node } })
  const state = new Uint8Array(of.stateBytes)
  for (let lsn = 500; lsn <= of.entries; lsn += 500) {
    const snapshot = { documentId, epoch: 1, workspaceId: workspace, leaseEpoch: 1, lsn, schemaVersion: 1, at: 0, state }
    expect(await store.writeSnapshot(snapshot)).toBe(true)
  }
  const rows = await sql<{ lsn: number }[]>`select lsn::int from document_snapshots where document_id = ${documentId} order by lsn`
  return rows.map(({ lsn }) => lsn)
}

test('H16 the two newest states are kept, and older ones 5,000 entries apart', async () => {
  expect(await keptOf({ entries: 16_500, stateBytes: 1_000 })).toEqual([5_000, 10_000, 15_000, 16_000, 16_500])
})

test('H16 of a large document fewer are kept: all together take about as much room as its log', async () => {
  expect(await keptOf({ entries: 16_500, stateBytes: 640_000 })).toEqual([10_000, 16_000, 16_500])
})
