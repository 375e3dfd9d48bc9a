import type { ApiDeps } from '../deps'
import { refusal } from '../errors'
import type { Scope } from '../http/scope'
import { headBytes } from './file-kind'
import { pieceOf } from './file-store'
import { cutName, keepRow, requireKind, requireSize, requireUploader } from './keep'
import { pictureSizeOf } from './pictures'
import { requireRoom } from './quota'

/** What is sent in one go, as by a form or a program; what is larger is uploaded in pieces. */
const mostMegabytes = 5

/** A picture that arrived in one request. */
export const keepWhole = async (scope: Scope, deps: Pick<ApiDeps, 'files' | 'jobs' | 'limits' | 'config'>, file: File) => {
  const { tx, workspace, person, newId, now } = scope
  await requireUploader(scope, deps.limits)
  requireSize(file.size, Math.min(mostMegabytes, deps.config.maxPictureMb), 'a picture')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { mediaType, isPicture } = requireKind(bytes.subarray(0, headBytes), { name: file.name, size: file.size }, deps.config)
  if (!isPicture)
    throw refusal('bad-input', 'Expected a PNG, JPEG, GIF, WebP or AVIF picture, but found something else. Save it as one of these.')
  const picture = await pictureSizeOf(bytes)
  await requireRoom(tx, { workspace, size: file.size, quotaMb: deps.config.quotaMb })
  const kept = { id: newId(), name: cutName(file.name), mediaType, size: file.size }
  await deps.files.put({ workspace, name: kept.id }, pieceOf(bytes))
  await keepRow(tx, deps.jobs, { ...kept, picture, workspace, by: person.id, at: now })
  return kept
}
