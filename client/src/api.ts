import { treaty } from '@elysiajs/eden'
import type { Api } from '@fashionos/api/server'
import { failureOf, RequestFailure, unreachable } from './failure'
import { reportingFetch } from './reach'

/** Every route of the api, typed from its server. Dates stay text, as sent. */
export const { api } = treaty<Api>(window.location.origin, {
  parseDate: false,
  fetch: { credentials: 'same-origin' },
  fetcher: reportingFetch,
})

interface Answer<Value> {
  readonly data: Value | null
  readonly error: { readonly status: unknown; readonly value: unknown } | null
  readonly status: number
}

/** What a request answers; throws `RequestFailure` when it was refused or nobody answered. */
export const answerOf = async <Value>(request: Promise<Answer<Value>>): Promise<NonNullable<Value>> => {
  const answer = await request.catch(() => null)
  if (!answer) throw new RequestFailure(unreachable)
  if (answer.error || answer.data === null || answer.data === undefined) {
    throw new RequestFailure(failureOf(answer.status, answer.error?.value))
  }
  return answer.data
}
