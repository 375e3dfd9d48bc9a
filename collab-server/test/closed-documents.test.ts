import { expect, test } from 'bun:test'
import { readFileSync } from 'node:fs'
import { freePort, type ServerProcess, startProcess } from './server-process'
import { setStage } from './stage'
import { until } from './until'

const stage = setStage()

const residentMb = ({ pid }: ServerProcess) => (Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4_096) / 1024 / 1024

const storeDocuments = (count: number) => stage.world.sql`
  with stored as (select gen_random_uuid() as id from generate_series(1, ${count}))
  , leased as (
    insert into document_leases (document_id, workspace_id, node, address, epoch, expires_at)
    select id, ${stage.world.workspace}, '', 'ws://gone', 1, now() from stored)
  insert into document_updates (document_id, epoch, lsn, workspace_id, lease_epoch, at, update)
  select id, 1, 1, ${stage.world.workspace}, 1, now(), decode('0000', 'hex') from stored`

/** Memory of a fresh server after one document was opened and closed again. */
async function residentAfterOne(): Promise<number> {
  const server = await startProcess(stage.world, freePort())
  const one = await stage.open(await stage.world.document(), { url: server.url })
  one.disconnect()
  const metrics = async () => (await fetch(`http://127.0.0.1:${server.port}/metrics`)).text()
  await until(async () => /fashionos_collab_documents 0/.test(await metrics()), 'the document is closed')
  const resident = residentMb(server)
  await server.kill()
  return resident
}

test('10,000 stored documents, none of them open, cost no memory', async () => {
  const without = await residentAfterOne()
  await storeDocuments(10_000)
  // The state of each would be some kilobytes; the rest is the noise of two processes.
  expect(await residentAfterOne()).toBeLessThan(without + 15)
})
