import { demoEmail, demoPassword } from '@fashionos/migrations/demo'
import { sql } from 'drizzle-orm'
import { Elysia } from 'elysia'
import { z } from 'zod'
import { collabUrlOf } from '../collab-url'
import type { ApiDeps } from '../deps'
import { refusal } from '../errors'
import { hasMailbox } from '../mails/routes'
import { version } from '../version'

const clientConfig = z.object({
  /** Origin of the document sockets. */
  collabUrl: z.string(),
  /** Whether unsent mail can be read here. */
  mailbox: z.boolean(),
  /** Whether mails leave; else they are kept here. */
  sendsMail: z.boolean(),
  demo: z.object({ email: z.string(), password: z.string() }).nullable(),
  /** For maps with streets; `null`: they are drawn without. */
  mapboxToken: z.string().nullable(),
  version: z.string(),
})

type HealthDeps = Pick<ApiDeps, 'config' | 'db' | 'metrics' | 'addressOf'>

/** What the client has to know before anybody signs in, and what whoever runs the server wants to know. */
export const healthRoutes = (deps: HealthDeps) =>
  new Elysia({ detail: { tags: ['operation'] } })
    .get(
      '/api/config',
      ({ request }) => ({
        collabUrl: collabUrlOf(request, deps.config),
        mailbox: hasMailbox(deps, request),
        sendsMail: deps.config.smtpUrl !== '',
        demo: deps.config.demo ? { email: demoEmail, password: demoPassword } : null,
        mapboxToken: deps.config.mapboxToken || null,
        version,
      }),
      { response: clientConfig },
    )
    .get('/health/live', () => ({ status: 'live' as const }))
    .get('/health/ready', async () => {
      await answering(deps)
      return { status: 'ready' as const }
    })
    .get('/metrics', async ({ set }) => {
      set.headers['content-type'] = deps.metrics.registry.contentType
      return deps.metrics.registry.metrics()
    })

const answering = async ({ db }: HealthDeps): Promise<void> => {
  try {
    await db.execute(sql`select 1`)
  } catch {
    throw refusal('unavailable', 'The database does not answer.')
  }
}
