import { files } from '@fashionos/migrations/schema/records'
import { capabilitiesOf } from '@fashionos/shared/access'
import { eq } from 'drizzle-orm'
import { Elysia } from 'elysia'
import { z } from 'zod'
import type { ApiDeps } from '../deps'
import { notAllowed, notFound, refusal } from '../errors'
import { type Doors, tooMany } from '../http/enter'
import type { Scope } from '../http/scope'
import { workspaceParams } from '../shows/schemas'
import type { FileStore } from './file-store'
import { imageKindOf } from './image-kind'

const megabyte = 1_024 * 1_024
const maxMegabytes = 5
const uploadsPerHour = 300

const upload = z.strictObject({ file: z.file() })
const uploaded = z.object({ id: z.uuid(), name: z.string(), mediaType: z.string(), size: z.int() })

/** Pictures for image cells. */
export const fileRoutes = ({ enter }: Doors, { files: store, limits }: Pick<ApiDeps, 'files' | 'limits'>) =>
  new Elysia({ prefix: '/api/workspaces/:workspace/files', detail: { tags: ['files'] } })
    .post(
      '',
      async ({ request, params, body, set }) => {
        const made = await enter({ request, params }, async (scope) => {
          const { allowed, retryAfterMs } = await limits.take({
            key: `upload:${scope.person.id}`,
            max: uploadsPerHour,
            windowMs: 3_600_000,
          })
          if (!allowed) throw tooMany(retryAfterMs)
          return keep(scope, store, body.file)
        })
        set.status = 201
        return made
      },
      { params: workspaceParams, body: upload, parse: 'formdata', response: { 201: uploaded } },
    )
    .get(
      '/:file',
      async ({ request, params, set }) => {
        const row = await enter({ request, params }, (scope) => find(scope, params.file))
        Object.assign(set.headers, headersOf(row))
        if (request.headers.get('if-none-match') === `"${row.id}"`) {
          set.status = 304
          return
        }
        const bytes = await store.get({ workspace: row.workspaceId, id: row.id })
        if (bytes === null) throw notFound('picture')
        return new Response(bytes, { headers: { 'content-type': row.mediaType } })
      },
      { params: workspaceParams.extend({ file: z.uuid() }) },
    )

/** A21: pictures are added by whoever may edit something here, and seen by members of the workspace. */
const keep = async (scope: Scope, store: FileStore, file: File) => {
  const { tx, workspace, person, newId, now } = scope
  if (!capabilitiesOf(scope).includes('edit')) throw notAllowed('add pictures')
  if (file.size > maxMegabytes * megabyte) {
    throw refusal(
      'too-large',
      `Expected a picture of at most ${maxMegabytes} MB, but found ${(file.size / megabyte).toFixed(1)} MB. Make it smaller.`,
    )
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const mediaType = imageKindOf(bytes)
  if (mediaType === null)
    throw refusal('bad-input', 'Expected a PNG, JPEG, GIF, WebP or AVIF picture, but found something else. Save it as one of these.')
  const row = { id: newId(), name: file.name.slice(0, 200) || 'picture', mediaType, size: file.size }
  await tx.insert(files).values({ ...row, workspaceId: workspace, createdBy: person.id, createdAt: now })
  await store.put({ workspace, id: row.id }, bytes)
  return row
}

const find = async ({ tx }: Scope, id: string) => {
  const [row] = await tx.select().from(files).where(eq(files.id, id))
  if (!row) throw notFound('picture')
  return row
}

const headersOf = (row: { id: string; name: string }): Record<string, string> => ({
  etag: `"${row.id}"`,
  // The bytes under an id never change; only this browser may keep them, because they are for members.
  'cache-control': 'private, max-age=31536000, immutable',
  'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(row.name)}`,
  'content-security-policy': "default-src 'none'; sandbox",
})
