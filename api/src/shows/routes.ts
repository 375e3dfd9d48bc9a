import { Elysia } from 'elysia'
import type { Doors } from '../http/enter'
import { etagOf, expectedVersion } from '../http/versions'
import { createShow } from './create'
import { duplicateOptions, filled, newShow, show, showChanges, showPage, showParams, showQuery, workspaceParams } from './schemas'
import { changeShow, duplicateShow, listShows, setArchived, showOf, visibleShow } from './service'

/** Shows of a workspace. */
export const showRoutes = ({ enter, enterOnce }: Doors) =>
  new Elysia({ prefix: '/api/workspaces/:workspace/shows', detail: { tags: ['shows'] } })
    .get('', ({ request, params, query }) => enter({ request, params }, (scope) => listShows(scope, filled(query))), {
      params: workspaceParams,
      query: showQuery,
      response: showPage,
    })
    .post(
      '',
      ({ request, params, body, set }) => {
        set.status = 201
        return enterOnce({ request, params, body, set }, (scope) => createShow(scope, body))
      },
      { params: workspaceParams, body: newShow, response: { 201: show } },
    )
    .get(
      '/:show',
      async ({ request, params, set }) => {
        const found = await enter({ request, params }, async (scope) => showOf(await visibleShow(scope, params.show)))
        set.headers.etag = etagOf(found.version)
        return found
      },
      { params: showParams, response: show },
    )
    .patch(
      '/:show',
      async ({ request, params, body, set }) => {
        const changed = await enter({ request, params }, (scope) =>
          changeShow(scope, { id: params.show, version: expectedVersion(request), changes: body }),
        )
        set.headers.etag = etagOf(changed.version)
        return changed
      },
      { params: showParams, body: showChanges, response: show },
    )
    .post(
      '/:show/duplicate',
      ({ request, params, body, set }) => {
        set.status = 201
        return enterOnce({ request, params, body, set }, (scope) => duplicateShow(scope, params.show, body ?? {}))
      },
      { params: showParams, body: duplicateOptions.optional(), response: { 201: show } },
    )
    .post('/:show/archive', ({ request, params }) => enter({ request, params }, (scope) => setArchived(scope, params.show, true)), {
      params: showParams,
      response: show,
    })
    .post('/:show/restore', ({ request, params }) => enter({ request, params }, (scope) => setArchived(scope, params.show, false)), {
      params: showParams,
      response: show,
    })
