import type postgres from 'postgres'
import { type Entry, type LogKey, type LogStore, leaseKeyOf, type Snapshot, type SnapshotToWrite, type StoredDocument } from './log-store'

/** Rows read at a time, so that a long tail is never in memory twice. */
const pageSize = 2_000

/** Snapshots a document is loaded from: the newest, and one before it. */
const keptSnapshots = 2

/**
 * H16: of the older ones some are kept, so that a point of the history is
 * reached from one that is near: so many entries apart, and in a large document
 * so much further that all of them together take about as much room as the log
 * does, at this many bytes an entry.
 */
const entriesApart = 5_000
const bytesPerEntry = 64

export const createPostgresLogStore = ({ sql, self }: { sql: postgres.Sql; self: { readonly node: string } }): LogStore => ({
  append: (entries) => append(sql, self.node, entries),
  load: (key) => load(sql, key),
  newestEpoch: async (documentId) => {
    const [row] = await sql<{ epoch: number | null }[]>`
      select max(epoch)::int as epoch from (
        select epoch from document_updates where document_id = ${documentId}
        union all select epoch from document_snapshots where document_id = ${documentId}) as epochs`
    return row?.epoch ?? null
  },
  writeSnapshot: (snapshot) => writeSnapshot(sql, self.node, snapshot),
})

/**
 * One statement for all documents. The lease rows are locked for its length,
 * so a take-over waits for it and then reads what it wrote; a node whose lease
 * was taken writes nothing. Whoever locks several lease rows locks them in the
 * order of their ids, so that none waits for another in a circle. An entry that is there already was written by this
 * very lease (an earlier try whose answer was lost), because positions are
 * handed out by the holder alone.
 */
async function append(sql: postgres.Sql, node: string, entries: readonly Entry[]): Promise<ReadonlySet<string>> {
  const rows = JSON.stringify(entries.map(rowOf))
  const held = await sql<{ documentId: string; leaseEpoch: number }[]>`
    with entry as (
      select * from json_to_recordset(${rows}::text::json)
        as e(d uuid, e int, n bigint, w uuid, l bigint, a uuid, t bigint, u text)
    ), held as (
      select lease.document_id, lease.epoch from document_leases lease
      where lease.node = ${node} and (lease.document_id, lease.epoch) in (select d, l from entry)
      order by lease.document_id for share
    ), written as (
      insert into document_updates (document_id, epoch, lsn, workspace_id, lease_epoch, author, at, update)
      select d, e, n, w, l, a, to_timestamp(t / 1000.0), decode(u, 'base64')
      from entry join held on held.document_id = d and held.epoch = l
      on conflict do nothing
    )
    select document_id as "documentId", epoch::float8 as "leaseEpoch" from held`
  return new Set(held.map(leaseKeyOf))
}

const rowOf = (entry: Entry) => ({
  d: entry.documentId,
  e: entry.epoch,
  n: entry.lsn,
  w: entry.workspaceId,
  l: entry.leaseEpoch,
  a: entry.author,
  t: entry.at,
  u: base64Of(entry.update),
})

const base64Of = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')

async function load(sql: postgres.Sql, { documentId, epoch }: LogKey): Promise<StoredDocument> {
  const [snapshot] = await sql<Snapshot[]>`
    select lsn::float8 as lsn, state from document_snapshots
    where document_id = ${documentId} and epoch = ${epoch} order by document_snapshots.lsn desc limit 1`
  const tail: { lsn: number; update: Uint8Array }[] = []
  const pages = sql<{ lsn: number; update: Uint8Array }[]>`
    select lsn::float8 as lsn, update from document_updates
    where document_id = ${documentId} and epoch = ${epoch} and lsn > ${snapshot?.lsn ?? 0}
    order by document_updates.lsn`.cursor(pageSize)
  for await (const page of pages) tail.push(...page)
  return { snapshot: snapshot ?? null, tail }
}

async function writeSnapshot(sql: postgres.Sql, node: string, snapshot: SnapshotToWrite): Promise<boolean> {
  const { documentId, epoch, lsn } = snapshot
  const held = await sql`
    with held as (
      select document_id from document_leases
      where document_id = ${documentId} and node = ${node} and epoch = ${snapshot.leaseEpoch}
      for share
    ), written as (
      insert into document_snapshots (document_id, epoch, lsn, workspace_id, schema_version, at, state)
      select document_id, ${epoch}::int, ${lsn}::bigint, ${snapshot.workspaceId}::uuid, ${snapshot.schemaVersion}::int,
        to_timestamp(${snapshot.at}::float8 / 1000.0), ${Buffer.from(snapshot.state)}::bytea
      from held
      on conflict do nothing
    )
    select document_id from held`
  if (held.length === 0) return false
  await sql`
    delete from document_snapshots old where document_id = ${documentId} and epoch = ${epoch} and lsn <= (
      select lsn from document_snapshots where document_id = ${documentId} and epoch = ${epoch}
      order by lsn desc offset ${keptSnapshots} limit 1)
    and greatest(${entriesApart}::bigint, octet_length(state) / ${bytesPerEntry}::int) > lsn - coalesce((
      select max(earlier.lsn) from document_snapshots earlier
      where earlier.document_id = ${documentId} and earlier.epoch = ${epoch} and earlier.lsn < old.lsn), 0)`
  return true
}
