import { uploads } from '@fashionos/migrations/schema/records'
import { eq } from 'drizzle-orm'
import type { ApiDeps } from '../deps'
import { Refusal } from '../errors'
import type { Scope } from '../http/scope'
import { headBytes } from './file-kind'
import type { FileStore } from './file-store'
import { keepRow, requireKind, type SizeLimits } from './keep'
import { pictureSizeOf } from './pictures'
import { arrived, headOf, removePieces } from './upload-pieces'
import { receivedOf, selectFinished, type UploadRow } from './upload-rows'

/** One request's way to the rows of its workspace, each time in a transaction of its own. */
export type InTurn = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>

export interface UploadDeps extends Pick<ApiDeps, 'files' | 'jobs'> {
  readonly inTurn: InTurn
  readonly sizes: SizeLimits
}

/**
 * F4: makes the file of an upload that has arrived whole: bytes first, then the
 * row, then its pieces go. Broken off anywhere it can be done again; what is no
 * file of ours is given up at once.
 */
export const finishUpload = async (deps: UploadDeps, row: UploadRow): Promise<void> => {
  if (receivedOf(row) < row.size) return
  try {
    await become(deps, row)
  } catch (error) {
    if (await isFinished(deps, row)) return
    if (error instanceof Refusal && ['bad-input', 'too-large'].includes(error.failure.code)) await giveUp(deps, row)
    throw error
  }
  await removePieces(deps.files, row)
}

const become = async ({ files: store, jobs, inTurn, sizes }: UploadDeps, row: UploadRow): Promise<void> => {
  const { mediaType, isPicture } = requireKind(await headOf(store, row, headBytes), row, sizes)
  const picture = isPicture ? await pictureSizeOf(await wholeOf(store, row)) : null
  await store.put({ workspace: row.workspaceId, name: row.id }, arrived(store, row))
  await inTurn(async ({ tx, now }) => {
    await keepRow(tx, jobs, { ...row, mediaType, picture, workspace: row.workspaceId, by: row.createdBy, at: now })
    await tx.delete(uploads).where(eq(uploads.id, row.id))
  })
}

const isFinished = ({ inTurn }: UploadDeps, { id, createdBy }: UploadRow): Promise<boolean> =>
  inTurn(async ({ tx }) => (await selectFinished(tx, { id, by: createdBy })) !== null)

/** Row first: what is left of the pieces when this is broken off belongs to nothing, and is found at night. */
export const giveUp = async ({ files: store, inTurn }: Pick<UploadDeps, 'files' | 'inTurn'>, row: UploadRow): Promise<void> => {
  await inTurn(({ tx }) => tx.delete(uploads).where(eq(uploads.id, row.id)))
  await removePieces(store, row)
}

/** Pictures only, which are small enough. */
const wholeOf = async (store: FileStore, row: UploadRow): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = []
  for await (const piece of arrived(store, row)) pieces.push(piece)
  return Buffer.concat(pieces)
}
