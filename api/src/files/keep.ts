import { files } from '@fashionos/migrations/schema/records'
import { capabilitiesOf } from '@fashionos/shared/access'
import type { Tx } from '../database'
import type { ApiDeps } from '../deps'
import { notAllowed, refusal } from '../errors'
import { tooMany } from '../http/enter'
import type { Limits } from '../http/limits'
import type { Scope } from '../http/scope'
import type { Jobs } from '../jobs/jobs'
import { acceptedWords, type FileKind, fileKindOf } from './file-kind'
import type { PictureSize } from './pictures'
import { inMegabytes, megabyte } from './quota'

const uploadsPerHour = 2_000
const longestName = 200

export type SizeLimits = Pick<ApiDeps['config'], 'maxUploadMb' | 'maxPictureMb'>

/** A21: files are added by whoever may edit something here, and seen by members of the workspace. */
export const requireUploader = async (scope: Pick<Scope, 'role' | 'grants' | 'person'>, limits: Limits): Promise<void> => {
  if (!capabilitiesOf(scope).includes('edit')) throw notAllowed('add files')
  const key = `upload:${scope.person.id}`
  const { allowed, retryAfterMs } = await limits.take({ key, max: uploadsPerHour, windowMs: 3_600_000 })
  if (!allowed) throw tooMany(retryAfterMs)
}

/** F1: no file is larger than is configured. `size`: in bytes. */
export const requireSize = (size: number, mostMb: number, what: string): void => {
  if (size <= mostMb * megabyte) return
  throw refusal('too-large', `Expected ${what} of at most ${mostMb} MB, but found ${inMegabytes(size)} MB. Make it smaller.`)
}

/** F2: a file is what its bytes say, whatever it is called; what is not known is not kept. */
export const requireKind = (head: Uint8Array, of: { name: string; size: number }, { maxPictureMb }: SizeLimits): FileKind => {
  const kind = fileKindOf(head, of.name)
  if (kind === null) throw refusal('bad-input', `Expected ${acceptedWords}, but found something else. Save it as one of these.`)
  if (kind.isPicture) requireSize(of.size, maxPictureMb, 'a picture')
  return kind
}

/** For people only; never a path, and not half a character at its end. */
export const cutName = (name: string): string => name.slice(0, longestName).toWellFormed() || 'file'

interface Kept {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly picture: PictureSize | null
}

/** The row of a file whose bytes are stored; its smaller forms follow. Put twice it is there once. */
export const keepRow = async (tx: Tx, jobs: Pick<Jobs, 'send'>, kept: Kept & { workspace: string; by: string; at: Date }) => {
  const { id, name, mediaType, size, picture, workspace, by, at } = kept
  const row = { id, name, mediaType, size, workspaceId: workspace, createdBy: by, createdAt: at, ...picture }
  await tx.insert(files).values(row).onConflictDoNothing()
  if (picture) await jobs.send(tx, 'picture-variants', { workspace, file: id }, { key: id })
}
