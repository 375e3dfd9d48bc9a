import { user } from '@fashionos/migrations/schema/auth'
import { files } from '@fashionos/migrations/schema/records'
import { capabilitiesOf } from '@fashionos/shared/access'
import { and, asc, desc, eq, isNull, not, type SQL, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { notAllowed, refusal } from '../errors'
import type { Scope } from '../http/scope'
import type { Jobs } from '../jobs/jobs'
import type { listQuery } from './schemas'
import { findFile } from './serve'
import { isUsed, usesOf } from './uses'

/** A36: what all files are and who uses them is for whoever manages the workspace's shows. */
const requireManager = (scope: Scope): void => {
  if (!capabilitiesOf(scope).includes('manage')) throw notAllowed('look after the files of this workspace')
}

const orders = {
  '-size': [desc(sql`${files.size} + ${files.variantsSize}`), asc(files.id)],
  '-created': [desc(files.createdAt), asc(files.id)],
  name: [asc(files.name), asc(files.id)],
} as const satisfies Record<string, readonly SQL[]>

/** The workspace's files with what uses each; the largest first, unless another order is asked for. */
export const listFiles = async (scope: Scope, query: z.output<typeof listQuery>) => {
  requireManager(scope)
  const { tx } = scope
  const { sort = '-size', unused = false, page = 1, size = 50 } = query
  const wanted = and(isNull(files.removingAt), unused ? not(isUsed) : undefined)
  const rows = await tx
    .select({ file: files, by: user.name })
    .from(files)
    .leftJoin(user, eq(user.id, files.createdBy))
    .where(wanted)
    .orderBy(...orders[sort])
    .limit(size)
    .offset((page - 1) * size)
  const uses = await usesOf(
    tx,
    rows.map(({ file }) => file.id),
  )
  const items = rows.map(({ file, by }) => ({
    id: file.id,
    name: file.name,
    mediaType: file.mediaType,
    size: file.size + file.variantsSize,
    createdAt: file.createdAt.toISOString(),
    createdBy: by,
    uses: [...(uses.get(file.id) ?? [])],
  }))
  return { items, total: await tx.$count(files, wanted), page, size }
}

/** Takes a file away before its time; never one that something uses. */
export const removeFile = async (scope: Scope, jobs: Pick<Jobs, 'send'>, id: string): Promise<void> => {
  requireManager(scope)
  const { tx, now } = scope
  const row = await findFile(tx, id)
  const [use] = (await usesOf(tx, [id])).get(id) ?? []
  if (use) throw refusal('conflict', `"${row.name}" is used by "${use.title}". Take it out there, then remove it.`)
  await tx.update(files).set({ removingAt: now }).where(eq(files.id, id))
  await jobs.send(tx, 'orphan-files', {}, { key: 'asked' })
}
