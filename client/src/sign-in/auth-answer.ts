import type { AuthClient } from '../auth-client'
import { RequestFailure, unreachable } from '../failure'
import type { AuthError } from './auth-failure'

interface AuthAnswer<Value> {
  readonly data: Value | null
  readonly error: AuthError | null
}

/** What better-auth answered; throws `RequestFailure` when it refused or nobody answered. Its client is fetched when it is first needed. */
export const authAnswerOf = async <Value>(request: (auth: AuthClient) => Promise<AuthAnswer<Value>>): Promise<NonNullable<Value>> => {
  const answer = await import('../auth-client').then(({ authClient }) => request(authClient)).catch(() => null)
  if (!answer) throw new RequestFailure(unreachable)
  if (answer.error || answer.data === null || answer.data === undefined) {
    const { authFailureOf } = await import('./auth-failure')
    throw new RequestFailure(authFailureOf(answer.error ?? { status: 500 }))
  }
  return answer.data
}
