import { Elysia } from 'elysia'
import { z } from 'zod'
import type { ApiDeps } from '../deps'
import { type Doors, tooMany } from '../http/enter'
import { showParams } from '../shows/schemas'
import { visibleShow } from '../shows/service'
import { exportDocument, readinessOf } from './content'
import { documentParams } from './schemas'

const fact = z.object({ label: z.string(), value: z.string(), tone: z.enum(['plain', 'good', 'tight', 'late']) })
const readiness = z.object({
  documents: z.array(z.object({ id: z.uuid(), title: z.string(), type: z.string(), facts: z.array(fact) })),
})

const exportsPerMinute = 60

/** What is in documents, read from what collab-server committed. */
export const contentRoutes = ({ enter, visitor }: Doors, { limits, clock }: Pick<ApiDeps, 'limits' | 'clock'>) =>
  new Elysia({ prefix: '/api/workspaces/:workspace', detail: { tags: ['documents'] } })
    .get(
      '/shows/:show/readiness',
      ({ request, params }) =>
        enter({ request, params }, async (scope) => {
          await visibleShow(scope, params.show)
          return { documents: await readinessOf(scope, params.show) }
        }),
      { params: showParams, response: readiness },
    )
    .get(
      '/documents/:document/export/:format',
      async ({ request, params }) => {
        const person = await visitor(request)
        const { allowed, retryAfterMs } = await limits.take({ key: `export:${person.id}`, max: exportsPerMinute, windowMs: 60_000 })
        if (!allowed) throw tooMany(retryAfterMs)
        const { bytes, mediaType, fileName } = await enter({ request, params }, (scope) =>
          exportDocument(scope, { id: params.document, format: params.format, at: clock() }),
        )
        return new Response(bytes, {
          headers: { 'content-type': mediaType, 'content-disposition': attachment(fileName), 'cache-control': 'no-store' },
        })
      },
      { params: documentParams.extend({ format: z.string().max(20) }) },
    )

/** RFC 6266: a plain name for old programs, the real one in UTF-8. */
const attachment = (fileName: string): string => {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`
}
