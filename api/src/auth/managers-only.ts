import { member } from '@fashionos/migrations/schema/workspaces'
import { canInWorkspace } from '@fashionos/shared/access'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { notAllowed, notFound, refusal } from '../errors'
import { isRole } from './access-control'
import type { AuthDatabase } from './auth-database'

const paths: ReadonlySet<string> = new Set(['/api/auth/organization/list-invitations', '/api/auth/organization/list-members'])

export const isForManagers = (pathname: string): boolean => paths.has(pathname)

/**
 * A23: only who manages members sees the workspace's invitations: whoever has
 * an invitation's id may take it. better-auth shows them to every member. The
 * workspace is named once, by its id, so that what is checked is what is shown.
 */
export const requireManager = async ({ db }: AuthDatabase, of: { query: URLSearchParams; person: string }): Promise<void> => {
  const ids = of.query.getAll('organizationId')
  const workspace = z.uuid().safeParse(ids[0])
  if (ids.length !== 1 || !workspace.success || of.query.has('organizationSlug')) {
    throw refusal('bad-input', 'Expected the workspace as one organizationId, and no organizationSlug.')
  }
  const [found] = await db
    .select({ role: member.role })
    .from(member)
    .where(and(eq(member.organizationId, workspace.data), eq(member.userId, of.person)))
  if (!isRole(found?.role)) throw notFound('workspace')
  if (!canInWorkspace(found.role, 'manage-members')) throw notAllowed('see who is invited to this workspace')
}
