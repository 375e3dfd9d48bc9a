import { files, uploads } from '@fashionos/migrations/schema/records'
import { inArray } from 'drizzle-orm'
import { nobody } from '../content/assignments'
import { setWorkspace } from '../http/scope'
import type { Listed } from './file-store'
import type { OrphanDeps } from './orphans'
import { pieceName, placesOf } from './pieces'
import { fileOf, nameOf, variants } from './variant'

/** What is being written has no row yet for a while, ms. */
const tooYoungMs = 24 * 3_600_000

/** Removes bytes that belong to no row, such as what a killed server left. What has no name of ours is left alone. */
export const sweepStore = async (deps: OrphanDeps, signal: AbortSignal): Promise<void> => {
  const before = deps.clock() - tooYoungMs
  await deps.files.tidy(before)
  for await (const page of deps.files.list()) {
    if (signal.aborted) return
    const old = page.filter(({ at, name, workspace }) => at < before && fileOf(name) !== null && fileOf(workspace) === workspace)
    for (const [workspace, stored] of byWorkspace(old)) {
      const known = await knownNames(deps, workspace, stored)
      for (const one of stored) if (!known.has(one.name)) await deps.files.remove(one)
    }
  }
}

const byWorkspace = (page: readonly Listed[]): ReadonlyMap<string, readonly Listed[]> => Map.groupBy(page, ({ workspace }) => workspace)

/** All names that the rows of these files and uploads stand for. */
const knownNames = ({ db }: OrphanDeps, workspace: string, stored: readonly Listed[]): Promise<ReadonlySet<string>> =>
  db.transaction(async (tx) => {
    await setWorkspace(tx, workspace, nobody)
    const ids = [...new Set(stored.flatMap(({ name }) => fileOf(name) ?? []))]
    const kept = await tx.select({ id: files.id }).from(files).where(inArray(files.id, ids))
    const coming = await tx.select({ id: uploads.id, pieces: uploads.pieces }).from(uploads).where(inArray(uploads.id, ids))
    return new Set([
      ...kept.flatMap(({ id }) => [null, ...variants].map((variant) => nameOf(id, variant))),
      ...coming.flatMap(({ id, pieces }) => placesOf(pieces).map((place) => pieceName(id, place))),
    ])
  })
