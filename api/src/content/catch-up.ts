import { sql } from 'drizzle-orm'
import type { ApiDeps } from '../deps'

/** Documents found at a time; the next catch-up finds the others. */
const most = 1_000

/** Sends a job for each document whose content was not read to its end. */
export const catchUp = async ({ db, jobs }: Pick<ApiDeps, 'db' | 'jobs'>, signal: AbortSignal): Promise<void> => {
  const behind = await db.execute<{ workspace_id: string; document_id: string }>(sql`select * from contents_behind(${most})`)
  for (const { workspace_id: workspace, document_id: document } of behind) {
    if (signal.aborted) return
    await jobs.sendAlone('follow-content', { workspace, document }, { key: document })
  }
}
