import type { Auth } from '../auth/auth'
import { refusal } from '../errors'

/** Who asks, proven by a session cookie or an API key. */
export interface Visitor {
  readonly id: string
  readonly name: string
  readonly email: string
}

export interface Visitors {
  /** By session only: for what an API key must not do. */
  inPerson(request: Request): Promise<Visitor>
  /** By either. Refuses with `not-signed-in`, or with `not-allowed` where an API key's scope does not reach. */
  of(request: Request): Promise<Visitor>
}

const keyHeader = 'x-api-key'

/**
 * A13: an API key acts for the person who made it, within its own scope: `read`
 * for looking, `write` for changing.
 */
export const createVisitors = (auth: Auth): Visitors => ({
  inPerson: (request) => bySession(auth, request),
  of: async (request) => {
    const key = request.headers.get(keyHeader)
    return key === null ? bySession(auth, request) : byKey(auth, request, key)
  },
})

const bySession = async (auth: Auth, request: Request): Promise<Visitor> => {
  const found = await auth.api.getSession({ headers: request.headers, query: { disableRefresh: true } })
  if (!found) throw refusal('not-signed-in', 'You are not signed in, or your session has ended. Sign in again.')
  const { id, name, email } = found.user
  return { id, name, email }
}

const byKey = async (auth: Auth, request: Request, key: string): Promise<Visitor> => {
  const { valid, error, key: found } = await auth.api.verifyApiKey({ body: { key } })
  if (!valid || !found) throw keyRefusal(error?.code)
  const scopes = found.permissions?.api ?? []
  const needed = isSafe(request.method) ? 'read' : 'write'
  if (!scopes.includes(needed) && !scopes.includes('write')) {
    throw refusal('not-allowed', `This API key may ${scopes.join(' and ') || 'do nothing'}; this needs a key that may ${needed}.`)
  }
  const { internalAdapter } = await auth.$context
  const person = await internalAdapter.findUserById(found.referenceId)
  if (!person) throw keyRefusal(undefined)
  return { id: person.id, name: person.name, email: person.email }
}

const keyRefusal = (code: string | undefined) =>
  code === 'RATE_LIMITED'
    ? refusal('too-many', 'This API key was used too often. Wait a minute, then try again.')
    : refusal('not-signed-in', 'The API key is not known, has expired or was withdrawn. Use another one.')

export const isSafe = (method: string): boolean => method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
