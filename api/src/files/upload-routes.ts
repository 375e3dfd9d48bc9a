import { type Locker, Server } from '@tus/server'
import { Elysia } from 'elysia'
import { z } from 'zod'
import type { ApiDeps } from '../deps'
import { notFound, Refusal, refusal } from '../errors'
import type { Doors } from '../http/enter'
import { inWorkspace, type Scope } from '../http/scope'
import { workspaceParams } from '../shows/schemas'
import { finishUpload, type InTurn } from './finish-upload'
import { requireUploader } from './keep'
import { selectUpload } from './upload-rows'
import { UploadStore } from './upload-store'
import { UploadTurns } from './upload-turns'

type UploadRouteDeps = Pick<ApiDeps, 'config' | 'db' | 'files' | 'jobs' | 'limits' | 'clock' | 'newId'>

/** What a request may still take from its connection when the next one for the same upload waits, ms. */
const endMs = 500

const params = workspaceParams.extend({ upload: z.uuid() })

/** Uploads that go on where they were cut: the tus protocol, 1.0.0. The last part of an upload's address is the id of its file. */
export const uploadRoutes = ({ enter }: Doors, deps: UploadRouteDeps) => {
  const locker = new UploadTurns()
  const tus = async (request: Request, scope: Pick<Scope, 'workspace' | 'person'>): Promise<Response> =>
    answered(storeOf(deps, scope), { request, locker, deps, workspace: scope.workspace })
  const known = ({ workspace, person }: Scope) => ({ workspace, person })
  return (
    new Elysia({ prefix: '/api/workspaces/:workspace/uploads', detail: { tags: ['files'] } })
      .post(
        '',
        async ({ request, params }) => {
          const scope = await enter({ request, params }, async (entered) => {
            await requireUploader(entered, deps.limits)
            return known(entered)
          })
          return tus(request, scope)
        },
        { params: workspaceParams, parse: 'none' },
      )
      // How far it is. HEAD is what the protocol says; Elysia answers it with the route for GET, without a body.
      // Whatever broke off after the last byte had come is done now, before anybody hears that nothing is missing.
      .get(
        '/:upload',
        async ({ request, params }) => {
          const scope = await enter({ request, params }, async (entered) => known(entered))
          const store = { ...deps, inTurn: inTurnOf(deps, scope), sizes: deps.config }
          const row = await store.inTurn(({ tx }) => selectUpload(tx, { id: params.upload, by: scope.person.id }))
          if (row) await finishUpload(store, row)
          return tus(new Request(request.url, { method: 'HEAD', headers: request.headers }), scope)
        },
        { params },
      )
      .patch('/:upload', async ({ request, params }) => tus(request, await enter({ request, params }, async (entered) => known(entered))), {
        params,
        parse: 'none',
      })
      .delete(
        '/:upload',
        async ({ request, params }) => tus(request, await enter({ request, params }, async (entered) => known(entered))),
        { params, parse: 'none' },
      )
  )
}

const inTurnOf =
  ({ db, clock, newId }: UploadRouteDeps, { workspace, person }: Pick<Scope, 'workspace' | 'person'>): InTurn =>
  (work) =>
    inWorkspace({ db, workspace, person, now: new Date(clock()), newId }, work)

const storeOf = (deps: UploadRouteDeps, scope: Pick<Scope, 'workspace' | 'person'>) =>
  new UploadStore({
    files: deps.files,
    jobs: deps.jobs,
    sizes: deps.config,
    quotaMb: deps.config.quotaMb,
    by: scope.person.id,
    inTurn: inTurnOf(deps, scope),
  })

interface Asked {
  readonly request: Request
  readonly locker: Locker
  readonly deps: Pick<ApiDeps, 'newId'>
  readonly workspace: string
}

/** What tus answers; a refusal is told as all others are. */
const answered = async (datastore: UploadStore, { request, locker, deps, workspace }: Asked): Promise<Response> => {
  const failures: unknown[] = []
  const server = new Server({
    path: `/api/workspaces/${workspace}/uploads`,
    datastore,
    locker,
    lockDrainTimeout: endMs,
    relativeLocation: true,
    // The pages are of one origin with the api.
    allowedOrigins: [],
    namingFunction: deps.newId,
    onResponseError: (_, error) => {
      if (error instanceof Error) failures.push(error)
      return undefined
    },
  })
  const response = await server.handleWeb(request)
  const [failure] = failures
  if (failure) throw failure
  if (response.status >= 400) throw refusalOf(response.status)
  return response
}

/** What tus found wrong with a request, as a sentence. */
const refusalOf = (status: number): Refusal => {
  if (status === 404) return notFound('upload')
  if (status === 409)
    return refusal('conflict', 'The upload has got further or less far than this piece expects. Ask how far it is, then go on from there.')
  if (status === 410)
    return new Refusal(refusal('not-found', 'This upload was not finished in a day and has been given up. Begin it again.').failure, {
      status,
    })
  if (status === 413)
    return refusal('too-large', 'This piece has more bytes than the upload has left. Send what was said at its beginning.')
  if (status >= 500) return refusal('unavailable', 'Somebody else is sending a piece of the same upload. Try again in a few seconds.')
  return refusal('bad-input', 'Expected a request of the tus protocol, version 1.0.0, but something is missing in its headers.')
}
