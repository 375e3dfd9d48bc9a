import { Elysia } from 'elysia'
import { z } from 'zod'
import type { ApiDeps } from '../deps'
import type { Doors } from '../http/enter'

const daySeconds = 24 * 3_600

const newKey = z.strictObject({
  name: z.string().trim().min(1, 'Expected a name.').max(100, 'Expected at most 100 characters.'),
  /** `read`: look. `write`: look and change. */
  scope: z.enum(['read', 'write'], { error: 'Expected read or write.' }),
  /** Days until it expires. */
  days: z.int().min(1).max(365),
})

/** The key itself is in this answer and nowhere else. */
const madeKey = z.object({ id: z.uuid(), name: z.string(), scope: z.enum(['read', 'write']), key: z.string(), expiresAt: z.string() })

/** API keys with a scope. They are listed and withdrawn at `/api/auth/api-key/*`. */
export const keyRoutes = ({ inPerson }: Doors, { auth, clock }: Pick<ApiDeps, 'auth' | 'clock'>) =>
  new Elysia({ prefix: '/api/keys', detail: { tags: ['keys'] } }).post(
    '',
    async ({ request, body: { name, scope, days }, set }) => {
      const person = await inPerson(request)
      const permissions = { api: scope === 'write' ? ['read', 'write'] : ['read'] }
      const expiresIn = days * daySeconds
      const made = await auth.api.createApiKey({ body: { name, userId: person.id, permissions, expiresIn } })
      set.status = 201
      set.headers['cache-control'] = 'no-store'
      return { id: made.id, name, scope, key: made.key, expiresAt: new Date(clock() + expiresIn * 1_000).toISOString() }
    },
    { body: newKey, response: { 201: madeKey } },
  )
