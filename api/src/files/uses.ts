import { files } from '@fashionos/migrations/schema/records'
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database'
import { uuids } from '../documents/sight'
import type { Use } from './schemas'

/** F9: what a file is used by. A new place that keeps files is one more line here; nothing else knows who uses them. */
const users: readonly SQL[] = [
  sql`select r.target_id as file, 'document' as kind, d.id, d.title, d.show_id
      from document_references r join documents d on d.id = r.document_id where r.kind = 'file'`,
  sql`select m.photo_file as file, 'model' as kind, m.id, m.name as title, null::uuid as show_id from models m where m.photo_file is not null`,
  sql`select v.floor_plan_file as file, 'venue' as kind, v.id, v.name as title, null::uuid as show_id
      from venues v where v.floor_plan_file is not null`,
  // The logo is kept as its address, which ends with the file's id.
  sql`select f.id as file, 'workspace' as kind, o.id, o.name as title, null::uuid as show_id
      from files f join auth.organization o on o.logo like '%' || f.id::text || '%'`,
]

/** All uses of files in the workspace that is set: `file`, `kind`, `id`, `title`, `show_id`. */
const everyUse: SQL = sql.join([...users], sql` union all `)

/** Whether anything uses the file of a row of `files`. */
export const isUsed: SQL<boolean> = sql<boolean>`${files.id} in (select u.file from (${everyUse}) u)`

/** Each file's uses, by its id; of one document once. */
export const usesOf = async (tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Use[]>> => {
  const found = new Map<string, Use[]>()
  if (ids.length === 0) return found
  const rows = await tx.execute<{ file: string; kind: Use['kind']; id: string; title: string; show_id: string | null }>(
    sql`select distinct u.file, u.kind, u.id, u.title, u.show_id from (${everyUse}) u where u.file = any(${uuids(ids)}) order by u.title, u.id`,
  )
  for (const { file, show_id: showId, kind, id, title } of rows) {
    const uses = found.get(file) ?? []
    uses.push({ kind, id, title, showId })
    found.set(file, uses)
  }
  return found
}
