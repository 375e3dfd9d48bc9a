import { createHash } from 'node:crypto'
import { idempotencyKeys } from '@fashionos/migrations/schema/records'
import { and, eq, lt, sql } from 'drizzle-orm'
import { refusal } from '../errors'
import type { Scope } from './scope'

interface Once {
  readonly request: Request
  readonly body: unknown
  readonly set: { status?: number | string }
}

const header = 'idempotency-key'
const keptMs = 24 * 3_600_000

/**
 * Does `work` once per person and Idempotency-Key, however often it is sent
 * within a day, two at once included: the answer is committed together with
 * what was done. Without the header it is simply done.
 */
export const answerOnce = async <T>(scope: Scope, once: Once, work: (scope: Scope) => Promise<T>): Promise<T> => {
  const key = once.request.headers.get(header)
  if (key === null) return work(scope)
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    throw refusal('bad-input', 'Expected an Idempotency-Key of 1 to 200 printable characters without spaces.')
  const { tx, workspace, person, now } = scope
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`once:${workspace}:${person.id}:${key}`}, 0))`)
  await tx.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, new Date(now.getTime() - keptMs)))
  const requestHash = hashOf(once)
  const [before] = await tx
    .select()
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.userId, person.id), eq(idempotencyKeys.key, key)))
  if (before) {
    if (!requestHash.equals(before.requestHash))
      throw refusal('conflict', 'This Idempotency-Key was used for another request. Use a new one.')
    once.set.status = before.status
    // Written below from an answer of the same route.
    return before.answer as T
  }
  const answer = await work(scope)
  const status = typeof once.set.status === 'number' ? once.set.status : 200
  await tx.insert(idempotencyKeys).values({ workspaceId: workspace, userId: person.id, key, requestHash, status, answer, createdAt: now })
  return answer
}

const hashOf = ({ request, body }: Once): Buffer =>
  createHash('sha256')
    .update(`${request.method} ${new URL(request.url).pathname}\n${JSON.stringify(body) ?? ''}`)
    .digest()
