import { Elysia } from 'elysia'
import type { Doors } from '../http/enter'
import type { Scope } from '../http/scope'
import { showParams } from '../shows/schemas'
import { visibleShow } from '../shows/service'
import { grantList, grantQuery, listGrants, newGrant, putGrant, removeGrant, type Subject } from './grants'
import { documentParams } from './schemas'
import { openDocument } from './service'

const theShow = async (scope: Scope, id: string): Promise<Subject> => ({ kind: 'show', id: (await visibleShow(scope, id)).id })
const theDocument = async (scope: Scope, id: string): Promise<Subject> => {
  const { showId } = await openDocument(scope, id)
  return { kind: 'document', id, showId }
}

/** The share dialogs of a document and of a whole show. Each answers who has what afterwards. */
export const grantRoutes = ({ enter }: Doors) =>
  new Elysia({ prefix: '/api/workspaces/:workspace', detail: { tags: ['sharing'] } })
    .get(
      '/documents/:document/grants',
      ({ request, params }) => enter({ request, params }, async (scope) => listGrants(scope, await theDocument(scope, params.document))),
      { params: documentParams, response: grantList },
    )
    .put(
      '/documents/:document/grants',
      ({ request, params, body }) =>
        enter({ request, params }, async (scope) => putGrant(scope, await theDocument(scope, params.document), body)),
      { params: documentParams, body: newGrant, response: grantList },
    )
    .delete(
      '/documents/:document/grants',
      ({ request, params, query }) =>
        enter({ request, params }, async (scope) => removeGrant(scope, await theDocument(scope, params.document), query.userId)),
      { params: documentParams, query: grantQuery, response: grantList },
    )
    .get(
      '/shows/:show/grants',
      ({ request, params }) => enter({ request, params }, async (scope) => listGrants(scope, await theShow(scope, params.show))),
      { params: showParams, response: grantList },
    )
    .put(
      '/shows/:show/grants',
      ({ request, params, body }) => enter({ request, params }, async (scope) => putGrant(scope, await theShow(scope, params.show), body)),
      { params: showParams, body: newGrant, response: grantList },
    )
    .delete(
      '/shows/:show/grants',
      ({ request, params, query }) =>
        enter({ request, params }, async (scope) => removeGrant(scope, await theShow(scope, params.show), query.userId)),
      { params: showParams, query: grantQuery, response: grantList },
    )
