import { sql } from 'drizzle-orm'
import type { ApiDeps } from '../deps'
import { markUnused } from './mark-unused'
import { removeMarked } from './remove-marked'
import { sweepStore } from './sweep-store'

export type OrphanDeps = Pick<ApiDeps, 'db' | 'files' | 'jobs' | 'clock' | 'log'>

/**
 * F9: nothing is kept that nobody uses, and nothing goes that somebody does.
 * Workspace by workspace: files that nothing has referred to for a week are
 * marked, then their bytes go, then their rows; so do uploads nobody finished.
 * At last bytes that belong to no row. Broken off anywhere the next time goes on.
 */
export const removeOrphans = async (deps: OrphanDeps, signal: AbortSignal): Promise<void> => {
  const rows = await deps.db.execute<{ workspace_id: string }>(sql`select * from workspaces_with_files()`)
  for (const { workspace_id: workspace } of rows) {
    if (signal.aborted) return
    await markUnused(deps, workspace)
    await removeMarked(deps, workspace, signal)
  }
  await sweepStore(deps, signal)
}
