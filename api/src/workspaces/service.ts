import { user } from '@fashionos/migrations/schema/auth'
import { invitation, member, organization } from '@fashionos/migrations/schema/workspaces'
import { canInWorkspace } from '@fashionos/shared/access'
import { asc, eq } from 'drizzle-orm'
import { isRole } from '../auth/access-control'
import type { AuthDatabase } from '../auth/auth-database'
import { notAllowed, notFound } from '../errors'
import type { Scope } from '../http/scope'

/** Workspaces a person is a member of, by name. */
export const workspacesOf = async ({ db }: AuthDatabase, person: string) => {
  const rows = await db
    .select({ id: organization.id, name: organization.name, slug: organization.slug, role: member.role })
    .from(member)
    .innerJoin(organization, eq(organization.id, member.organizationId))
    .where(eq(member.userId, person))
    .orderBy(asc(organization.name))
  return rows.flatMap(({ role, ...workspace }) => (isRole(role) ? [{ ...workspace, role }] : []))
}

/** A5: people see each other where their role lets them. */
export const listPeople = async ({ tx, role }: Scope) => {
  if (!canInWorkspace(role, 'see-people')) throw notAllowed('see the people of this workspace')
  const rows = await tx
    .select({ userId: user.id, name: user.name, email: user.email, role: member.role })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .orderBy(asc(user.name), asc(user.id))
  return rows.flatMap(({ role: theirs, ...person }) => (isRole(theirs) ? [{ ...person, role: theirs }] : []))
}

const statuses = ['pending', 'accepted', 'rejected', 'canceled'] as const

/** What an invitation offers, for whoever has its id. */
export const invitationOf = async ({ db }: AuthDatabase, id: string, now: Date) => {
  const [row] = await db
    .select({
      id: invitation.id,
      workspace: organization.name,
      inviter: user.name,
      email: invitation.email,
      role: invitation.role,
      status: invitation.status,
      expiresAt: invitation.expiresAt,
    })
    .from(invitation)
    .innerJoin(organization, eq(organization.id, invitation.organizationId))
    .innerJoin(user, eq(user.id, invitation.inviterId))
    .where(eq(invitation.id, id))
  if (!row || !isRole(row.role)) throw notFound('invitation')
  const { expiresAt, role, ...rest } = row
  const stored = statuses.find((status) => status === row.status) ?? 'canceled'
  return { ...rest, role, status: stored === 'pending' && expiresAt < now ? ('expired' as const) : stored }
}
