import type { ErrorCode, Failure } from '@fashionos/shared/errors'
import { NotFoundError, ParseError, ValidationError } from 'elysia'
import { databaseFailureOf } from './database-failure'

/** The one place where a code becomes a status. */
const statusOf: Readonly<Record<ErrorCode, number>> = {
  'bad-input': 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  'out-of-date': 412,
  'too-large': 413,
  'too-many': 429,
  internal: 500,
  unavailable: 503,
}

/**
 * An expected failure on its way to the answer. It is thrown, not returned,
 * because it has to roll back the transaction it is found in.
 */
export class Refusal extends Error {
  readonly failure: Failure
  readonly status: number
  /** Seconds after which trying again makes sense. */
  readonly retryAfterSeconds: number | null

  constructor(failure: Failure, options: { status?: number; retryAfterSeconds?: number } = {}) {
    super(failure.message)
    this.name = 'Refusal'
    this.failure = failure
    this.status = options.status ?? statusOf[failure.code]
    this.retryAfterSeconds = options.retryAfterSeconds ?? null
  }
}

export const refusal = (code: ErrorCode, message: string, fields?: Readonly<Record<string, string>>): Refusal =>
  new Refusal(fields ? { code, message, fields } : { code, message })

/** A12: what is not there and what one may not see answer alike. */
export const notFound = (what: string): Refusal => refusal('not-found', `There is no such ${what}, or it is not shared with you.`)

export const notAllowed = (what: string): Refusal =>
  refusal('not-allowed', `Your role does not let you ${what}. Ask an owner or admin of the workspace.`)

/** Whatever was thrown, as the refusal that answers it; `null` for what nobody expected. */
export const refusalOf = (error: unknown): Refusal | null => {
  if (error instanceof Refusal) return error
  if (error instanceof ValidationError) return invalid(error)
  if (error instanceof ParseError) return refusal('bad-input', 'Expected a body that is JSON, but it cannot be read as such.')
  if (error instanceof NotFoundError) return refusal('not-found', 'There is nothing at this address. Check it for a typing error.')
  const failure = databaseFailureOf(error)
  return failure ? new Refusal(failure) : null
}

/** An address that cannot exist leads nowhere; a fault in body or query is told by field. */
const invalid = (error: ValidationError): Refusal => {
  if (error.type === 'params') return refusal('not-found', 'There is nothing at this address. Check it for a typing error.')
  const fields: Record<string, string> = {}
  for (const issue of error.all) {
    if (!('path' in issue) || typeof issue.path !== 'string') continue
    const path = issue.path.replace(/^\//, '').replaceAll('/', '.') || 'root'
    fields[path] ??= sentenceOf(issue.summary ?? 'It is not as expected')
  }
  const named = Object.entries(fields).map(([path, fault]) => (path === 'root' ? fault : `${path}: ${fault}`))
  return refusal('bad-input', `Some of what was sent is not as expected. ${named.join(' ')}`.trim(), fields)
}

const sentenceOf = (text: string): string => (/[.?]$/.test(text) ? text : `${text}.`)
