import { Elysia } from 'elysia'
import type { ApiDeps } from '../deps'

interface Observed {
  readonly id: string
  readonly startedAt: number
}

const idPattern = /^[\w.-]{1,64}$/

/** Every request has an id (its own, or the caller's), one line in the log and one observation in the metrics. */
export const observe = ({ log, metrics, newId }: Pick<ApiDeps, 'log' | 'metrics' | 'newId'>) => {
  const observed = new WeakMap<Request, Observed>()
  return new Elysia({ name: 'observe' })
    .onRequest(({ request, set }) => {
      const given = request.headers.get('x-request-id')
      const id = given !== null && idPattern.test(given) ? given : newId()
      observed.set(request, { id, startedAt: performance.now() })
      set.headers['x-request-id'] = id
    })
    .onAfterResponse({ as: 'global' }, ({ request, route, set, responseValue }) => {
      const seen = observed.get(request)
      if (!seen) return
      const status = statusOf(responseValue, set.status)
      const durationMs = performance.now() - seen.startedAt
      metrics.observe({ method: request.method, route: route || 'none', status, durationMs })
      const level = status >= 500 ? 'error' : 'info'
      log[level](
        { request: seen.id, method: request.method, route: route || 'none', status, durationMs: Math.round(durationMs * 10) / 10 },
        'answered',
      )
    })
}

const statusOf = (answer: unknown, set: number | string | undefined): number => {
  if (answer instanceof Response) return answer.status
  return typeof set === 'number' ? set : 200
}
