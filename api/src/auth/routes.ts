import { clientAddressOf } from '@fashionos/shared/client-address'
import { Elysia } from 'elysia'
import type { ApiDeps } from '../deps'
import { addressHeader, originOf } from '../http/address'
import { tooMany } from '../http/enter'
import { isSafe } from '../http/visitor'
import { isForManagers, requireManager } from './managers-only'

type AuthDeps = Pick<ApiDeps, 'auth' | 'authDb' | 'config' | 'limits' | 'addressOf'>

/** Everything of better-auth, at `/api/auth`. A change of a workspace is one transaction with its actor. */
export const authRoutes = (deps: AuthDeps) =>
  new Elysia({ detail: { hide: true } })
    .get('/api/auth/*', ({ request }) => handle(deps, request))
    .post('/api/auth/*', ({ request }) => handle(deps, request), { parse: 'none' })

const handle = async (deps: AuthDeps, incoming: Request): Promise<Response> => {
  const { auth, authDb } = deps
  const request = withAddress(incoming, clientAddressOf(incoming, originOf(deps, incoming)))
  const { pathname, searchParams } = new URL(request.url)
  const sessionOf = () => auth.api.getSession({ headers: request.headers, query: { disableRefresh: true } })
  if (isSafe(request.method)) {
    const person = isForManagers(pathname) ? (await sessionOf())?.user.id : undefined
    // Whoever is not signed in is refused by better-auth.
    if (person !== undefined) await requireManager(authDb, { query: searchParams, person })
    return auth.handler(request)
  }
  if (pathname === '/api/auth/sign-in/email') await limitGuesses(deps, request)
  if (!pathname.startsWith('/api/auth/organization/')) return auth.handler(request)
  const session = await sessionOf()
  return authDb.transaction(session?.user.id ?? null, () => auth.handler(request))
}

const withAddress = (request: Request, address: string): Request => {
  const headers = new Headers(request.headers)
  headers.set(addressHeader, address)
  return new Request(request, { headers })
}

/** A17: one account takes 30 attempts to sign in per quarter of an hour, wherever they come from. */
const limitGuesses = async ({ limits }: AuthDeps, request: Request): Promise<void> => {
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => null)
  if (typeof body !== 'object' || body === null || !('email' in body) || typeof body.email !== 'string') return
  const { allowed, retryAfterMs } = await limits.take({
    key: `sign-in:${body.email.toLowerCase().slice(0, 254)}`,
    max: 30,
    windowMs: 15 * 60_000,
  })
  if (!allowed) throw tooMany(retryAfterMs)
}
