import { documentSnapshots, documentUpdates } from '@fashionos/migrations/schema/documents'
import { pauseMs } from '@fashionos/shared/history/sessions'
import { and, asc, desc, eq, gt, lte, sql } from 'drizzle-orm'
import type { Tx } from '../database'

/** One document's log: a new epoch begins a new one. */
export interface LogKey {
  readonly id: string
  readonly epoch: number
}

/** The newest position of a log; 0: nothing was ever written. */
export const newestLsn = async (tx: Tx, { id, epoch }: LogKey): Promise<number> => {
  const newestIn = (log: typeof documentUpdates | typeof documentSnapshots) =>
    sql`(select lsn from ${log} where document_id = ${id} and epoch = ${epoch} order by lsn desc limit 1)`
  const [row] = await tx.execute<{ lsn: number }>(
    sql`select coalesce(greatest(${newestIn(documentUpdates)}, ${newestIn(documentSnapshots)}), 0)::float8 as lsn`,
  )
  return row?.lsn ?? 0
}

type SessionRow = { author: string | null; from: number; to: number; edits: number; first: number; last: number }

/**
 * H11: sessions of work among the newest `entries` entries before a position,
 * last first. Reads who and when, never an update, and so many rows whatever
 * the length of the log.
 */
export const selectSessions = async (
  tx: Tx,
  { id, epoch, before, entries }: LogKey & { before: number; entries: number },
): Promise<readonly SessionRow[]> =>
  tx.execute<SessionRow>(sql`
    with entry as materialized (
      select lsn, author, at from document_updates
      where document_id = ${id} and epoch = ${epoch} and lsn < ${before} order by lsn desc limit ${entries}
    ), stepped as (
      select *, case when at - lag(at) over own <= ${pauseMs} * interval '1 millisecond' then 0 else 1 end as begins
      from entry window own as (partition by author order by lsn)
    ), numbered as (
      select *, sum(begins) over (partition by author order by lsn) as session from stepped
    )
    select author, ${instant('min(at)')} as "from", ${instant('max(at)')} as "to", count(*)::int as edits,
           min(lsn)::float8 as first, max(lsn)::float8 as last
    from numbered group by author, session order by max(lsn) desc`)

const instant = (expression: string) => sql.raw(`(extract(epoch from ${expression}) * 1000)::float8`)

/** How the writers of these entries are called, also those who left the workspace. */
export const selectAuthors = async (tx: Tx, { id, epoch }: LogKey, lsns: readonly number[]): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx.execute<{ id: string; name: string }>(
    sql`select id, name from log_authors(${id}, ${epoch}, ${`{${lsns.join(',')}}`}::bigint[])`,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export interface StoredState {
  readonly lsn: number
  readonly state: Uint8Array
}

/** The last stored state at or before a position. */
export const selectStateBefore = async (tx: Tx, { id, epoch, lsn }: LogKey & { lsn: number }): Promise<StoredState | null> => {
  const { documentId, epoch: ofEpoch, lsn: position, state } = documentSnapshots
  const [row] = await tx
    .select({ lsn: position, state })
    .from(documentSnapshots)
    .where(and(eq(documentId, id), eq(ofEpoch, epoch), lte(position, lsn)))
    .orderBy(desc(position))
    .limit(1)
  return row ?? null
}

export interface LogEntry {
  readonly lsn: number
  readonly author: string | null
  /** Epoch ms. */
  readonly at: number
  readonly update: Uint8Array
}

/** Entries behind `after` up to `to`, in order. */
export const selectEntries = async (
  tx: Tx,
  of: LogKey & { readonly after: number; readonly to: number; readonly size: number },
): Promise<readonly LogEntry[]> => {
  const { lsn, author, at, update } = documentUpdates
  const rows = await tx
    .select({ lsn, author, at, update })
    .from(documentUpdates)
    .where(and(eq(documentUpdates.documentId, of.id), eq(documentUpdates.epoch, of.epoch), gt(lsn, of.after), lte(lsn, of.to)))
    .orderBy(asc(lsn))
    .limit(of.size)
  return rows.map((row) => ({ ...row, at: row.at.getTime() }))
}

/**
 * The position a log had at each instant; 0: nothing yet. Positions and times
 * rise together, so each is found by halving: some twenty rows, whatever the
 * length of the log.
 */
export const selectPositionsAt = async (
  tx: Tx,
  { id, epoch, newest, instants }: LogKey & { newest: number; instants: readonly Date[] },
): Promise<readonly number[]> => {
  if (instants.length === 0) return []
  const rows = await tx.execute<{ lsn: number }>(sql`
    select found.lsn::float8 as lsn
    from unnest(${`{${instants.map((at) => at.toISOString()).join(',')}}`}::timestamptz[]) with ordinality as wanted (at, number)
    cross join lateral (
      with recursive halving (low, high) as (
        select 0::bigint, ${newest}::bigint
        union all
        select case when probe.is_early then probe.lsn else low end, case when probe.is_early then high else probe.lsn - 1 end
        from halving cross join lateral (
          select (low + high + 1) / 2 as lsn,
                 coalesce((select entry.at from document_updates entry
                           where entry.document_id = ${id} and entry.epoch = ${epoch} and entry.lsn = (low + high + 1) / 2), '-infinity')
                   <= wanted.at as is_early
        ) as probe
        where low < high
      )
      select low as lsn from halving where low >= high limit 1
    ) as found
    order by wanted.number`)
  return rows.map(({ lsn }) => lsn)
}
