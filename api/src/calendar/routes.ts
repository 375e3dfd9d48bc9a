import { clientAddressOf } from '@fashionos/shared/client-address'
import { Elysia } from 'elysia'
import { z } from 'zod'
import type { ApiDeps } from '../deps'
import { documentParams } from '../documents/schemas'
import { refusal } from '../errors'
import { originOf } from '../http/address'
import { type Doors, tooMany } from '../http/enter'
import { createFeed, readFeed, removeFeed } from './service'

type CalendarDeps = Pick<ApiDeps, 'db' | 'config' | 'limits' | 'clock' | 'addressOf'>

const readsPerMinute = 60

/** A document's calls at a secret address, for calendar programs. */
export const calendarRoutes = ({ enter }: Doors, deps: CalendarDeps) =>
  new Elysia({ prefix: '/api', detail: { tags: ['calendar'] } })
    .post(
      '/workspaces/:workspace/documents/:document/calendar',
      async ({ request, params, set }) => {
        const token = await enter({ request, params }, (scope) => createFeed(scope, params.document))
        set.status = 201
        set.headers['cache-control'] = 'no-store'
        return { url: `${deps.config.publicUrl}/api/calendar/${token}.ics` }
      },
      { params: documentParams, response: { 201: z.object({ url: z.string() }) } },
    )
    .delete(
      '/workspaces/:workspace/documents/:document/calendar',
      async ({ request, params, set }) => {
        await enter({ request, params }, (scope) => removeFeed(scope, params.document))
        set.status = 204
      },
      { params: documentParams },
    )
    // Public: the address is the secret. A wrong one and a withdrawn one answer alike.
    .get(
      '/calendar/:token',
      async ({ request, params }) => {
        const key = `calendar:${clientAddressOf(request, originOf(deps, request))}`
        const { allowed, retryAfterMs } = await deps.limits.take({ key, max: readsPerMinute, windowMs: 60_000 })
        if (!allowed) throw tooMany(retryAfterMs)
        const text = await readFeed(deps, params.token.replace(/\.ics$/, ''))
        if (text === null) throw refusal('not-found', 'This calendar address does not exist or was withdrawn. Ask for a new one.')
        return new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, max-age=300' } })
      },
      { params: z.object({ token: z.string().max(100) }) },
    )
