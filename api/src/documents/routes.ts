import { Elysia } from 'elysia'
import { notAllowed } from '../errors'
import type { Doors } from '../http/enter'
import { capabilitiesIn } from '../http/scope'
import { etagOf, expectedVersion } from '../http/versions'
import { showParams } from '../shows/schemas'
import { visibleShow } from '../shows/service'
import { document, documentChanges, documentList, documentParams, documentQuery, newDocument } from './schemas'
import { archived, createDocument, documentOf, listDocuments, renameDocument, setRemoved, visibleDocument } from './service'

/** The directory of documents; their content is collab-server's. */
export const documentRoutes = ({ enter, enterOnce }: Doors) =>
  new Elysia({ prefix: '/api/workspaces/:workspace', detail: { tags: ['documents'] } })
    .get(
      '/shows/:show/documents',
      ({ request, params, query }) =>
        enter({ request, params }, async (scope) => {
          await visibleShow(scope, params.show)
          return { items: await listDocuments(scope, { showId: params.show, removed: query.removed ?? false }) }
        }),
      { params: showParams, query: documentQuery, response: documentList },
    )
    .post(
      '/shows/:show/documents',
      ({ request, params, body, set }) => {
        set.status = 201
        return enterOnce({ request, params, body, set }, async (scope) => {
          const { archivedAt } = await visibleShow(scope, params.show)
          if (!capabilitiesIn(scope, { show: params.show }).includes('edit')) throw notAllowed('add documents to this show')
          if (archivedAt !== null) throw archived()
          return createDocument(scope, { showId: params.show, ...body })
        })
      },
      { params: showParams, body: newDocument, response: { 201: document } },
    )
    .get(
      '/documents/:document',
      async ({ request, params, set }) => {
        const found = await enter({ request, params }, async (scope) => documentOf(scope, await visibleDocument(scope, params.document)))
        set.headers.etag = etagOf(found.version)
        return found
      },
      { params: documentParams, response: document },
    )
    .patch(
      '/documents/:document',
      async ({ request, params, body, set }) => {
        const changed = await enter({ request, params }, (scope) =>
          renameDocument(scope, { id: params.document, version: expectedVersion(request), title: body.title }),
        )
        set.headers.etag = etagOf(changed.version)
        return changed
      },
      { params: documentParams, body: documentChanges, response: document },
    )
    .delete(
      '/documents/:document',
      ({ request, params }) => enter({ request, params }, (scope) => setRemoved(scope, params.document, true)),
      {
        params: documentParams,
        response: document,
      },
    )
    .post(
      '/documents/:document/restore',
      ({ request, params }) => enter({ request, params }, (scope) => setRemoved(scope, params.document, false)),
      {
        params: documentParams,
        response: document,
      },
    )
