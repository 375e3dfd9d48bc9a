import { openapi } from '@elysiajs/openapi'
import { DrizzleQueryError } from 'drizzle-orm'
import { Elysia } from 'elysia'
import { z } from 'zod'
import { authRoutes } from './auth/routes'
import { calendarRoutes } from './calendar/routes'
import type { ApiDeps } from './deps'
import { entryRoutes } from './directory/entry-routes'
import { directoryRoutes } from './directory/routes'
import { contentRoutes } from './documents/content-routes'
import { grantRoutes } from './documents/grant-routes'
import { documentRoutes } from './documents/routes'
import { refusalOf } from './errors'
import { fileRoutes, signedFileRoutes } from './files/routes'
import { uploadRoutes } from './files/upload-routes'
import { healthRoutes } from './health/routes'
import { historyRoutes } from './history/routes'
import { clientFiles } from './http/client-files'
import { createDoors } from './http/enter'
import { observe } from './http/observe'
import { protect } from './http/protect'
import { keyRoutes } from './keys/routes'
import { linkRoutes } from './links/routes'
import { mailRoutes } from './mails/routes'
import { notificationRoutes } from './notifications/routes'
import { runRoutes } from './runs/routes'
import { searchRoutes } from './search/routes'
import { showRoutes } from './shows/routes'
import { taskRoutes } from './tasks/routes'
import { version } from './version'
import { workspaceRoutes } from './workspaces/routes'

/** The whole api over the given effects; `handle` answers a request, `listen` opens a port. */
export const createApi = (deps: ApiDeps) => {
  const doors = createDoors(deps)
  return new Elysia({ normalize: false })
    .use(observe(deps))
    .onError({ as: 'global' }, ({ error, set, request }) => {
      const refused = refusalOf(error)
      set.status = refused?.status ?? 500
      if (refused?.retryAfterSeconds) set.headers['retry-after'] = String(refused.retryAfterSeconds)
      if (refused) return { error: refused.failure }
      deps.log.error({ err: withoutValues(error), request: set.headers['x-request-id'], method: request.method }, 'failed')
      return { error: { code: 'internal', message: 'The server could not do this. Try again; if it goes on, tell whoever runs it.' } }
    })
    .use(protect(deps))
    .use(
      openapi({
        path: '/api/openapi',
        specPath: '/api/openapi',
        provider: null,
        documentation: { info: { title: 'FashionOS', version } },
        mapJsonSchema: { zod: (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) },
      }),
    )
    .use(authRoutes(deps))
    .use(healthRoutes(deps))
    .use(mailRoutes(deps))
    .use(workspaceRoutes(doors, deps))
    .use(showRoutes(doors))
    .use(documentRoutes(doors))
    .use(contentRoutes(doors, deps))
    .use(grantRoutes(doors))
    .use(historyRoutes(doors, deps))
    .use(runRoutes(doors, deps))
    .use(linkRoutes(doors, deps))
    .use(calendarRoutes(doors, deps))
    .use(entryRoutes(doors))
    .use(directoryRoutes(doors, deps))
    .use(fileRoutes(doors, deps))
    .use(uploadRoutes(doors, deps))
    .use(signedFileRoutes(deps))
    .use(searchRoutes(doors))
    .use(taskRoutes(doors))
    .use(notificationRoutes(doors))
    .use(keyRoutes(doors, deps))
    .use(clientFiles(deps.clientFolder))
}

/** A failed query without the values it was sent with: they may be secrets. */
const withoutValues = (error: unknown): unknown => (error instanceof DrizzleQueryError ? (error.cause ?? error.query) : error)

/** For Eden: the routes as types. */
export type Api = ReturnType<typeof createApi>
