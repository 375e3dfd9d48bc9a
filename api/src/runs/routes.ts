import { Elysia } from 'elysia'
import { z } from 'zod'
import type { ApiDeps } from '../deps'
import { documentParams } from '../documents/schemas'
import { attachmentOf } from '../http/attachment'
import type { Doors } from '../http/enter'
import { countExport } from '../http/export-limit'
import { showParams } from '../shows/schemas'
import { reportFileOf } from './report-files'
import { report } from './report-schema'
import { comparedQuery, filled, logPage, logQuery, runHead, runPage, runParams, runQuery } from './schemas'
import { headOf, listRuns, logOf, readReport, reportsOf, visibleRun } from './service'

/** What was performed, read from the logs collab-server committed. Nothing here changes a run. */
export const runRoutes = ({ enter, visitor }: Doors, { limits }: Pick<ApiDeps, 'limits'>) =>
  new Elysia({ prefix: '/api/workspaces/:workspace', detail: { tags: ['runs'] } })
    .get(
      '/shows/:show/runs',
      ({ request, params, query }) => enter({ request, params }, (scope) => listRuns(scope, { showId: params.show, query: filled(query) })),
      { params: showParams, query: runQuery, response: runPage },
    )
    .get('/runs/:run', ({ request, params }) => enter({ request, params }, async (scope) => headOf(await visibleRun(scope, params.run))), {
      params: runParams,
      response: runHead,
    })
    .get(
      '/runs/:run/log',
      ({ request, params, query: { after = 0, size = 200 } }) =>
        enter({ request, params }, (scope) => logOf(scope, { run: params.run, after, size })),
      { params: runParams, query: logQuery, response: logPage },
    )
    .get(
      '/runs/:run/report',
      ({ request, params }) => enter({ request, params }, async (scope) => readReport(scope, await visibleRun(scope, params.run))),
      { params: runParams, response: report },
    )
    .get(
      '/runs/:run/report/:format',
      async ({ request, params }) => {
        await countExport(limits, await visitor(request))
        return attachmentOf(
          await enter({ request, params }, async (scope) =>
            reportFileOf(scope, { row: await visibleRun(scope, params.run), format: params.format }),
          ),
        )
      },
      { params: runParams.extend({ format: z.string().max(20) }) },
    )
    .get(
      '/documents/:document/reports',
      ({ request, params, query }) =>
        enter({ request, params }, (scope) => reportsOf(scope, { documentId: params.document, runs: query.runs })),
      { params: documentParams, query: comparedQuery, response: z.object({ items: z.array(z.object({ run: runHead, report })) }) },
    )
