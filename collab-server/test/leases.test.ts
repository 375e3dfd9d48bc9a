import { describe, expect, test } from 'bun:test'
import { randomUUID } from 'node:crypto'
import { closeCodes } from '@fashionos/shared/protocol'
import { createPostgresLeaseStore, type LeaseStore } from '../src/documents/lease-store'
import { createPostgresLogStore } from '../src/log/postgres-log-store'
import { setStage } from './stage'
import { until } from './until'
import type { Document } from './world'
import { addRows, setDuration } from './writers'

const stage = setStage()

const leaseOf = async ({ id }: Document) => {
  const [row] = await stage.world
    .sql`select node, address, epoch::int, expires_at as "expiresAt" from document_leases where document_id = ${id}`
  return row ?? {}
}

describe('leases', () => {
  test('a document that is open elsewhere is refused, with the address of its owner', async () => {
    const document = await stage.world.document()
    await stage.open(document)
    const other = await stage.another()
    const { closes } = await stage.join(document, { on: other })
    await until(() => closes.length > 0, 'it is refused')
    expect(closes[0]?.code).toBe(closeCodes.tryAgain)
    expect(closes[0]?.reason).toContain(stage.server.url)
  })

  test('an owner that lives keeps its lease; one that closes the document gives it back at once', async () => {
    const document = await stage.world.document()
    const one = await stage.open(document)
    const { epoch, expiresAt, node } = await leaseOf(document)
    await until(async () => (await leaseOf(document)).expiresAt > expiresAt, 'it is renewed')
    expect(await leaseOf(document)).toMatchObject({ epoch, node })
    one.disconnect()
    await until(async () => (await leaseOf(document)).node === '', 'it is given back')
    const other = await stage.another()
    await stage.open(document, { on: other })
    expect(await leaseOf(document)).toMatchObject({ epoch: epoch + 1, address: other.url })
  })

  test('a stalled owner cannot commit after another node took the document, and its people move on', async () => {
    const document = await stage.world.document()
    const one = await stage.open(document)
    const [id = ''] = addRows(one.doc, 1)
    await one.committed()
    // As if the owner had been paused for longer than its lease.
    await stage.world
      .sql`update document_leases set expires_at = now() - interval '1 second', node = 'stalled-' || node where document_id = ${document.id}`
    const other = await stage.another()
    const two = await stage.open(document, { on: other })
    const told = one.told.length
    setDuration(one.doc, id, 1_000)
    await until(() => one.closes.length > 0, 'the stalled owner closes its sockets')
    expect(one.closes[0]?.code).toBe(closeCodes.tryAgain)
    expect(one.told.slice(told).filter(({ kind }) => kind === 'committed')).toEqual([])
    setDuration(two.doc, id, 2_000)
    await two.committed()
    const moved = await stage.open(document, { on: other, doc: one.doc })
    await moved.committed()
    await until(() => Bun.deepEquals(moved.doc.getMap('items').toJSON(), two.doc.getMap('items').toJSON()), 'both edits are merged')
    const rows = await stage.world
      .sql`select lsn::int, lease_epoch::int from document_updates where document_id = ${document.id} order by lsn`
    expect(rows.map(({ lsn }) => lsn)).toEqual(rows.map((_, index) => index + 1))
    expect(rows.map(({ lease_epoch }) => lease_epoch)).toEqual(rows.map(({ lease_epoch }) => lease_epoch).toSorted())
  })
})

describe('fencing in the store', () => {
  const leaseStore = (place: string): LeaseStore & { node: string } => {
    const self = { node: `${place}/${randomUUID()}`, address: `ws://${place}` }
    return { node: self.node, ...createPostgresLeaseStore({ sql: stage.world.collabSql(1), self, leaseMs: 5_000 }) }
  }
  const entry = (document: { documentId: string; workspaceId: string }, leaseEpoch: number, lsn: number) => ({
    ...document,
    epoch: 1,
    leaseEpoch,
    lsn,
    author: null,
    at: Date.now(),
    update: Uint8Array.of(0, 0),
  })

  test('a killed process of the same machine and port is followed at once, one elsewhere when its lease is over', async () => {
    const document = { documentId: randomUUID(), workspaceId: stage.world.workspace }
    const [killed, restarted, elsewhere] = [leaseStore('a:1'), leaseStore('a:1'), leaseStore('b:1')]
    expect(await killed.acquire(document)).toEqual({ kind: 'held', lease: { documentId: document.documentId, epoch: 1 } })
    expect(await elsewhere.acquire(document)).toEqual({ kind: 'elsewhere', address: 'ws://a:1' })
    expect(await restarted.acquire(document)).toEqual({ kind: 'held', lease: { documentId: document.documentId, epoch: 2 } })
    expect(await killed.renew([{ documentId: document.documentId, epoch: 1 }])).toEqual([])
  })

  test('an insert names its lease: an old epoch writes nothing, a repeated one writes once', async () => {
    const document = { documentId: randomUUID(), workspaceId: stage.world.workspace }
    const [old, next] = [leaseStore('a:1'), leaseStore('a:1')]
    const store = (node: string) => createPostgresLogStore({ sql: stage.world.collabSql(1), self: { node } })
    const lsnsIn = async (node: string) =>
      (await store(node).load({ documentId: document.documentId, epoch: 1 })).tail.map(({ lsn }) => lsn)
    await old.acquire(document)
    await store(old.node).append([entry(document, 1, 1)])
    const again = await store(old.node).append([entry(document, 1, 1), entry(document, 1, 2)])
    expect([...again]).toEqual([`${document.documentId}/1`])
    await next.acquire(document)
    expect([...(await store(old.node).append([entry(document, 1, 3)]))]).toEqual([])
    expect(await lsnsIn(next.node)).toEqual([1, 2])
    expect([...(await store(next.node).append([entry(document, 2, 3)]))]).toEqual([`${document.documentId}/2`])
    expect(await lsnsIn(next.node)).toEqual([1, 2, 3])
  })
})
