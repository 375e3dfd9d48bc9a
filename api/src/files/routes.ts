import { clientAddressOf } from '@fashionos/shared/client-address'
import { Elysia } from 'elysia'
import { z } from 'zod'
import type { ApiDeps } from '../deps'
import { notFound, refusal } from '../errors'
import { originOf } from '../http/address'
import { type Doors, tooMany } from '../http/enter'
import { setWorkspace } from '../http/scope'
import { workspaceParams } from '../shows/schemas'
import { listFiles, removeFile } from './house-keeping'
import { keepWhole } from './keep-whole'
import { megabyte, totalOf, usageOf } from './quota'
import {
  filePage,
  fileParams,
  formQuery,
  listQuery,
  signedAddresses,
  signedQuery,
  upload,
  uploaded,
  usage,
  wantedAddresses,
} from './schemas'
import { askForVariants, findFile, serve } from './serve'
import { isSealed } from './signed-address'
import { signedAddressesOf } from './signed-addresses'
import { variantOf } from './variant'

type FileDeps = Pick<ApiDeps, 'files' | 'limits' | 'jobs' | 'config' | 'db' | 'clock' | 'addressOf'>

const yearSeconds = 31_536_000
/** Many screens of one house stand behind one address, each with a page of pictures. */
const sealedPerMinute = 12_000

/** Pictures and other files of a workspace: what is there, what it takes, and the bytes themselves. */
export const fileRoutes = ({ enter }: Doors, deps: FileDeps) => {
  const { files: store, jobs, config } = deps
  return new Elysia({ prefix: '/api/workspaces/:workspace/files', detail: { tags: ['files'] } })
    .post(
      '',
      async ({ request, params, body, set }) => {
        const made = await enter({ request, params }, (scope) => keepWhole(scope, deps, body.file))
        set.status = 201
        return made
      },
      { params: workspaceParams, body: upload, parse: 'formdata', response: { 201: uploaded } },
    )
    .get('', ({ request, params, query }) => enter({ request, params }, (scope) => listFiles(scope, query)), {
      params: workspaceParams,
      query: listQuery,
      response: filePage,
    })
    .get(
      '/usage',
      ({ request, params }) =>
        enter({ request, params }, async ({ tx }) => {
          const taken = await usageOf(tx)
          const most = { maxUpload: config.maxUploadMb * megabyte, maxPicture: config.maxPictureMb * megabyte }
          return { quota: config.quotaMb * megabyte, used: totalOf(taken), ...taken, ...most }
        }),
      { params: workspaceParams, response: usage },
    )
    .post(
      '/addresses',
      ({ request, params, body }) => enter({ request, params }, (scope) => signedAddressesOf(scope, body, config.secret)),
      { params: workspaceParams, body: wantedAddresses, response: signedAddresses },
    )
    .get(
      '/:file',
      async ({ request, params, query }) => {
        const variant = variantOf(query.size)
        const row = await enter({ request, params }, async ({ tx }) => {
          const found = await findFile(tx, params.file)
          if (variant !== null) await askForVariants(tx, jobs, found)
          return found
        })
        return serve(store, { request, row, variant, keepSeconds: yearSeconds })
      },
      { params: fileParams, query: formQuery },
    )
    .delete(
      '/:file',
      async ({ request, params, set }) => {
        await enter({ request, params }, (scope) => removeFile(scope, jobs, params.file))
        set.status = 204
      },
      { params: fileParams },
    )
}

const expired = () => refusal('not-found', 'This address of a file has expired or is not whole. Open the page it came from again.')

/** Files by signed address: for pages that have no session, such as a screen backstage, a print or a mail. */
export const signedFileRoutes = (deps: FileDeps) =>
  new Elysia({ prefix: '/api/files', detail: { tags: ['files'] } }).get(
    '/:workspace/:file',
    async ({ request, params, query }) => {
      const key = `sealed:${clientAddressOf(request, originOf(deps, request))}`
      const { allowed, retryAfterMs } = await deps.limits.take({ key, max: sealedPerMinute, windowMs: 60_000 })
      if (!allowed) throw tooMany(retryAfterMs)
      const { until, seal } = query
      const [variant, now] = [variantOf(query.size), deps.clock()]
      if (!isSealed({ ...params, variant, until }, { seal, secret: deps.config.secret, now })) throw expired()
      const row = await deps.db.transaction(async (tx) => {
        await setWorkspace(tx, params.workspace, '')
        return findFile(tx, params.file)
      })
      if (row.workspaceId !== params.workspace) throw notFound('file')
      return serve(deps.files, { request, row, variant, keepSeconds: Math.max(0, until - Math.ceil(now / 1_000)) })
    },
    { params: z.object({ workspace: z.uuid(), file: z.uuid() }), query: signedQuery },
  )
