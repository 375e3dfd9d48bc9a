import { grants } from '@fashionos/migrations/schema/documents'
import { member } from '@fashionos/migrations/schema/workspaces'
import type { Capability, Grant, Role } from '@fashionos/shared/access'
import { capabilitiesOf } from '@fashionos/shared/access'
import { and, eq, sql } from 'drizzle-orm'
import { isRole } from '../auth/access-control'
import type { Database, Tx } from '../database'
import { notFound } from '../errors'
import type { Visitor } from './visitor'

interface OwnGrant extends Grant {
  readonly showId: string | null
  readonly documentId: string | null
}

/** One request inside one workspace: a transaction that sees only its rows, and who asks. */
export interface Scope {
  readonly tx: Tx
  readonly workspace: string
  readonly person: Visitor
  readonly role: Role
  /** The person's grants in this workspace. */
  readonly grants: readonly OwnGrant[]
  readonly now: Date
  readonly newId: () => string
}

interface Entry {
  readonly db: Database
  readonly workspace: string
  readonly person: Visitor
  readonly now: Date
  readonly newId: () => string
}

/** A12: runs `work` in the workspace; whoever is not a member of it hears that it does not exist. */
export const inWorkspace = <T>({ db, workspace, person, now, newId }: Entry, work: (scope: Scope) => Promise<T>): Promise<T> =>
  db.transaction(async (tx) => {
    await setWorkspace(tx, workspace, person.id)
    const role = await roleOf(tx, workspace, person.id)
    if (role === null) throw notFound('workspace')
    return work({ tx, workspace, person, role, grants: await grantsOf(tx, person.id), now, newId })
  })

/** The rows this transaction sees from now on, and the actor its audit entries name. */
export const setWorkspace = async (tx: Tx, workspace: string, person: string): Promise<void> => {
  await tx.execute(sql`select set_config('fashionos.workspace', ${workspace}, true), set_config('fashionos.user', ${person}, true)`)
}

/** The role of a person in the workspace that is set; `null` for who is not a member. */
export const roleOf = async (tx: Tx, workspace: string, person: string): Promise<Role | null> => {
  const [found] = await tx
    .select({ role: member.role })
    .from(member)
    .where(and(eq(member.organizationId, workspace), eq(member.userId, person)))
  return isRole(found?.role) ? found.role : null
}

export const grantsOf = (tx: Tx, person: string): Promise<OwnGrant[]> =>
  tx
    .select({ capability: grants.capability, showId: grants.showId, documentId: grants.documentId })
    .from(grants)
    .where(eq(grants.userId, person))

/** What the person may do with a show, or with one document of it. */
export const capabilitiesIn = (
  scope: Pick<Scope, 'role' | 'grants'>,
  of: { show: string | null; document?: string },
): readonly Capability[] =>
  capabilitiesOf({
    role: scope.role,
    grants: scope.grants.filter(
      (grant) => (of.show !== null && grant.showId === of.show) || (of.document !== undefined && grant.documentId === of.document),
    ),
  })
