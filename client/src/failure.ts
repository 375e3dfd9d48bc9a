import type { Failure } from '@fashionos/shared/errors'

/** What a request came to when it did not do what was asked; the sentence is for people. */
export class RequestFailure extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.message)
    this.name = 'RequestFailure'
    this.failure = failure
  }
}

/** Nobody answered: no network, or the server is away. */
export const unreachable: Failure = {
  code: 'unavailable',
  message: 'FashionOS cannot be reached. Check the connection, then try again.',
}

export const codeOf = (error: unknown): Failure['code'] => (error instanceof RequestFailure ? error.failure.code : 'internal')

export const fieldsOf = (error: unknown): Readonly<Record<string, string>> =>
  error instanceof RequestFailure ? (error.failure.fields ?? {}) : {}

/** A sentence for whatever was thrown. */
export const sentenceOf = (error: unknown): string =>
  error instanceof RequestFailure ? error.message : 'Something went wrong here, not with what you did. Try again.'

const failureCodes: readonly string[] = [
  'bad-input',
  'not-signed-in',
  'not-allowed',
  'not-found',
  'conflict',
  'too-large',
  'too-many',
  'out-of-date',
  'unavailable',
  'internal',
] satisfies Failure['code'][]

const isFailure = (value: unknown): value is Failure =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  'message' in value &&
  typeof value.message === 'string' &&
  failureCodes.includes(String(value.code))

/** The failure in an answer's body, `{ error: Failure }`; a general one for what is not ours, such as a proxy's page. */
export const failureOf = (status: number, body: unknown): Failure => {
  if (typeof body === 'object' && body !== null && 'error' in body && isFailure(body.error)) return body.error
  if (status === 401) return { code: 'not-signed-in', message: 'You are signed out. Sign in again.' }
  if (status === 403) return { code: 'not-allowed', message: 'Your role does not allow this. Ask an owner or admin of the workspace.' }
  if (status === 404) return { code: 'not-found', message: 'There is nothing here, or it is not shared with you.' }
  if (status === 412) return { code: 'out-of-date', message: 'Someone else changed this meanwhile. Look at the newest, then try again.' }
  if (status === 413) return { code: 'too-large', message: 'That is too large. Send something smaller.' }
  if (status === 429) return { code: 'too-many', message: 'Too many attempts. Wait a minute, then try again.' }
  if (status >= 502) return unreachable
  return { code: 'internal', message: 'The server could not do this. Try again; if it goes on, tell whoever runs it.' }
}
