import { type Entry, entry as entrySchema } from '@fashionos/shared/run/entry'
import type { Run } from '@fashionos/shared/run/run'
import type postgres from 'postgres'
import type { StorableEntry } from './storable'

/** Under which lease of which document a run is written. */
export interface RunPlace {
  readonly documentId: string
  readonly workspaceId: string
  readonly leaseEpoch: number
}

/** What is known of a run beside its log. */
export interface NewRun {
  readonly showId: string | null
  /** The document's. */
  readonly title: string
  readonly openedBy: string
  readonly openedByName: string
  /** Epoch ms, by the server's clock. */
  readonly openedAt: number
}

/** Runs and their logs in Postgres. Every method rejects when it cannot be reached. */
export interface RunStore {
  /**
   * Commits a run and its first entry together. False: the lease is gone, or
   * another run of the document is open; nothing is written. May be repeated
   * after a failure that left it open whether it was committed.
   */
  open(place: RunPlace, opened: NewRun & { readonly run: Run; readonly first: StorableEntry }): Promise<boolean>
  /** Commits entries, all or none, and what the run is after them. False: the lease is gone; nothing is written. May be repeated like `open`. */
  append(place: RunPlace, written: { readonly run: Run; readonly entries: readonly StorableEntry[] }): Promise<boolean>
  /** The log of the run of the document that is open; empty: none is. */
  openLog(documentId: string): Promise<readonly Entry[]>
  /** Empty: the document has no such run. */
  log(key: { readonly documentId: string; readonly run: string }): Promise<readonly Entry[]>
  /** An entry of a run, by its id. */
  entry(key: { readonly run: string; readonly id: string }): Promise<Entry | null>
}

/** Rows read at a time. */
const pageSize = 1_000

export const createPostgresRunStore = ({ sql, self }: { sql: postgres.Sql; self: { readonly node: string } }): RunStore => ({
  open: (place, opened) => open(sql, self.node, place, opened),
  append: (place, written) => append(sql, self.node, place, written),
  openLog: async (documentId) => {
    const [row] = await sql<{ id: string }[]>`select id from runs where document_id = ${documentId} and state <> 'ended'`
    return row ? logOf(sql, row.id) : []
  },
  log: async ({ documentId, run }) => {
    const [row] = await sql`select 1 from runs where id = ${run} and document_id = ${documentId}`
    return row ? logOf(sql, run) : []
  },
  entry: async ({ run, id }) => {
    const [row] = await sql<{ entry: unknown }[]>`select entry from run_log where run_id = ${run} and id = ${id}`
    return row ? entrySchema.parse(row.entry) : null
  },
})

/**
 * One statement, like an insert into a document's log: the lease row is locked
 * for its length, so a node whose lease was taken writes nothing. What is there
 * already was written under this very lease by a try whose answer was lost.
 */
async function append(
  sql: postgres.Sql,
  node: string,
  place: RunPlace,
  { run, entries }: { readonly run: Run; readonly entries: readonly StorableEntry[] },
): Promise<boolean> {
  const { documentId, workspaceId, leaseEpoch } = place
  const [done] = await sql<{ held: number; written: number }[]>`
    with held as (
      select document_id from document_leases
      where document_id = ${documentId} and node = ${node} and epoch = ${leaseEpoch}
      for share
    ), written as (
      insert into run_log (run_id, seq, workspace_id, id, at, entry)
      select ${run.id}::uuid, n, ${workspaceId}::uuid, i, to_timestamp(t / 1000.0), e
      from json_to_recordset(${rowsOf(entries)}::text::json) as entry(n bigint, i uuid, t bigint, e jsonb), held
      on conflict do nothing
      returning 1
    ), told as (
      update runs set state = ${run.state}, seq = ${run.seq}::bigint,
        began_at = to_timestamp(${run.beganAt}::float8 / 1000.0), ended_at = to_timestamp(${run.endedAt}::float8 / 1000.0)
      from held where runs.id = ${run.id}
    )
    select (select count(*) from held)::int as held, (select count(*) from written)::int as written`
  if (done?.held !== 1) return false
  if (done.written < entries.length) await checkWritten(sql, run.id, entries)
  return true
}

async function open(
  sql: postgres.Sql,
  node: string,
  place: RunPlace,
  { run, first, ...opened }: NewRun & { readonly run: Run; readonly first: StorableEntry },
): Promise<boolean> {
  const { documentId, workspaceId, leaseEpoch } = place
  await sql`
    with held as (
      select document_id from document_leases
      where document_id = ${documentId} and node = ${node} and epoch = ${leaseEpoch}
      for share
    ), made as (
      insert into runs (id, workspace_id, show_id, document_id, kind, state, speed, title, opened_by, opened_by_name, opened_at, seq)
      select ${run.id}::uuid, ${workspaceId}::uuid, ${opened.showId}::uuid, document_id, ${run.kind}, ${run.state},
        ${run.pace?.speed ?? 1}::float8, ${opened.title}, ${opened.openedBy}::uuid, ${opened.openedByName},
        to_timestamp(${opened.openedAt}::float8 / 1000.0), 1
      from held
      on conflict do nothing
      returning id
    )
    insert into run_log (run_id, seq, workspace_id, id, at, entry)
    select made.id, n, ${workspaceId}::uuid, i, to_timestamp(t / 1000.0), e
    from json_to_recordset(${rowsOf([first])}::text::json) as entry(n bigint, i uuid, t bigint, e jsonb), made`
  const [found] = await sql`select 1 from run_log where run_id = ${run.id} and seq = 1 and id = ${first.entry.id}`
  return found !== undefined
}

async function checkWritten(sql: postgres.Sql, run: string, entries: readonly StorableEntry[]): Promise<void> {
  const seqs = entries.map(({ entry }) => entry.seq)
  const rows = await sql<{ id: string }[]>`
    select id from run_log where run_id = ${run} and seq between ${Math.min(...seqs)} and ${Math.max(...seqs)} order by seq`
  if (rows.map(({ id }) => id).join() !== entries.map(({ entry }) => entry.id).join())
    throw new Error(`The log of run ${run} has other entries from ${Math.min(...seqs)} on than this server has.`)
}

const rowsOf = (entries: readonly StorableEntry[]): string =>
  `[${entries.map(({ entry: { seq, id, at }, json }) => `{"n":${seq},"i":"${id}","t":${at},"e":${json}}`).join()}]`

async function logOf(sql: postgres.Sql, run: string): Promise<readonly Entry[]> {
  const log: Entry[] = []
  const pages = sql<{ entry: unknown }[]>`select entry from run_log where run_id = ${run} order by seq`.cursor(pageSize)
  for await (const page of pages) for (const row of page) log.push(entrySchema.parse(row.entry))
  return log
}
