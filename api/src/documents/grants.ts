import { user } from '@fashionos/migrations/schema/auth'
import { grants } from '@fashionos/migrations/schema/documents'
import { type Capability, capabilities } from '@fashionos/shared/access'
import { and, asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { notAllowed, refusal } from '../errors'
import { capabilitiesIn, roleOf, type Scope } from '../http/scope'

/** What a grant is on: a show with all its documents, or one document. */
export type Subject =
  | { readonly kind: 'show'; readonly id: string }
  | { readonly kind: 'document'; readonly id: string; readonly showId: string | null }

export const newGrant = z.strictObject({ userId: z.uuid(), capability: z.enum(capabilities) })
export const grantQuery = z.object({ userId: z.uuid() })
export const grantList = z.object({
  items: z.array(z.object({ userId: z.uuid(), name: z.string(), email: z.string(), capability: z.enum(capabilities) })),
})

export const listGrants = async (scope: Scope, subject: Subject) => {
  requireManage(scope, subject)
  return {
    items: await scope.tx
      .select({ userId: grants.userId, name: user.name, email: user.email, capability: grants.capability })
      .from(grants)
      .innerJoin(user, eq(user.id, grants.userId))
      .where(isOn(subject))
      .orderBy(asc(user.name), asc(user.id)),
  }
}

/** A20: who may manage a show or document shares it, with members of the workspace only. */
export const putGrant = async (scope: Scope, subject: Subject, of: { userId: string; capability: Capability }) => {
  requireManage(scope, subject)
  const { tx, workspace, person, newId, now } = scope
  if ((await roleOf(tx, workspace, of.userId)) === null) {
    throw refusal('bad-input', 'This person is not in the workspace. Invite them first.', { userId: 'Expected a member of the workspace.' })
  }
  const on = subject.kind === 'show' ? { showId: subject.id } : { documentId: subject.id }
  const target = subject.kind === 'show' ? [grants.userId, grants.showId] : [grants.userId, grants.documentId]
  await tx
    .insert(grants)
    .values({ id: newId(), workspaceId: workspace, ...of, ...on, createdBy: person.id, createdAt: now })
    .onConflictDoUpdate({ target, set: { capability: of.capability } })
  return listGrants(scope, subject)
}

export const removeGrant = async (scope: Scope, subject: Subject, userId: string) => {
  requireManage(scope, subject)
  await scope.tx.delete(grants).where(and(isOn(subject), eq(grants.userId, userId)))
  return listGrants(scope, subject)
}

const isOn = ({ kind, id }: Subject) => eq(kind === 'show' ? grants.showId : grants.documentId, id)

const requireManage = (scope: Scope, subject: Subject): void => {
  const of = subject.kind === 'show' ? { show: subject.id } : { show: subject.showId, document: subject.id }
  if (!capabilitiesIn(scope, of).includes('manage')) throw notAllowed(`share this ${subject.kind}`)
}
