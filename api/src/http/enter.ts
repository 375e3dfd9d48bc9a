import type { ApiDeps } from '../deps'
import { Refusal, refusal } from '../errors'
import { answerOnce } from './idempotency'
import { inWorkspace, type Scope } from './scope'
import { createVisitors, type Visitor } from './visitor'

interface Address {
  readonly request: Request
  readonly params: { readonly workspace: string }
}

/** The ways into the api that a route may take; each says who may pass. */
export interface Doors {
  /** Anyone signed in. */
  visitor(request: Request): Promise<Visitor>
  /** Anyone signed in with a session; an API key does not open this one. */
  inPerson(request: Request): Promise<Visitor>
  /** Members of the workspace in the address, inside a transaction that sees nothing else. */
  enter<T>(at: Address, work: (scope: Scope) => Promise<T>): Promise<T>
  /** As `enter`; sent again with the same Idempotency-Key the first answer is given and nothing is done. */
  enterOnce<T>(
    at: Address & { readonly body: unknown; readonly set: { status?: number | string } },
    work: (scope: Scope) => Promise<T>,
  ): Promise<T>
}

type DoorDeps = Pick<ApiDeps, 'db' | 'auth' | 'limits' | 'clock' | 'newId'>

/** Requests one person may make in a minute: more than any screen makes, less than a runaway script. */
const perMinute = 1_200

export const createDoors = ({ db, auth, limits, clock, newId }: DoorDeps): Doors => {
  const visitors = createVisitors(auth)
  const counted = async (person: Visitor): Promise<Visitor> => {
    const { allowed, retryAfterMs } = await limits.take({ key: `person:${person.id}`, max: perMinute, windowMs: 60_000 })
    if (!allowed) throw tooMany(retryAfterMs)
    return person
  }
  const visitor = async (request: Request): Promise<Visitor> => counted(await visitors.of(request))
  const enter: Doors['enter'] = async ({ request, params }, work) => {
    const person = await visitor(request)
    // Postgres takes an id in capitals for the same; folders of files and locks would not.
    return inWorkspace({ db, workspace: params.workspace.toLowerCase(), person, now: new Date(clock()), newId }, work)
  }
  return {
    visitor,
    inPerson: async (request) => counted(await visitors.inPerson(request)),
    enter,
    enterOnce: (at, work) => enter(at, (scope) => answerOnce(scope, at, work)),
  }
}

/** Asked too often: says when to come back. */
export const tooMany = (retryAfterMs: number): Refusal => {
  const seconds = Math.max(1, Math.ceil(retryAfterMs / 1_000))
  const { failure } = refusal('too-many', `That was asked too often. Try again in ${seconds} seconds.`)
  return new Refusal(failure, { retryAfterSeconds: seconds })
}
