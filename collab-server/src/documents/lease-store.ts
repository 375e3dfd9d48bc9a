import type postgres from 'postgres'

/** A node's right to write one document's log. */
export interface Lease {
  readonly documentId: string
  /** Fencing number: every insert into the log names it, and only the newest one may. */
  readonly epoch: number
}

export type Acquired = { readonly kind: 'held'; readonly lease: Lease } | { readonly kind: 'elsewhere'; readonly address: string }

/** Where leases are kept. All times are the storage's own, so clocks of nodes do not matter. */
export interface LeaseStore {
  /** A lease that is free, expired, or of an earlier process at this node's address is taken; its epoch goes up. */
  acquire(document: { documentId: string; workspaceId: string }): Promise<Acquired>
  /** Returns those of the leases that are still held, now for another `leaseMs`. */
  renew(leases: readonly Lease[]): Promise<readonly Lease[]>
  /** A lease that is not held any more is left as it is. */
  release(leases: readonly Lease[]): Promise<void>
}

/** One running server. */
export interface Node {
  /** `<machine>:<port>/<id of this start>`. */
  readonly node: string
  /** Where clients reach it: `ws://host:port`. */
  readonly address: string
}

interface Options {
  readonly sql: postgres.Sql
  readonly self: Node
  readonly leaseMs: number
}

/** Node of a row nobody holds. */
const nobody = ''

export const createPostgresLeaseStore = (options: Options): LeaseStore => ({
  acquire: (document) => acquire(options, document),
  renew: (leases) => renew(options, leases),
  release: (leases) => release(options, leases),
})

/**
 * On one machine one process listens on a port, so a lease of this machine and
 * port is of a process that is gone: a restart after a kill does not wait it
 * out. Should that process live on all the same, it is fenced by the epoch.
 */
async function acquire({ sql, self, leaseMs }: Options, document: { documentId: string; workspaceId: string }): Promise<Acquired> {
  const { documentId, workspaceId } = document
  const place = self.node.slice(0, self.node.indexOf('/') + 1)
  const [taken] = await sql<{ epoch: number }[]>`
    insert into document_leases as lease (document_id, workspace_id, node, address, epoch, expires_at)
    values (${documentId}, ${workspaceId}, ${self.node}, ${self.address}, 1, now() + ${leaseMs}::float8 * interval '1 millisecond')
    on conflict (document_id) do update set
      node = excluded.node, address = excluded.address, workspace_id = excluded.workspace_id,
      epoch = lease.epoch + 1, expires_at = excluded.expires_at
    where lease.expires_at < now() or lease.node = ${nobody} or starts_with(lease.node, ${place})
    returning lease.epoch::float8 as epoch`
  if (taken) return { kind: 'held', lease: { documentId, epoch: taken.epoch } }
  const [owner] = await sql<{ address: string }[]>`select address from document_leases where document_id = ${documentId}`
  return { kind: 'elsewhere', address: owner?.address ?? '' }
}

async function renew({ sql, self, leaseMs }: Options, leases: readonly Lease[]): Promise<readonly Lease[]> {
  return sql<Lease[]>`
    with mine as (${ownRows(sql, self, leases)})
    update document_leases as lease set expires_at = now() + ${leaseMs}::float8 * interval '1 millisecond'
    from mine where lease.document_id = mine.document_id
    returning lease.document_id as "documentId", lease.epoch::float8 as epoch`
}

async function release({ sql, self }: Options, leases: readonly Lease[]): Promise<void> {
  await sql`
    with mine as (${ownRows(sql, self, leases)})
    update document_leases as lease set node = ${nobody}, expires_at = now()
    from mine where lease.document_id = mine.document_id`
}

/** The rows of those leases that are still held, locked in the order of their ids. */
function ownRows(sql: postgres.Sql, { node }: Node, leases: readonly Lease[]) {
  const rows = JSON.stringify(leases.map(({ documentId, epoch }) => ({ d: documentId, l: epoch })))
  return sql`
    select held.document_id from document_leases held
    where held.node = ${node} and (held.document_id, held.epoch) in (select d, l from json_to_recordset(${rows}::text::json) as asked(d uuid, l bigint))
    order by held.document_id for update`
}
