import { Elysia } from 'elysia'
import { z } from 'zod'
import type { ApiDeps } from '../deps'
import { attachmentOf } from '../http/attachment'
import type { Doors } from '../http/enter'
import { countExport } from '../http/export-limit'
import { showParams } from '../shows/schemas'
import { visibleShow } from '../shows/service'
import { exportDocument, readinessOf } from './content'
import { FactsMemory } from './facts'
import { documentParams } from './schemas'

const fact = z.object({ label: z.string(), value: z.string(), tone: z.enum(['plain', 'good', 'tight', 'late']) })
const readiness = z.object({
  documents: z.array(z.object({ id: z.uuid(), title: z.string(), type: z.string(), facts: z.array(fact) })),
})

/** What is in documents, read from what collab-server committed. */
export const contentRoutes = ({ enter, visitor }: Doors, { limits, clock }: Pick<ApiDeps, 'limits' | 'clock'>) => {
  const memory = new FactsMemory()
  return new Elysia({ prefix: '/api/workspaces/:workspace', detail: { tags: ['documents'] } })
    .get(
      '/shows/:show/readiness',
      ({ request, params }) =>
        enter({ request, params }, async (scope) => {
          await visibleShow(scope, params.show)
          return { documents: await readinessOf(scope, { showId: params.show, memory }) }
        }),
      { params: showParams, response: readiness },
    )
    .get(
      '/documents/:document/export/:format',
      async ({ request, params }) => {
        await countExport(limits, await visitor(request))
        return attachmentOf(
          await enter({ request, params }, (scope) => exportDocument(scope, { id: params.document, format: params.format, at: clock() })),
        )
      },
      { params: documentParams.extend({ format: z.string().max(20) }) },
    )
}
