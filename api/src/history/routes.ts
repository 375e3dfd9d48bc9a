import { Elysia } from 'elysia'
import type { ApiDeps } from '../deps'
import { documentParams } from '../documents/schemas'
import { type Doors, tooMany } from '../http/enter'
import { etagOf, expectedVersion } from '../http/versions'
import { changesOf } from './changes-service'
import { itemHistoryOf } from './item-service'
import { pointOf, timeLineOf } from './log-service'
import { PointMemory } from './point-memory'
import { listRevisions, nameRevision, removeRevision, renameRevision } from './revision-service'
import {
  changes,
  changesQuery,
  historyPage,
  historyQuery,
  itemHistory,
  itemParams,
  namedRevision,
  newRevision,
  point,
  pointParams,
  revisionChanges,
  revisionList,
  revisionParams,
} from './schemas'
import { Turns } from './turns'

/** Points and differences one person may ask for in a minute: more than anybody reads. */
const perMinute = 240

/** What became of documents, read from the log collab-server wrote. Nothing here changes a document. */
export const historyRoutes = ({ enter, visitor }: Doors, { limits }: Pick<ApiDeps, 'limits'>) => {
  const memory = new PointMemory()
  const turns = new Turns()
  /** One at a time and so many a minute: these go through the log itself. */
  const replaying: Doors['enter'] = async (at, work) => {
    const person = await visitor(at.request)
    const { allowed, retryAfterMs } = await limits.take({ key: `history:${person.id}`, max: perMinute, windowMs: 60_000 })
    if (!allowed) throw tooMany(retryAfterMs)
    return turns.take(person.id, () => enter(at, work))
  }
  return new Elysia({ prefix: '/api/workspaces/:workspace/documents/:document', detail: { tags: ['history'] } })
    .get(
      '/history',
      ({ request, params, query }) =>
        enter({ request, params }, (scope) => timeLineOf(scope, { document: params.document, before: query.before })),
      { params: documentParams, query: historyQuery, response: historyPage },
    )
    .get(
      '/history/:lsn',
      ({ request, params }) =>
        replaying({ request, params }, (scope) => pointOf(scope, { document: params.document, lsn: params.lsn, memory })),
      { params: pointParams, response: point },
    )
    .get(
      '/history/:lsn/changes',
      ({ request, params, query }) =>
        replaying({ request, params }, (scope) =>
          changesOf(scope, { document: params.document, lsn: params.lsn, since: query.since, author: query.author }),
        ),
      { params: pointParams, query: changesQuery, response: changes },
    )
    .get(
      '/history/items/:list/:item',
      ({ request, params, query }) => replaying({ request, params }, (scope) => itemHistoryOf(scope, { ...params, before: query.before })),
      { params: itemParams, query: historyQuery, response: itemHistory },
    )
    .get('/revisions', ({ request, params }) => enter({ request, params }, (scope) => listRevisions(scope, params.document)), {
      params: documentParams,
      response: revisionList,
    })
    .post(
      '/revisions',
      ({ request, params, body, set }) => {
        set.status = 201
        return enter({ request, params }, (scope) => nameRevision(scope, { document: params.document, name: body.name, lsn: body.lsn }))
      },
      { params: documentParams, body: newRevision, response: { 201: namedRevision } },
    )
    .patch(
      '/revisions/:revision',
      async ({ request, params, body, set }) => {
        const changed = await enter({ request, params }, (scope) =>
          renameRevision(scope, { ...params, version: expectedVersion(request), name: body.name }),
        )
        set.headers.etag = etagOf(changed.version)
        return changed
      },
      { params: revisionParams, body: revisionChanges, response: namedRevision },
    )
    .delete('/revisions/:revision', ({ request, params }) => enter({ request, params }, (scope) => removeRevision(scope, params)), {
      params: revisionParams,
      response: namedRevision,
    })
}
